/**
 * Times as intervals with their certainty.
 *
 * Every time in the record is an interval of ISO 8601 dates (`2025-03-18`) or date-times with zone
 * (`2025-03-18T14:00:00Z`), and says how it is known. An open end is null. Unknown stays unknown: nothing falls back
 * to the publication date or to today.
 */
import { z } from 'zod'
import { Span } from './span.ts'

export const Certainty = z.enum(['stated', 'inferred', 'unknown'])
export type Certainty = z.infer<typeof Certainty>

/** Why a time is believed: the words it rests on (null where it rests on the document's own date) and a note. */
export const Reason = z.object({ span: Span.nullable(), note: z.string() }).readonly()
export type Reason = z.infer<typeof Reason>

export const TimeInterval = z
  .object({
    earliest: z.string().nullable(),
    latest: z.string().nullable(),
    certainty: Certainty,
    because: z.array(Reason).readonly(),
  })
  .readonly()
export type TimeInterval = z.infer<typeof TimeInterval>

export const UNKNOWN_TIME: TimeInterval = { earliest: null, latest: null, certainty: 'unknown', because: [] }

/** The first ten characters of an ISO 8601 time: its calendar day as written. */
export const dayOf = (iso: string): string => iso.slice(0, 10)
