/**
 * Format 2: full-text search over titles and bodies (SQLite FTS5, external content, Porter's stemmer).
 *
 * The index keeps no text of its own: it reads `searchable`, where furniture is blanked out with offsets kept.
 */
import { type Kysely, sql } from 'kysely'

const OLD = `insert into search (search, rowid, title, body)
  values ('delete', old.document, old.title, coalesce(old.searched, old.text));`
const NEW = `insert into search (rowid, title, body)
  values (new.document, new.title, coalesce(new.searched, new.text));`

const STATEMENTS = [
  'create view searchable as select document, title, coalesce(searched, text) as body from texts',
  `create virtual table search using fts5 (title, body, content = 'searchable', content_rowid = 'document',
    tokenize = 'porter unicode61 remove_diacritics 2')`,
  `create trigger texts_search_insert after insert on texts begin ${NEW} end`,
  `create trigger texts_search_delete after delete on texts begin ${OLD} end`,
  `create trigger texts_search_update after update on texts begin ${OLD} ${NEW} end`,
  `insert into search (rowid, title, body) select document, title, body from searchable`,
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}
