/** A route of the API: what it takes, what it answers, and the query that it asks. */
import { z } from '@hono/zod-openapi'
import type { DossierView } from '../model/index.ts'
import type { Dossier, Scope } from '../record/index.ts'

/** What the routes work with. */
export interface Desk {
  readonly dossier: Dossier
  /** Who judges. */
  readonly by: string
  /** ISO 8601 with zone. */
  readonly now: () => string
  /** How often suggestions are wrong, as measured. */
  readonly measured: DossierView['measured']
}

type Shape = z.ZodRawShape
type Given<S extends Shape> = z.infer<z.ZodObject<S>>

export interface Route<
  Params extends Shape = Shape,
  Query extends Shape = Shape,
  Body extends Shape = Shape,
> {
  readonly method: 'get' | 'post'
  readonly path: string
  readonly summary: string
  readonly params?: Params
  readonly query?: Query
  readonly body?: Body
  readonly answer: z.ZodType
  /** Kept until this changes of the dossier: for what is worked out over all of it. */
  readonly kept?: Scope
  handle(desk: Desk, given: Given<Params> & Given<Query> & Given<Body>): Promise<unknown>
}

/** Lets the compiler check an entry against its own schemas; the list holds them without. */
export const route = <P extends Shape, Q extends Shape, B extends Shape>(entry: Route<P, Q, B>): Route =>
  entry as unknown as Route

export const Day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/u, 'a day is YYYY-MM-DD')
