/**
 * What every form of attribution reads from: the tokens of a text with, for each, the stretch it may look around in.
 *
 * In: an analysed text. Out: a `Reading`: tokens, and per token its outermost quotation and its *stretch*: the part of its
 * sentence on its own side of the quotation marks. A form never looks past its paragraph, so what stands in one
 * paragraph does not change when another is added.
 */
import type { AnalysedText, Quotation, Span, Token, TokenRun } from '../../model/index.ts'

export interface Quoted {
  /** First token, usually the opening mark. */
  readonly from: number
  /** Past the last token, usually the closing mark. */
  readonly to: number
  readonly quotation: Quotation
}

/** Token indices, end exclusive. */
export interface Range {
  readonly from: number
  readonly to: number
}

export interface Reading {
  readonly text: AnalysedText
  readonly tokens: readonly Token[]
  /** Outermost quotations by place. */
  readonly quoted: readonly Quoted[]
  /** Per token the index into `quoted`, or -1. */
  readonly quotedAt: readonly number[]
  readonly sentenceAt: readonly TokenRun[]
  readonly paragraphAt: readonly TokenRun[]
}

export function readingOf(text: AnalysedText): Reading {
  const { tokens } = text
  const quoted: Quoted[] = []
  const quotedAt = new Array<number>(tokens.length).fill(-1)
  let at = 0
  for (const quotation of text.quotations) {
    const [start, end] = quotation.outer
    if ((quoted.at(-1)?.quotation.outer[1] ?? -1) > start) continue
    while (at < tokens.length && tokens[at]!.end <= start) at++
    const from = at
    while (at < tokens.length && tokens[at]!.start < end) at++
    if (at === from) continue
    quotedAt.fill(quoted.length, from, at)
    quoted.push({ from, to: at, quotation })
  }
  return {
    text,
    tokens,
    quoted,
    quotedAt,
    sentenceAt: runPerToken(text.sentences, tokens.length),
    paragraphAt: runPerToken(text.paragraphs, tokens.length),
  }
}

function runPerToken(runs: readonly TokenRun[], length: number): TokenRun[] {
  const at = new Array<TokenRun>(length)
  for (const run of runs) at.fill(run, run.from, run.to)
  return at
}

/** The quotation around a token, if any. */
export const quotedAround = (reading: Reading, i: number): Quoted | undefined =>
  reading.quoted[reading.quotedAt[i] ?? -1]

/** In tokens to each side: no real sentence is longer, and a text without full stops must not take quadratic time. */
const LONGEST_STRETCH = 120

/** Where a form at token `i` may look: its sentence, and within its quotation where it stands in one. */
export function stretchAt(reading: Reading, i: number): Range {
  const sentence = reading.sentenceAt[i]!
  const from = Math.max(sentence.from, i - LONGEST_STRETCH)
  const to = Math.min(sentence.to, i + LONGEST_STRETCH)
  const around = quotedAround(reading, i)
  return around ? { from: Math.max(from, around.from), to: Math.min(to, around.to) } : { from, to }
}

/** The span over tokens `from` to `to` (end exclusive). */
export const spanOf = ({ tokens }: Reading, from: number, to: number): Span => [
  tokens[from]!.start,
  tokens[to - 1]!.end,
]
