/**
 * Teasers of other articles at the foot of a page, each cut off with an ellipsis.
 *
 *     … the observers will stay until spring.
 *     The harbour festival opens its gates for the ninth…     ← furniture
 *     A young pitcher has signed with the island's…           ← furniture
 *
 * Only the page's last lines count, and only two or more: one line cut off may be the article's own last.
 */
import { type FurnitureRule, spanOf } from './rule.ts'

const CUT_OFF = /(?:…|\.\.\.|\[…\]|\[\.\.\.\])$/u
const FEWEST = 2

export const teaser: FurnitureRule = {
  name: 'teaser',
  find({ lines, marked }) {
    const rest = lines.filter((line) => !marked(line))
    const last = rest.findLastIndex((line) => !CUT_OFF.test(line.text))
    const teasers = rest.slice(last + 1)
    // A page of nothing but cut-off lines is a list of teasers itself: there is no article to tell them from.
    return last >= 0 && teasers.length >= FEWEST ? teasers.map(spanOf) : []
  },
}
