/** What this folder asks of the reading of positions: whose a verb is, and which stances on a place a sentence shows. */
import { type Claim, claimsOf } from '../claims.ts'
import type { Hit } from '../options.ts'
import type { Passage } from '../passage.ts'
import { subjectOfVerb } from '../subjects.ts'
import type { Voice } from '../voices.ts'

/** The subject of the verb that stands in the words `[from, to)`; of "did not respond" that is the last of them. */
export function subjectAt(passage: Passage, { from, to }: { from: number; to: number }): Voice | null {
  const { list } = passage.words
  for (let head = to - 1; head >= from; head--) {
    if (list[head]!.pos !== 'VERB') continue
    const subject = subjectOfVerb(passage, head, head + 1)
    if (subject !== null) return subject.voice
  }
  return null
}

export const claimsAt = (passage: Passage, hit: Hit): Claim[] => claimsOf(passage, hit)
