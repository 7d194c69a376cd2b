/**
 * Passages: what is read at once.
 *
 *     The minister answered:          ┐
 *     “We go on. Nobody leaves.”      ┘ one passage: the cue stands in one paragraph, the content in the next
 *     The talks had begun on Monday.    a passage
 *
 * In: an analysed text. Out: runs of whole paragraphs, in order; together they are all of them. A paragraph that ends in a
 * colon, or in a comma, goes on in the quotation that opens the next one; elsewhere a paragraph is a passage.
 */
import type { AnalysedText } from '../../model/index.ts'

export interface Passage {
  /** Tokens, end exclusive. */
  readonly from: number
  readonly to: number
}

const INTRODUCES = /^[:,]$/u

export function passagesOf({ tokens, paragraphs, quotations }: AnalysedText): Passage[] {
  const openings = new Set(quotations.map(({ outer }) => outer[0]))
  const passages: { from: number; to: number }[] = []
  let introduces = false
  for (const { from, to } of paragraphs) {
    const goesOn: boolean = introduces && openings.has(tokens[from]!.start)
    if (goesOn) passages.at(-1)!.to = to
    else passages.push({ from, to })
    introduces = !goesOn && INTRODUCES.test(tokens[to - 1]!.text)
  }
  return passages
}
