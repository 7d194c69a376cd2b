/** The forms of attribution that the rules know. To add one: a file that exports a `Form`, and a line here. */
import { accordingTo } from './according-to.ts'
import type { Candidate, Form } from './candidate.ts'
import { contentFirst } from './content-first.ts'
import { cueFirst } from './cue-first.ts'
import { cueNouns } from './cue-nouns.ts'
import { cueVerbs } from './cue-verbs.ts'
import { headline } from './headline.ts'
import { passive } from './passive.ts'
import { quotedAs } from './quoted-as.ts'
import type { Reading } from './reading.ts'

export const forms: readonly Form[] = [
  cueFirst,
  contentFirst,
  accordingTo,
  quotedAs,
  headline,
  cueNouns,
  passive,
]

/** A cue inside a quotation is left alone: what somebody is quoted as saying that others said is theirs to say. */
export function candidatesIn(reading: Reading): Candidate[] {
  const verbs = cueVerbs(reading)
  return forms.flatMap((form) => form(reading, verbs)).filter(({ head }) => reading.quotedAt[head]! < 0)
}
