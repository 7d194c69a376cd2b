/**
 * A codebook: the description of one negotiation, and the only place where its parties and persons are named.
 *
 * An issue is a question under negotiation; its options are propositions that a party can be for, against, or for on a
 * condition. `choose: one`: the outcome can hold only one of the options that have an `order` (their place on the
 * issue's spectrum, 0 to 1); `choose: any`: options stand beside each other, but for those that an option `excludes`.
 */
import { z } from 'zod'

const Identifier = z.string().regex(/^[a-z][a-z0-9-]*$/u, 'an id is lower-case letters, digits and hyphens')
const Day = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/u, 'a date is YYYY, YYYY-MM or YYYY-MM-DD')

/** A number that is not known exactly: as it is, or with the range in which it may lie. Only ratios matter. */
export const Weight = z.union([
  z.number().nonnegative(),
  z
    .strictObject({ value: z.number(), low: z.number().nonnegative(), high: z.number() })
    .refine(({ value, low, high }) => low <= value && value <= high, 'it is low ≤ value ≤ high'),
])
export type Weight = z.infer<typeof Weight>

export const Party = z
  .strictObject({
    id: Identifier,
    name: z.string(),
    kind: z.enum(['state', 'body', 'group']).default('state'),
    /** Names that stand for the party as a speaker: capitals, palaces, "the alliance". */
    metonyms: z.array(z.string()).default([]),
    /** Adjectives and demonyms: "a Elbonian minister", "the Elbonians". */
    adjectives: z.array(z.string()).default([]),
    /** Bodies that speak for the party under a name of their own, which is kept as the speaker's name. */
    bodies: z.array(z.string()).default([]),
    /** For a group: the ids of its members. A group's position is not its members'. */
    members: z.array(Identifier).default([]),
    /** What it could bring to bear, for the centre of gravity. */
    capability: Weight.optional(),
  })
  .readonly()
export type Party = z.infer<typeof Party>

/**
 * How an option is recognised. `terms` are phrases that name what the option proposes; `for`, `against` are phrases
 * that carry the stance in themselves ("ruled out membership"). All in the pattern language of `pattern.ts`.
 */
export const CodebookOption = z
  .strictObject({
    id: Identifier,
    proposition: z.string(),
    label: z.string().optional(),
    order: z.number().min(0).max(1).optional(),
    excludes: z.array(Identifier).default([]),
    terms: z.array(z.string()).default([]),
    for: z.array(z.string()).default([]),
    against: z.array(z.string()).default([]),
    /** Phrases that hold a term's words and mean something else: what they cover is left out. */
    except: z.array(z.string()).default([]),
    examples: z
      .array(z.strictObject({ text: z.string(), stance: z.enum(['for', 'against', 'conditional', 'none']) }))
      .default([]),
  })
  .readonly()
export type CodebookOption = z.infer<typeof CodebookOption>

export const Issue = z
  .strictObject({
    id: Identifier,
    label: z.string().optional(),
    choose: z.enum(['one', 'any']),
    question: z.string(),
    pax: z.string().optional(),
    /** How much of its weight a party would put into the issue, by the party's id. */
    salience: z.record(Identifier, Weight).optional(),
    options: z.array(CodebookOption).min(1),
  })
  .readonly()
export type Issue = z.infer<typeof Issue>

/** Who held which office for which party when; `to: null`: still held at `asOf`; `shared`: by several at once. */
export const Office = z
  .strictObject({
    person: z.string(),
    aliases: z.array(z.string()).default([]),
    wikidata: z.string().nullable().default(null),
    office: z.string(),
    party: Identifier,
    from: Day,
    to: Day.nullable(),
    asOf: Day.optional(),
    shared: z.boolean().optional(),
    source: z.string(),
    confidence: z.enum(['source', 'memory']),
  })
  .readonly()
export type Office = z.infer<typeof Office>

/**
 * An event whose day is known, by which texts that tell of it are dated: `type` as in lexicon/events.json, `participants`
 * ids of parties, `on` its day (or month), `until` the last where it took longer. With `persons` (names as in the offices)
 * only a clause that names them tells of it: presidents call each other, and ministers do.
 */
export const KnownEvent = z
  .strictObject({
    type: z.string(),
    participants: z.array(Identifier).min(1),
    persons: z.array(z.string()).optional(),
    on: Day,
    until: Day.optional(),
    source: z.string(),
  })
  .readonly()
export type KnownEvent = z.infer<typeof KnownEvent>

export const Codebook = z
  .strictObject({
    id: Identifier,
    title: z.string(),
    note: z.string().optional(),
    parties: z.array(Party).min(1),
    issues: z.array(Issue).min(1),
    /** Parties of which a text must name one to hold any position; none: every text may. */
    about: z.array(Identifier).default([]),
    /** Patterns of other quarrels: a sentence that holds one is about that. */
    elsewhere: z.array(z.string()).default([]),
    /** Pieces of patterns by name, written `<name>` in the patterns of the options. */
    phrases: z.record(Identifier, z.string()).default({}),
    /** Files of offices, relative to the codebook's own; read into `Codebook.offices`. */
    offices: z.array(z.string()).default([]),
    /** Events by which undated texts are dated; left out where there are none. */
    events: z.array(KnownEvent).optional(),
  })
  .readonly()
/** The codebook as written in its file. */
export type CodebookFile = z.infer<typeof Codebook>

/** A codebook read whole, its offices with it; `hash` is over both. */
export interface Codebook extends Omit<CodebookFile, 'offices'> {
  readonly offices: readonly Office[]
  readonly hash: string
}

/** Something wrong in a codebook, with its place: lines and columns count from 1. */
export interface CodebookProblem {
  readonly file: string
  readonly line: number
  readonly column: number
  readonly message: string
}

export const issueOfOption = (codebook: Pick<Codebook, 'issues'>, option: string): Issue | undefined =>
  codebook.issues.find((issue) => issue.options.some(({ id }) => id === option))
