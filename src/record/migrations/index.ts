/**
 * The dossier's formats, oldest first: a migration leads from each to the next, and their number is the file's
 * `user_version`. A published migration is never edited; a change of the tables is a new one at the end.
 */
import type { Migration } from 'kysely'
import * as record from './001-record.ts'
import * as search from './002-search.ts'
import * as work from './003-work.ts'
import * as people from './004-people.ts'
import * as proposals from './005-proposals.ts'
import * as fetches from './006-fetches.ts'
import * as orders from './007-orders.ts'
import * as repeated from './008-repeated.ts'
import * as standing from './009-standing.ts'

export const MIGRATIONS: Readonly<Record<string, Migration>> = {
  '001-record': record,
  '002-search': search,
  '003-work': work,
  '004-people': people,
  '005-proposals': proposals,
  '006-fetches': fetches,
  '007-orders': orders,
  '008-repeated': repeated,
  '009-standing': standing,
}

/** The format that this version writes. */
export const FORMAT = Object.keys(MIGRATIONS).length
