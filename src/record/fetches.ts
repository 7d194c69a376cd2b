/** What links led to: kept with hash and headers, given back where a server says that nothing has changed. */
import { gunzipSync, gzipSync } from 'node:zlib'
import { hashBytes } from '../model/index.ts'
import type { Fetched } from '../read/link/fetch-node.ts'
import type { Dossier } from './open.ts'

/** The same bytes fetched again take no more room than a line. */
export async function keepFetch({ db }: Dossier, fetched: Fetched): Promise<void> {
  const { url, finalUrl, status, headers, bytes, sha256, at } = fetched
  await db.transaction().execute(async (transaction) => {
    await transaction
      .insertInto('bodies')
      .values({ sha256, bytes: bytes.length, gzipped: gzipSync(bytes) })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
    await transaction
      .insertInto('fetches')
      .values({ url, final_url: finalUrl, status, headers: JSON.stringify(headers), sha256, at })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  })
}

/** The newest fetch of a link as it was given; null: it was never fetched. */
export async function lastFetch({ db }: Dossier, url: string): Promise<Fetched | null> {
  const row = await db
    .selectFrom('fetches')
    .innerJoin('bodies', 'bodies.sha256', 'fetches.sha256')
    .selectAll('fetches')
    .select('gzipped')
    .where('url', '=', url)
    .orderBy('at', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (row === undefined) return null
  const { final_url: finalUrl, status, headers, sha256, at } = row
  const bytes = Uint8Array.from(gunzipSync(row.gzipped))
  return { url, finalUrl, status, headers: JSON.parse(headers) as Fetched['headers'], bytes, sha256, at }
}

/** The hashes of kept bodies whose bytes are no longer theirs. */
export async function brokenBodies({ db }: Dossier): Promise<string[]> {
  const broken: string[] = []
  for (const { sha256, gzipped } of await db.selectFrom('bodies').select(['sha256', 'gzipped']).execute())
    if (hashOf(gzipped) !== sha256) broken.push(sha256)
  return broken
}

function hashOf(gzipped: Uint8Array): string | null {
  try {
    return hashBytes(gunzipSync(gzipped))
  } catch {
    return null
  }
}
