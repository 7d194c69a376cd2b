/**
 * How far a content goes: to the end of its sentence, or to where another thought begins.
 *
 * In: a reading and the first token of a content, and what kind of complement it is. Out: past its last token.
 *
 *     Vane said that the port was shut but argued that …      While Vane said it was shut, the pilots …
 *               └ content ───────────┘                                       └ content ─┘
 */
import { CUE_VERBS } from './cues.ts'
import { startsSubordinate } from './phrases.ts'
import { quotedAround, type Reading, stretchAt } from './reading.ts'

/** A clause runs on over commas; an infinitive and a phrase stop at them; a quotation stops with its mark. */
export type ContentShape = 'clause' | 'infinitive' | 'phrase' | 'quotation'

const STOP = /^[.,;:!?]$/u
const DASH = /^[—–]$/u
const DESCRIBES = new Set(['who', 'which', 'whose', 'including', 'especially', 'such', 'or'])

export function contentEnd(reading: Reading, from: number, to: number, shape: ContentShape): number {
  const { tokens, quotedAt } = reading
  const outside = quotedAt[from - 1] ?? -1
  const subordinate = startsSubordinate(tokens[stretchAt(reading, from).from]!)
  let i = from
  while (i < to) {
    const around = quotedAt[i] !== outside ? quotedAround(reading, i) : undefined
    if (around) {
      i = around.to
      if (shape === 'quotation' && quotationEnds(reading, i, to)) break
    } else if (i > from && (thoughtEnds(reading, i, to) || (subordinate && tokens[i]!.text === ','))) break
    else if (i > from && shape !== 'clause' && shape !== 'quotation' && phraseEnds(reading, i, shape)) break
    else i++
  }
  while (i > from && STOP.test(tokens[i - 1]!.text) && quotedAt[i - 1] === outside) i--
  return i
}

/** Another thought begins at token `i`, whatever the content's shape. */
function thoughtEnds({ tokens }: Reading, i: number, to: number): boolean {
  const { text, lower, pos } = tokens[i]!
  if (text === ';' || DASH.test(text) || (lower === 'according' && tokens[i + 1]?.lower === 'to')) return true
  if (pos !== 'CCONJ' && text !== ',') return isAdding(tokens[i]!)
  let j = i + 1
  while (j < to && (tokens[j]!.pos === 'ADV' || tokens[j]!.pos === 'CCONJ')) j++
  const next = tokens[j]
  if (!next || j >= to || next.pos !== 'VERB' || !CUE_VERBS.has(next.lemma)) return false
  // "…, adding" and "… but argues": not the infinitive or plural of "to meet and agree", which has no ending
  return text === ',' ? next.lower.endsWith('ing') : next.lower !== next.lemma && !next.lower.endsWith('ing')
}

const isAdding = ({ lower }: { lower: string }): boolean => lower === 'adding'

/** A phrase keeps what describes it: "his rivals, who …", "their demands, including …". */
function phraseEnds({ tokens }: Reading, i: number, shape: ContentShape): boolean {
  const { text } = tokens[i]!
  return (text === ',' && !DESCRIBES.has(tokens[i + 1]?.lower ?? '')) || (shape === 'phrase' && text === ':')
}

/** After a quotation: does the content end with it? A clause that runs on goes without a stop before the mark. */
function quotationEnds({ tokens, text }: Reading, at: number, to: number): boolean {
  const token = tokens[at]
  if (at >= to || !token || /^[.,;:!?)]$/u.test(token.text)) return true
  const inner = text.document.text[tokens[at - 1]!.start - 1] ?? ''
  return /[.,?!]/u.test(inner) || token.pos === 'CCONJ' || token.pos === 'SCONJ' || token.pos === 'VERB'
}
