/**
 * Acceptance: from judged readings to attributions that do not contradict each other.
 *
 * In: readings with P(right). Out: those accepted, in the order of the text. The surest first; what runs into the cue or the
 * contents of one accepted before it is taken away, and a reading left without cue or content is dropped. In the corpus no
 * cue lies in another's content:
 *
 *     “A,” he explained. “B?” he wondered.     explained: A ## B (.68), wondered: B (.84)  →  wondered: B, explained: A
 *
 * A reading is right whichever words of its cue it was found by, so the judge does not ask which; the tagger does.
 */
import type { RoleReading } from './role-reading.ts'

type Run = readonly [from: number, to: number]

export interface Judged {
  readonly reading: RoleReading
  readonly confidence: number
}

export interface Accepted extends Judged {
  /** The likeliest of the candidates that share words with the reading's own. */
  readonly cue: Run
}

export function acceptReadings(judged: readonly Judged[], threshold: number, tokens: number): Accepted[] {
  const taken = new Uint8Array(tokens)
  const isFree = ([from, to]: Run): boolean => !taken.subarray(from, to).some((used) => used)
  const accepted: Accepted[] = []
  const surest = judged
    .filter(({ confidence }) => confidence >= threshold)
    .sort((a, b) => b.confidence - a.confidence || a.reading.candidate.from - b.reading.candidate.from)
  for (const { reading, confidence } of surest) {
    const own: Run = [reading.candidate.from, reading.candidate.to]
    const contents = reading.contents.filter(isFree)
    if (contents.length === 0 || !isFree(own)) continue
    const cue = likeliestCue(judged, { ...reading, contents }, isFree)
    for (const [from, to] of [cue, ...contents]) taken.fill(1, from, to)
    accepted.push({ reading: { ...reading, contents }, cue, confidence })
  }
  return accepted.sort((a, b) => a.cue[0] - b.cue[0])
}

const touches = (a: Run, b: Run): boolean => a[0] < b[1] && b[0] < a[1]

function likeliestCue(
  judged: readonly Judged[],
  { candidate, source, contents }: RoleReading,
  isFree: (run: Run) => boolean,
): Run {
  let best = candidate
  for (const { reading } of judged) {
    const { from, to, probability } = reading.candidate
    if (probability <= best.probability || !touches([from, to], [candidate.from, candidate.to])) continue
    const others = source ? [source, ...contents] : contents
    if (isFree([from, to]) && !others.some((run) => touches(run, [from, to]))) best = reading.candidate
  }
  return [best.from, best.to]
}
