/**
 * The article of a feed's entry: markup without a page around it. All of its blocks are the article, less the links to
 * others between its paragraphs and the notices that outlets put at its end.
 */
import { ParleyError } from '../../model/index.ts'
import { findFurniture } from '../furniture/index.ts'
import type { Reader } from '../page.ts'
import { readFlat } from './flat.ts'
import { isCaption, strayRule } from './stray.ts'
import { Tree } from './tree.ts'

export const readEntry: Reader = (html) => {
  const { text, blocks } = Tree.of(html) ?? readFlat(html)
  if (text === '')
    throw new ParleyError('no-text', 'the entry has no text', {
      remedy: 'add the page that it links to instead; some feeds carry headlines only',
    })
  const outside = blocks.flatMap((block) => {
    const rule = isCaption(block) ? 'caption' : strayRule(block)
    return rule === null ? [] : [{ start: block.start, end: block.end, rule }]
  })
  return { text, about: {}, furniture: findFurniture(text, outside), findings: [] }
}
