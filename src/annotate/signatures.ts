/**
 * Signatures: a quotation that stands alone, with a dash and whose it is.
 *
 *     “Nobody asked the ferrymen.” — Orla Vane, Lorvia        “Nobody asked the ferrymen.”
 *                                  │ └ source                 — Orla Vane
 *                                  └ cue
 *
 * In: an analysed text and the attributions found in it. Out: a statement for each quotation that is signed and that no cue
 * outside it claims. The signature ends its paragraph, or is the next one: a name, and after a comma what else is said of it.
 */
import {
  type AnalysedText,
  byPlace,
  overlaps,
  type Quotation,
  type Span,
  type TokenRun,
} from '../model/index.ts'
import { isName } from './headlines.ts'
import { quotationsIn } from './kind.ts'
import type { FoundSpans } from './runs-on.ts'

const DASH = /^(?:[-–—―]|--)$/u
/** In tokens, the dash counted. */
const LONGEST_SIGNATURE = 20
const LONGEST_NAME = 9
/** A quotation that says something, and is no title: it ends as a sentence does. */
const SENTENCE = /[.!?…]['"”’»]*$/u
/** All 7 such quotations in PolNeAR's training articles were marked as the signer's, with the dash for a cue. */
const SIGNED = 0.9

export function signatures(text: AnalysedText, found: readonly FoundSpans[]): FoundSpans[] {
  const claims = claimsByParagraph(text, found)
  return text.paragraphs.flatMap((paragraph, p): FoundSpans[] => {
    const quoted = quotationsIn(text, paragraph.span)
    const signed = signatureOf(text, paragraph, text.paragraphs[p + 1], quoted)
    if (!signed || isClaimed(claims.get(paragraph) ?? [], quoted)) return []
    return [{ ...signed, content: quoted.map(({ outer }) => outer), confidence: SIGNED }]
  })
}

/** The dash and the name under quotations that fill a paragraph, or fill it but for the signature. */
function signatureOf(
  { document, tokens }: AnalysedText,
  { from, to }: TokenRun,
  next: TokenRun | undefined,
  quoted: readonly Quotation[],
): Pick<FoundSpans, 'source' | 'cue'> | null {
  let end = from
  for (const { outer } of quoted) {
    if (end < to && tokens[end]!.start < outer[0]) break
    while (end < to && tokens[end]!.start < outer[1]) end++
  }
  if (end === from || !SENTENCE.test(document.text.slice(tokens[from]!.start, tokens[end - 1]!.end)))
    return null
  const [start, stop] = end < to ? [end, to] : next ? [next.from, next.to] : [to, to]
  if (stop - start < 2 || stop - start > LONGEST_SIGNATURE) return null
  const words = tokens.slice(start, stop)
  if (!DASH.test(words[0]!.text)) return null
  const comma = words.findIndex(({ text }) => /^[,(]$/u.test(text))
  let last = comma < 0 ? words.length : comma
  while (last > 1 && words[last - 1]!.pos === 'PUNCT') last--
  if (last < 2 || last > LONGEST_NAME || !/^\p{Lu}/u.test(words[1]!.text) || !isName(words, 1, last))
    return null
  return {
    cue: [[words[0]!.start, words[0]!.end]],
    source: [[words[1]!.start, words[last - 1]!.end]],
  }
}

/** What has a word of a paragraph for its content. */
function claimsByParagraph(
  { paragraphs }: AnalysedText,
  found: readonly FoundSpans[],
): Map<TokenRun, FoundSpans[]> {
  const claims = new Map<TokenRun, FoundSpans[]>()
  const spans = found.flatMap((entry) => entry.content.map((span) => ({ span, entry })))
  spans.sort((a, b) => byPlace(a.span, b.span))
  let first = 0
  for (const { span, entry } of spans) {
    while (first < paragraphs.length && paragraphs[first]!.span[1] <= span[0]) first++
    for (let p = first; p < paragraphs.length && paragraphs[p]!.span[0] < span[1]; p++) {
      const here = claims.get(paragraphs[p]!)
      if (here) here.push(entry)
      else claims.set(paragraphs[p]!, [entry])
    }
  }
  return claims
}

/** Whether a cue that stands outside these quotations has a word of them for its content. */
const isClaimed = (claims: readonly FoundSpans[], quoted: readonly Quotation[]): boolean => {
  const meets = (span: Span): boolean => quoted.some(({ outer }) => overlaps(outer, span))
  return claims.some(({ cue, content }) => content.some(meets) && !cue.some(meets))
}
