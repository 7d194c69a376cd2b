/**
 * What the judge (stage C) looks at: one row of numbers for each reading of a candidate, in the company of all others.
 *
 * In: a text's columns, its tagging, all its readings. Out: rows of `JUDGED` numbers. None depends on a single word's
 * weight but the cue's rate: how often readings with this head word were right in training.
 */
import type { RoleReading } from './role-reading.ts'
import { TAG, TAGS, type Tagging } from './tagger.ts'
import { KIND, QUOTE, type Words } from './words.ts'

type Run = readonly [from: number, to: number]

/** Numbers in a row. */
export const JUDGED = 40

const touches = (a: Run, b: Run): boolean => a[0] < b[1] && b[0] < a[1]
const shared = (a: Run, b: Run): number => Math.max(0, Math.min(a[1], b[1]) - Math.max(a[0], b[0]))
const gap = (a: Run, b: Run): number => (a[0] >= b[1] ? a[0] - b[1] : b[0] >= a[1] ? b[0] - a[1] : 0)

/** The last verb of a cue, else its last word: "has said that" → "said", "according to" → "to". */
export function headOfCue(words: Words, from: number, to: number): number {
  for (let i = to - 1; i >= from; i--) if (words.kind[i] === KIND.verb) return i
  return to - 1
}

/** @param rate how often readings with a head word of this lemma (a hash) were right */
export function judgeFeatures(
  words: Words,
  tagging: Tagging,
  readings: readonly RoleReading[],
  rate: (lemma: number) => number,
): Float32Array {
  const rows = new Float32Array(readings.length * JUDGED)
  const expected = readings.reduce((sum, { nothing }) => sum + 1 - nothing, 0)
  const density = (100 * expected) / Math.max(50, words.length)
  readings.forEach((reading, r) => {
    const row = rows.subarray(r * JUDGED, (r + 1) * JUDGED)
    ownFeatures(words, tagging, reading, rate, row)
    neighbourFeatures(readings, r, row.subarray(32))
    row[39] = density
  })
  return rows
}

function ownFeatures(
  words: Words,
  { marginal }: Tagging,
  { candidate, source, contents, ...sure }: RoleReading,
  rate: (lemma: number) => number,
  row: Float32Array,
): void {
  const cue: Run = [candidate.from, candidate.to]
  const head = headOfCue(words, cue[0], cue[1])
  const first = contents[0]!
  const last = contents.at(-1)!
  const nearest = contents.reduce((near, run) => Math.min(near, gap(run, cue)), 1000)
  const mean = (runs: readonly Run[], tags: readonly number[]): number => {
    let sum = 0
    let count = 0
    for (const [from, to] of runs)
      for (let i = from; i < to; i++, count++) for (const tag of tags) sum += marginal[i * TAGS + tag]!
    return count ? sum / count : 0
  }
  let tokens = 0
  let quoted = 0
  for (const [from, to] of contents)
    for (let i = from; i < to; i++, tokens++) if (words.quote[i] !== QUOTE.outside) quoted++
  row[0] = candidate.probability
  row[1] = sure.nothing
  row[2] = Math.max(-30, Math.log(sure.whole + 1e-13))
  row[3] = sure.sourceMean
  row[4] = sure.contentMean
  row[5] = sure.contentEdge
  row[6] = sure.anySource
  row[7] = source ? source[1] - source[0] : 0
  row[8] = contents.length
  row[9] = tokens
  row[10] = cue[1] - cue[0]
  row[11] = nearest
  row[12] = source ? gap(source, cue) : -1
  row[13] = (first[0] < cue[0] ? 1 : 0) + (last[0] >= cue[1] ? 2 : 0)
  row[14] = source ? (source[0] < cue[0] ? 1 : 2) : 0
  row[15] = quoted / tokens
  row[16] = rate(words.lemma[head]!)
  row[17] = source ? words.kind[source[1] - 1]! : 0
  row[18] = source ? mean([source], [TAG.beginSource, TAG.inSource]) : 0
  row[19] = mean(contents, [TAG.beginContent, TAG.inContent])
  row[20] = mean(contents, [TAG.beginCue, TAG.inCue]) * tokens
  row[21] = words.quotation[cue[0]]! >= 0 ? 1 : 0
  row[22] = words.quotation[cue[0]]! >= 0 && words.quotation[cue[0]] === words.quotation[first[0]] ? 1 : 0
  row[23] = words.sentenceEnd[last[1] - 1]! - last[1]
  row[24] = first[0] - words.sentenceStart[first[0]]!
  row[25] = words.kind[head]!
  row[26] = words.kind[cue[0]]!
  row[27] = words.kind[first[0]]!
  row[28] = words.sentence[last[1] - 1]! - words.sentence[cue[0]]!
  row[29] = words.sentenceEnd[cue[0]]! - words.sentenceStart[cue[0]]!
  row[30] = cue[0] - words.sentenceStart[cue[0]]!
  row[31] = cue[0] / words.length
}

/** Rivals for the cue's words, and readings whose contents this one runs into. */
function neighbourFeatures(readings: readonly RoleReading[], r: number, row: Float32Array): void {
  const mine = readings[r]!
  const cue: Run = [mine.candidate.from, mine.candidate.to]
  const size = mine.contents.reduce((sum, [from, to]) => sum + to - from, 0)
  let rival = 0
  let inside = 0
  let holds = 0
  let sharing = 0
  let near = 0
  let rivals = 0
  for (let o = r - 1; o >= 0 && readings[o]!.candidate.from > cue[0] - 150; o--) look(readings[o]!)
  for (let o = r + 1; o < readings.length && readings[o]!.candidate.from < cue[1] + 150; o++)
    look(readings[o]!)
  function look(other: RoleReading): void {
    const theirs: Run = [other.candidate.from, other.candidate.to]
    const sure = 1 - other.nothing
    if (touches(cue, theirs)) {
      rival = Math.max(rival, other.candidate.probability)
      rivals++
      return
    }
    near = Math.max(near, sure)
    if (other.contents.some((run) => touches(run, cue))) inside = Math.max(inside, sure)
    if (mine.contents.some((run) => touches(run, theirs))) holds = Math.max(holds, sure)
    let common = 0
    for (const a of mine.contents) for (const b of other.contents) common += shared(a, b)
    sharing = Math.max(sharing, (sure * common) / size)
  }
  row[0] = rival
  row[1] = rivals
  row[2] = inside
  row[3] = holds
  row[4] = sharing
  row[5] = near
  row[6] = mine.candidate.probability - rival
}
