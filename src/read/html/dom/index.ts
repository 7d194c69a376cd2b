export { Document, Element, following, type Node, Text, walk } from './node.ts'
export { Handler, parseInto, parsePage } from './parse.ts'
export { Pieces } from './pieces.ts'
