/**
 * One text with everything resolved so far, and the look-ups that the steps share.
 *
 * In: the annotated text, the codebook's reference, when it was published. Out: a `Scene`: which name covers a token,
 * which sentence holds it, which tokens a span covers.
 */
import type { Annotated, Span, TimeInterval, Token } from '../model/index.ts'
import { type Named, nameMentions } from './mentions.ts'
import { type Description, describePersons } from './people.ts'
import type { Reference } from './reference.ts'
import { type Run, runOver } from './runs.ts'
import { withTitles } from './titled.ts'

export { type Run, runOver, tokenAt } from './runs.ts'

export interface Scene {
  readonly text: Annotated
  readonly tokens: readonly Token[]
  readonly reference: Reference
  readonly published: TimeInterval
  readonly named: readonly Named[]
  readonly described: ReadonlyMap<string, Description>
  /** By token: the index of the name that covers it, or -1. */
  readonly nameOf: Int32Array
  /** By token: the index of its sentence. */
  readonly sentenceOf: Int32Array
  /** By token: 1 inside a quotation. */
  readonly quoted: Uint8Array
}

export function setScene(text: Annotated, reference: Reference, published: TimeInterval): Scene {
  const { tokens } = text
  const named = nameMentions(text, reference)
  const sentenceOf = new Int32Array(tokens.length).fill(-1)
  for (const [i, { from, to }] of text.sentences.entries()) sentenceOf.fill(i, from, to)
  const quoted = new Uint8Array(tokens.length)
  for (const { inner } of text.quotations) {
    const { from, to } = runOver(tokens, inner)
    quoted.fill(1, from, to)
  }
  const described = describePersons(text, named)
  const bare = {
    text,
    tokens,
    reference,
    published,
    named,
    described,
    nameOf: new Int32Array(0),
    sentenceOf,
    quoted,
  }
  const scene = withNames(bare, named)
  return withNames(scene, withTitles(scene))
}

/** The same scene with more names in it. */
export function withNames(scene: Scene, named: readonly Named[]): Scene {
  const nameOf = new Int32Array(scene.tokens.length).fill(-1)
  for (const [i, { from, to }] of named.entries()) nameOf.fill(i, from, to)
  return { ...scene, named, nameOf }
}

export const spanOver = (tokens: readonly Token[], { from, to }: Run): Span => [
  tokens[from]!.start,
  tokens[to - 1]!.end,
]

/** The names that a run touches. */
export function namesIn({ named, nameOf }: Scene, { from, to }: Run): Named[] {
  const found: Named[] = []
  for (let i = from; i < to; i++) {
    const name = nameOf[i]!
    if (name < 0) continue
    found.push(named[name]!)
    i = named[name]!.to - 1
  }
  return found
}

const PREPOSITIONS = new Set(
  'with to of by for from between against on at toward towards about after before under in into via over without than like including among behind'.split(
    ' ',
  ),
)
/** "On Friday Elbonia …": the day is no part of the name's phrase. */
const DAYS = new Set(
  'monday tuesday wednesday thursday friday saturday sunday yesterday today january february march april may june july august september october november december'.split(
    ' ',
  ),
)
const LONGEST_PHRASE = 10

export const isPreposition = (token: Token | undefined): boolean =>
  token !== undefined && PREPOSITIONS.has(token.lower)

/** Where the noun phrase begins that a name ends. */
export function phraseStart({ tokens, nameOf }: Scene, name: Named): number {
  let start = name.from
  while (start > 0 && name.from - start < LONGEST_PHRASE) {
    const { pos, lower } = tokens[start - 1]!
    const inside =
      nameOf[start - 1]! >= 0 ||
      ['NOUN', 'PROPN', 'ADJ', 'DET', 'NUM'].includes(pos) ||
      /^['’]s$/u.test(lower) ||
      lower === '-'
    if (!inside || DAYS.has(lower)) break
    start--
    if (pos === 'DET') break
  }
  return start
}

/** Governed by a preposition or owning what follows: no subject. */
export function isOblique(scene: Scene, name: Named): boolean {
  const { tokens } = scene
  if (/^['’]s?$/u.test(tokens[name.to]?.lower ?? '')) return true
  const before = phraseStart(scene, name) - 1
  if (!/^(and|or|,)$/u.test(tokens[before]?.lower ?? '')) return isPreposition(tokens[before])
  const beside = scene.nameOf[before - 1] ?? -1
  return beside >= 0 && isOblique(scene, scene.named[beside]!)
}
