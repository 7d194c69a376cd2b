/**
 * A line that stands alone at the foot of a page, after prose, and is no sentence: a slogan, a station's next show.
 *
 *     … The observers will stay until spring, the League said.
 *
 *     Harbour Mirror: news from the quay          ← furniture
 *
 * An article ends with a stop. Two such lines or more may be a list that belongs to it, and stay.
 */
import { countWords, type Line } from '../lines.ts'
import { type FurnitureRule, isParagraph, spanOf } from './rule.ts'

const MOST_WORDS = 12
const ENDS = /[.!?…:;,"'”’»)\]■]$/u
const STARTS_LIST = /^[-–—•*·\d([]/u

const isLoose = ({ text }: Line): boolean =>
  !ENDS.test(text) && !STARTS_LIST.test(text) && countWords(text, MOST_WORDS) <= MOST_WORDS

export const closing: FurnitureRule = {
  name: 'closing',
  find({ lines, marked }) {
    const rest = lines.filter((line) => !marked(line))
    const [before, last] = rest.slice(-2)
    if (before === undefined || last === undefined) return []
    return isLoose(last) && isParagraph(before) && ENDS.test(before.text) ? [spanOf(last)] : []
  },
}
