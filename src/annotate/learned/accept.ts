/**
 * Acceptance: from judged readings to attributions that do not contradict each other.
 *
 * In: readings with P(right). Out: those accepted, in the order of the text. The surest first; what runs into the cue or the
 * contents of one accepted before it is taken away, and a reading left without cue or content is dropped. In the corpus no
 * cue lies in another's content:
 *
 *     “A,” he explained. “B?” he wondered.     explained: A ## B (.68), wondered: B (.84)  →  wondered: B, explained: A
 */
import type { RoleReading } from './role-reading.ts'

type Run = readonly [from: number, to: number]

export interface Judged {
  readonly reading: RoleReading
  readonly confidence: number
}

export function acceptReadings(judged: readonly Judged[], threshold: number, tokens: number): Judged[] {
  const taken = new Uint8Array(tokens)
  const isFree = ([from, to]: Run): boolean => !taken.subarray(from, to).some((used) => used)
  const accepted: Judged[] = []
  const surest = judged
    .filter(({ confidence }) => confidence >= threshold)
    .sort((a, b) => b.confidence - a.confidence || a.reading.candidate.from - b.reading.candidate.from)
  for (const { reading, confidence } of surest) {
    const cue: Run = [reading.candidate.from, reading.candidate.to]
    const contents = reading.contents.filter(isFree)
    if (contents.length === 0 || !isFree(cue)) continue
    for (const [from, to] of [cue, ...contents]) taken.fill(1, from, to)
    accepted.push({ reading: { ...reading, contents }, confidence })
  }
  return accepted.sort((a, b) => a.reading.candidate.from - b.reading.candidate.from)
}
