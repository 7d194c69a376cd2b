/**
 * Lines that an outlet repeats: its sign-up forms, pleas and about-us boxes, where no phrase tells them.
 *
 *     Ferries sail again … By signing up you agree that we may write to you.      ← in three articles of one outlet:
 *     Pilots and port agree … By signing up you agree that we may write to you.     furniture in all of them
 *
 * A line counts where it speaks to the reader (`lexicon/furniture-address.json`) outside quotation marks: background that
 * is repeated speaks of others, and stays. It is repeated where it stands in three articles that are no copies of each
 * other. That depends on which articles are in the dossier and never on their order: whenever one comes, what is
 * repeated is counted anew, and the articles that it concerns are told again. No text, id or judged record changes.
 */
import { sql, type Transaction } from 'kysely'
import lexicon from '../../lexicon/furniture-address.json' with { type: 'json' }
import {
  bodySpans,
  contains,
  type Extraction,
  type Furniture,
  foldSpaces,
  hashText,
  hull,
  type Span,
  trimSpan,
  wordsOf,
} from '../model/index.ts'
import { linesOf, sentencesOf } from '../read/lines.ts'
import type { Dossier } from './open.ts'
import type { Tables } from './schema.ts'

/** A longer line is a page whose lines were lost: its sentences are looked at. */
const LONGEST = 600

const QUOTED = /“[^”]*”?|«[^»]*»?|„[^“”]*[“”]?|"[^"]*"?/gu
/** "Us" may begin a sentence; "US" is a country. */
const either = (word: string): string => `[${word[0]!.toUpperCase()}${word[0]}]${word.slice(1)}`
const ADDRESS = new RegExp(`(?<![\\p{L}'’])(?:${lexicon.words.map(either).join('|')})(?![\\p{L}])`, 'u')

export interface AddressedLine {
  readonly span: Span
  readonly hash: number
}

/** The lines of a body in which it speaks to its reader; none where the outlet is not known. */
export function addressedLines({ text, furniture, outlet }: Extraction): AddressedLine[] {
  if (outlet === null) return []
  return bodySpans({ text, furniture })
    .flatMap(([from, to]) =>
      [...linesOf(text, from, to)]
        .flatMap((line) => (line.text.length <= LONGEST ? [line] : [...sentencesOf(line)]))
        .map(({ start, end }) => trimSpan(text, [start, end])),
    )
    .filter((span) => speaksToReader(wordsOf(text, span)))
    .map((span) => ({ span, hash: hashOf(outlet, wordsOf(text, span)) }))
}

const speaksToReader = (line: string): boolean =>
  line.length <= LONGEST && ADDRESS.test(line.replace(QUOTED, ' '))

/** 48 bits, as numbers hold them and SQLite keeps them. */
const hashOf = (outlet: string, line: string): number =>
  Number.parseInt(hashText(`${outlet}\n${foldSpaces(line).toLowerCase()}`).slice(0, 12), 16)

/** The lines of a document that its outlet repeats, as furniture. */
export const repeatedIn = (extraction: Extraction, repeated: ReadonlySet<number>): Furniture[] =>
  addressedLines(extraction)
    .filter(({ hash }) => repeated.has(hash))
    .map(({ span: [start, end] }) => ({ start, end, rule: 'repeated' }))

/** The extraction less the records that lie in repeated lines; its text, furniture and id as they were. */
export function withoutRepeated(extraction: Extraction, repeated: ReadonlySet<number>): Extraction {
  const lines = repeatedIn(extraction, repeated).map(({ start, end }): Span => [start, end])
  if (lines.length === 0) return extraction
  const stays = (spans: readonly Span[]): boolean => {
    const place = hull(spans)
    return place === null || !lines.some((line) => contains(line, place))
  }
  const { attributions, positions, opinions, events, proposals } = extraction
  return {
    ...extraction,
    attributions: attributions.filter(({ source, cue, content }) => stays([...source, ...cue, ...content])),
    positions: positions.filter(({ evidence }) => stays([evidence])),
    ...(opinions === undefined ? {} : { opinions: opinions.filter(({ evidence }) => stays([evidence])) }),
    events: events.filter(({ evidence }) => stays([evidence])),
    proposals: proposals.filter(({ evidence }) => stays([evidence])),
  }
}

/** What was last found to be repeated, of the lines of one document. */
export async function knownRepeated(
  db: Dossier['db'] | Transaction<Tables>,
  extraction: Extraction,
): Promise<ReadonlySet<number>> {
  const hashes = addressedLines(extraction).map(({ hash }) => hash)
  if (hashes.length === 0) return new Set()
  const { rows } = await sql<{ hash: number }>`select hash from repeated
    where hash in (select value from json_each(${JSON.stringify(hashes)}))`.execute(db)
  return new Set(rows.map(({ hash }) => hash))
}

export async function keepLines(db: Transaction<Tables>, key: number, extraction: Extraction): Promise<void> {
  await db.deleteFrom('lines').where('document', '=', key).execute()
  const hashes = [...new Set(addressedLines(extraction).map(({ hash }) => hash))]
  if (hashes.length > 0)
    await db
      .insertInto('lines')
      .values(hashes.map((hash) => ({ hash, document: key })))
      .execute()
}
