/** A finding about a text is data: which rule, where, what a reader should know. Not an error. */
import { z } from 'zod'
import { Span } from './span.ts'

export const Finding = z.object({ rule: z.string(), span: Span, message: z.string() }).readonly()
export type Finding = z.infer<typeof Finding>
