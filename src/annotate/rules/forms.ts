/** The forms of attribution that the rules know. To add one: a file that exports a `Form`, and a line here. */
import { accordingTo } from './according-to.ts'
import type { Candidate, Form } from './candidate.ts'
import { colon } from './colon.ts'
import { contentFirst } from './content-first.ts'
import { cueFirst } from './cue-first.ts'
import { cueNouns } from './cue-nouns.ts'
import { passive } from './passive.ts'
import type { Reading } from './reading.ts'

export const forms: readonly Form[] = [cueFirst, contentFirst, accordingTo, colon, cueNouns, passive]

/** A cue inside a quotation is left alone: what somebody is quoted as saying that others said is theirs to say. */
export const candidatesIn = (reading: Reading): Candidate[] =>
  forms.flatMap((form) => form(reading)).filter(({ head }) => reading.quotedAt[head]! < 0)
