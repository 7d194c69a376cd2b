/**
 * A reason that a text gives for when it was written, or cannot have been.
 *
 * Each kind of reason is a file that reads an annotated document and returns constraints; ./published.ts lists them.
 */
import type { Annotated, Finding, Reason, Span } from '../../model/index.ts'
import type { Named } from '../mentions.ts'
import type { Description } from '../people.ts'
import type { Reference } from '../reference.ts'
import type { Days } from './days.ts'

export interface Constraint {
  /** The days on which the text can have been published, as far as this reason goes. */
  readonly days: Days
  readonly because: Reason & { readonly span: Span }
  /** 2 for facts, 1 for habits of writers ("former", a date without its year). */
  readonly weight: 1 | 2
  /** What to report where the other reasons rule this one out; they agree on the days given. */
  readonly ruledOut: (agreed: Days) => Finding
  /** What to report where this reason alone says that the text is not younger. */
  readonly endsAlone?: () => Finding | null
}

export interface Clues {
  readonly annotated: Annotated
  readonly reference: Reference
  readonly named: readonly Named[]
  readonly described: ReadonlyMap<string, Description>
}

export type Clue = (clues: Clues) => readonly Constraint[]
