/**
 * A picture's caption left between the byline block and the article's first words.
 *
 *     4 min read                    ← furniture (phrase)
 *     The two envoys                ← furniture (caption)
 *
 *     HARBOUR CITY – The envoys met …
 *
 * Captions with a credit ("Photo: …") are told by their words, in `lexicon/furniture.json`; this one has only its
 * place: a few words without a stop, on the line right below furniture, above the first paragraph.
 */
import { countWords, type Line } from '../lines.ts'
import { type FurnitureRule, headOf, spanOf } from './rule.ts'

const MOST_WORDS = 6
const STOP = /[.!?:;,]$/u

const isShort = (line: Line): boolean =>
  countWords(line.text, MOST_WORDS) <= MOST_WORDS && !STOP.test(line.text)

/** No blank line stands between the two. */
const adjacent = (text: string, above: Line, below: Line): boolean =>
  /^[^\S\r\n]*(?:\r\n|\r|\n)[^\S\r\n]*$/u.test(text.slice(above.end, below.start))

export const caption: FurnitureRule = {
  name: 'caption',
  find({ text, lines, marked }) {
    const head = headOf(lines)
    return head
      .filter((line, i) => {
        const above = head[i - 1]
        return above && !marked(line) && marked(above) && isShort(line) && adjacent(text, above, line)
      })
      .map(spanOf)
  },
}
