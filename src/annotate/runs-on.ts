/**
 * Speech that runs on: quotations that belong to what stands before them.
 *
 *     “A,” said Orla Vane.        a statement
 *     “B.”                        a whole paragraph quoted, no cue: her next statement, without source and cue
 *
 *     “C,” said Ivo Tarn. “D. ⏎   never closed here, because the next paragraph goes on with it:
 *     “E.”                        D and E are one quotation, and so one content
 *
 * In: an analysed text and the spans that a reader found, by place. Out: the same, with contents made whole and the
 * statements without a cue put in after the one they follow.
 */
import {
  type AnalysedText,
  hull,
  overlaps,
  type Quotation,
  type Span,
  type TokenRun,
} from '../model/index.ts'
import { quotationsIn } from './kind.ts'

export interface FoundSpans {
  readonly source: readonly Span[]
  readonly cue: readonly Span[]
  readonly content: readonly Span[]
  readonly confidence: number
}

/** Of 71 such paragraphs in PolNeAR's training articles 50 were marked as the last quoted speaker's, 6 as somebody else's. */
const FOLLOWS = 0.7

/** Contents that hold one part of a quotation over several paragraphs get the other parts too. */
export function completeQuotations(text: AnalysedText, found: readonly FoundSpans[]): FoundSpans[] {
  const chains = chainsOf(text.quotations)
  if (chains.size === 0) return [...found]
  return found.map((entry) => {
    const content = [...entry.content]
    for (const span of entry.content)
      for (const quotation of quotationsIn(text, span))
        for (const part of chains.get(quotation) ?? [])
          if (!content.some((other) => overlaps(other, part.outer))) content.push(part.outer)
    return content.length === entry.content.length
      ? entry
      : { ...entry, content: content.sort((a, b) => a[0] - b[0]) }
  })
}

/** Each part of a quotation over several paragraphs, with all of its parts. */
function chainsOf(quotations: readonly Quotation[]): Map<Quotation, readonly Quotation[]> {
  const chains = new Map<Quotation, readonly Quotation[]>()
  let chain: Quotation[] = []
  let reach = 0
  for (const quotation of quotations) {
    if (quotation.outer[0] < reach) continue
    reach = quotation.outer[1]
    chain.push(quotation)
    if (quotation.end === 'continues') continue
    if (chain.length > 1 && chain.length <= LONGEST_CHAIN) for (const part of chain) chains.set(part, chain)
    chain = []
  }
  return chains
}
/** In paragraphs: longer ones are documents quoted whole, and every statement in them would carry all of it. */
const LONGEST_CHAIN = 12

/** Statements for paragraphs that are quotation and nothing else, right after a quoted statement. */
export function followOns(text: AnalysedText, found: readonly FoundSpans[]): FoundSpans[] {
  const all: FoundSpans[] = []
  const { paragraphs } = text
  let next = 0
  let speaks = false
  for (const paragraph of paragraphs) {
    const here: FoundSpans[] = []
    while (next < found.length && startOf(found[next]!) < paragraph.span[1]) here.push(found[next++]!)
    all.push(...here)
    const quoted = quotationsIn(text, paragraph.span)
    if (here.length > 0) {
      const last = quoted.at(-1)
      speaks =
        last !== undefined && here.some(({ content }) => content.some((span) => overlaps(span, last.outer)))
    } else if (!isCovered(all.at(-1), paragraph)) {
      const first = quoted[0]
      speaks = speaks && first !== undefined && isAllQuoted(text, paragraph, quoted)
      if (speaks)
        all.push({ source: [], cue: [], content: quoted.map(({ outer }) => outer), confidence: FOLLOWS })
    }
  }
  return all
}

const startOf = ({ source, cue, content }: FoundSpans): number =>
  hull([...source, ...cue, ...content])?.[0] ?? 0

const isCovered = (entry: FoundSpans | undefined, { span }: TokenRun): boolean =>
  entry?.content.some((part) => overlaps(part, span)) ?? false

function isAllQuoted({ tokens }: AnalysedText, paragraph: TokenRun, quoted: readonly Quotation[]): boolean {
  if (quoted.length === 0) return false
  let at = 0
  for (let i = paragraph.from; i < paragraph.to; i++) {
    const { start, pos } = tokens[i]!
    while (at < quoted.length && quoted[at]!.outer[1] <= start) at++
    if (pos !== 'PUNCT' && !(at < quoted.length && quoted[at]!.outer[0] <= start)) return false
  }
  return true
}
