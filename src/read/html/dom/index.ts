export { Document, Element, following, type Node, Text, walk } from './node.ts'
export { parsePage } from './parse.ts'
