/**
 * What the API answers and the web app shows: records with their words, ids, states and where they stand.
 *
 * One schema per answer; `api` checks its routes against them and describes them in OpenAPI, `web` takes the types.
 */
import { z } from 'zod'
import { Furniture, Passage } from './document.ts'
import { AnswerKind, ProposalTerm, Realis, Speaker, Stance } from './extraction.ts'
import { Finding } from './finding.ts'
import { Judgement } from './judgement.ts'
import { Span } from './span.ts'
import { TimeInterval } from './time.ts'

export const State = z.enum(['suggested', 'accepted', 'rejected'])

export const PartyView = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.enum(['state', 'body', 'group']),
  /** Place in the codebook; the web's palette goes by it. */
  index: z.number().int(),
})
export type PartyView = z.infer<typeof PartyView>

export const OptionView = z.object({
  id: z.string(),
  label: z.string(),
  proposition: z.string(),
  order: z.number().nullable(),
})
export const IssueView = z.object({
  id: z.string(),
  label: z.string(),
  question: z.string(),
  choose: z.enum(['one', 'any']),
  options: z.array(OptionView),
})
export type IssueView = z.infer<typeof IssueView>
export type OptionView = z.infer<typeof OptionView>

export const DossierView = z.object({
  name: z.string(),
  title: z.string(),
  /** The dossier holds sample texts: every page and export says so. */
  sample: z.boolean(),
  codebook: z.object({ id: z.string(), hash: z.string(), title: z.string() }),
  parties: z.array(PartyView),
  issues: z.array(IssueView),
  counts: z.object({
    documents: z.number(),
    statements: z.number(),
    positions: z.number(),
    events: z.number(),
    proposals: z.number(),
    findings: z.number(),
    judgements: z.number(),
  }),
  /** First and last day that documents and statements are known to be of, but for days far outside of all others. */
  span: z.object({ earliest: z.string().nullable(), latest: z.string().nullable() }),
  extractor: z.string(),
  /** How often suggestions are wrong, as measured (docs/limits.json): per kind, the share that was right, and where. */
  measured: z.array(z.object({ kind: z.string(), right: z.number(), of: z.string(), note: z.string() })),
})
export type DossierView = z.infer<typeof DossierView>

export const DocumentSummary = z.object({
  id: z.string(),
  title: z.string(),
  outlet: z.string().nullable(),
  url: z.string().nullable(),
  path: z.string(),
  language: z.string(),
  published: TimeInterval,
  words: z.number(),
  statements: z.number(),
  positions: z.number(),
  findings: z.number(),
  /** Parties that speak in it, most statements first. */
  parties: z.array(z.string()),
  /** Id shared by the documents that carry the same wire text; null where it stands alone. */
  copyGroup: z.string().nullable(),
})
export type DocumentSummary = z.infer<typeof DocumentSummary>

const InDocument = z.object({
  document: z.string(),
  documentTitle: z.string(),
  outlet: z.string().nullable(),
  published: TimeInterval,
})

export const StatementView = InDocument.extend({
  kind: z.literal('statement'),
  id: z.string(),
  /** As judged: who a person was merged into, split off as, or renamed. */
  speaker: Speaker.nullable(),
  /** As the machine read it, where people judged otherwise. */
  speakerRead: Speaker.optional(),
  via: z.array(z.string()),
  form: z.enum(['direct', 'indirect', 'mixed']),
  realis: Realis,
  source: z.array(Span),
  cue: z.array(Span),
  content: z.array(Span),
  words: z.object({ source: z.string(), cue: z.string(), content: z.string() }),
  said: TimeInterval,
  confidence: z.number(),
  state: State,
  /** Positions whose evidence lies in the statement. */
  positions: z.array(z.string()),
})
export type StatementView = z.infer<typeof StatementView>

export const PositionView = InDocument.extend({
  kind: z.literal('position'),
  id: z.string(),
  party: z.string(),
  issue: z.string(),
  option: z.string(),
  stance: Stance,
  condition: z.string().nullable(),
  realis: Realis,
  holder: z.string(),
  evidence: Span,
  also: z.array(Span),
  /** The words of `evidence`, and the sentence around it. */
  words: z.string(),
  context: z.object({ before: z.string(), after: z.string() }),
  because: z.array(z.object({ rule: z.string(), words: z.string() })),
  said: TimeInterval,
  confidence: z.number(),
  state: State,
})
export type PositionView = z.infer<typeof PositionView>

export const EventView = InDocument.extend({
  kind: z.literal('event'),
  id: z.string(),
  type: z.string(),
  participants: z.array(z.string()),
  time: TimeInterval,
  status: z.enum(['planned', 'happened', 'denied']),
  evidence: Span,
  words: z.string(),
  quantities: z.array(
    z.object({
      value: z.number(),
      unit: z.string(),
      modifier: z.enum(['at least', 'about', 'more than']).nullable(),
      words: z.string(),
    }),
  ),
  confidence: z.number(),
  state: State,
})
export type EventView = z.infer<typeof EventView>

const Because = z.array(z.object({ rule: z.string(), words: z.string() }))
const Context = z.object({ before: z.string(), after: z.string() })

export const AnswerView = z.object({
  party: z.string(),
  answer: AnswerKind,
  condition: z.string().nullable(),
  realis: Realis,
  holder: z.string(),
  evidence: Span,
  words: z.string(),
  context: Context,
  because: Because,
  said: TimeInterval,
  confidence: z.number(),
})
export type AnswerView = z.infer<typeof AnswerView>

/** A proposal as one article tells it, with the answers told there. */
export const ProposalView = InDocument.extend({
  kind: z.literal('proposal'),
  id: z.string(),
  by: z.array(z.string()),
  to: z.array(z.string()),
  options: z.array(z.string()),
  terms: z.array(z.object({ kind: ProposalTerm.unwrap().shape.kind, value: z.string(), words: z.string() })),
  made: TimeInterval,
  evidence: Span,
  also: z.array(Span),
  words: z.string(),
  context: Context,
  because: Because,
  answers: z.array(AnswerView),
  confidence: z.number(),
  state: State,
})
export type ProposalView = z.infer<typeof ProposalView>

/** One article, ready to be read: the text and everything that stands on it. */
export const DocumentView = z.object({
  document: DocumentSummary,
  text: z.string(),
  furniture: z.array(Furniture),
  /** What of the text is in other languages than the document's. */
  passages: z.array(Passage),
  statements: z.array(StatementView),
  positions: z.array(PositionView),
  events: z.array(EventView),
  proposals: z.array(ProposalView),
  findings: z.array(Finding),
  /** What events that other articles date say of when an undated one was written; left out where nothing. */
  dating: z.object({ published: TimeInterval, contradictions: z.array(Finding) }).optional(),
})
export type DocumentView = z.infer<typeof DocumentView>

/**
 * How another stance of the same party on the same option stands to its current one: certainly said before it
 * (`recent`: by a month or less, a contradiction or a change of mind; `given-up`: the article says it is held no more);
 * `at-odds`: nobody can say which is newer, or both may retell one statement; `undated`; `hearsay`: known only from
 * weaker word than the current one (unnamed sources, another party, plans), however new.
 */
export const StandRelation = z.enum(['at-odds', 'recent', 'earlier', 'given-up', 'undated', 'hearsay'])
export type StandRelation = z.infer<typeof StandRelation>

/** A party's stand on one option as the dated evidence has it. */
export const CellEntry = z.object({
  option: z.string(),
  stance: Stance,
  realis: Realis,
  condition: z.string().nullable(),
  /** Of its newest evidence. */
  said: TimeInterval,
  /** Of its oldest evidence after which no other stance is known: held since then, as far as the record goes. */
  since: TimeInterval,
  /** On whose word: the speaker of the newest evidence, as named. */
  holder: z.string(),
  /** Nobody of the party is named as saying so. */
  unnamed: z.boolean(),
  confidence: z.number(),
  /** Independent accounts: documents of one copy group count once. */
  accounts: z.number().int(),
  /** Also by machine only, or judged by a person. */
  state: State,
  /** Evidence, newest first: positions of this party on this option with this stance, since `since`. */
  positions: z.array(z.string()),
  /** The same party's other stances on the option; of earlier times also this one. */
  others: z.array(
    z.object({
      stance: Stance,
      relation: StandRelation,
      said: TimeInterval,
      positions: z.array(z.string()),
    }),
  ),
})
export type CellEntry = z.infer<typeof CellEntry>

export const MatrixView = z.object({
  /** As of this day; null: everything known. */
  at: z.string().nullable(),
  /** Parties with any position come first in the codebook's order; the rest are left out. */
  parties: z.array(PartyView),
  issues: z.array(IssueView),
  cells: z.array(z.object({ party: z.string(), issue: z.string(), entries: z.array(CellEntry) })),
})
export type MatrixView = z.infer<typeof MatrixView>

export const TimelineView = z.object({
  statements: z.array(StatementView),
  events: z.array(EventView),
  /** How many there are in all, where an answer holds only the newest. */
  total: z.object({ statements: z.number().int(), events: z.number().int() }),
})
export type TimelineView = z.infer<typeof TimelineView>

/** How many statements of a party are on record with one time; nulls: no party of the codebook, no known day. */
export const StatementDay = z.object({
  party: z.string().nullable(),
  earliest: z.string().nullable(),
  latest: z.string().nullable(),
  statements: z.number().int(),
})
export type StatementDay = z.infer<typeof StatementDay>

/** An event as independent accounts tell it: counted once, with the words of the surest. */
export const ToldEvent = EventView.pick({
  id: true,
  type: true,
  status: true,
  participants: true,
  time: true,
  document: true,
  evidence: true,
  words: true,
}).extend({ accounts: z.number().int() })
export type ToldEvent = z.infer<typeof ToldEvent>

/** The whole timeline in numbers. */
export const TimelineOutline = z.object({ days: z.array(StatementDay), events: z.array(ToldEvent) })
export type TimelineOutline = z.infer<typeof TimelineOutline>

export const SearchHit = z.object({
  document: DocumentSummary,
  /** Where in the text, and the words around it in pieces: those that match are marked. */
  span: Span,
  snippet: z.array(z.object({ text: z.string(), hit: z.boolean() })),
})
export const SearchView = z.object({ query: z.string(), total: z.number().int(), hits: z.array(SearchHit) })
export type SearchView = z.infer<typeof SearchView>
export type SearchHit = z.infer<typeof SearchHit>

/** One record with its evidence, context and history. */
export const RecordView = z.object({
  record: z.discriminatedUnion('kind', [StatementView, PositionView, EventView, ProposalView]),
  context: z.object({ before: z.string(), words: z.string(), after: z.string() }),
  history: z.array(Judgement),
})
export type RecordView = z.infer<typeof RecordView>

/** An office as the codebook's facts have it. */
export const OfficeView = z.object({
  /** The holder's id and name. */
  person: z.string(),
  name: z.string(),
  office: z.string(),
  party: z.string(),
  /** Days, or months or years where no more is known; `to: null`: still held at `asOf`. */
  from: z.string(),
  to: z.string().nullable(),
  asOf: z.string().nullable(),
  wikidata: z.string().nullable(),
  source: z.string(),
  /** Taken from its source, or only remembered. */
  confidence: z.enum(['source', 'memory']),
})
export type OfficeView = z.infer<typeof OfficeView>

/** An office held on a day: `sure` where the facts reach that day and give it whole. */
export const OfficeHeld = OfficeView.extend({ sure: z.boolean() })
export type OfficeHeld = z.infer<typeof OfficeHeld>

/**
 * Somebody who holds an office or speaks for a party, as people judged who they are. A private person quoted in an
 * article stays words in it and is none of these.
 */
export const PersonSummary = z.object({
  id: z.string(),
  name: z.string(),
  /** Spoken for in the newest statement that was for any; without statements, that of the newest office. */
  party: z.string().nullable(),
  /** All spoken for, most statements first. */
  parties: z.array(z.object({ party: z.string(), statements: z.number().int() })),
  /** The newest first; none: the facts do not know the person. */
  offices: z.array(OfficeView),
  wikidata: z.string().nullable(),
  statements: z.number().int(),
  /** Documents that name the person or quote them. */
  documents: z.number().int(),
  /** First and last day on which they are known to have spoken. */
  said: z.object({ earliest: z.string().nullable(), latest: z.string().nullable() }),
  /** How the articles name them ("Petrensky", "the president"), most frequent first; the list of all gives five. */
  names: z.array(z.object({ words: z.string(), count: z.number().int() })),
  /** People judged something about who this is. */
  judged: z.boolean(),
})
export type PersonSummary = z.infer<typeof PersonSummary>

export const PersonView = z.object({
  person: PersonSummary,
  /** The newest first; `total` counts all. */
  statements: z.array(StatementView),
  total: z.number().int(),
  /** Persons that the machine read and people merged into this one, with the judgement to withdraw. */
  merged: z.array(z.object({ id: z.string(), name: z.string(), judgement: z.string() })),
  /** Persons split off from this one. */
  splitOff: z.array(z.object({ id: z.string(), name: z.string(), judgement: z.string() })),
  /** Every judgement of who this is, the withdrawn too, in the order they were made. */
  history: z.array(Judgement),
})
export type PersonView = z.infer<typeof PersonView>

const ErrorTold = z.object({ code: z.string(), message: z.string(), remedy: z.string().optional() })

/** What became of files that were given: how many documents were added or there already, and what was refused, why. */
export const ImportReport = z.object({
  counts: z.object({
    added: z.number().int(),
    renewed: z.number().int(),
    captured: z.number().int(),
    known: z.number().int(),
  }),
  refused: z.array(z.object({ path: z.string(), error: ErrorTold })),
})
export type ImportReport = z.infer<typeof ImportReport>

export const ErrorView = z.object({ error: ErrorTold })
export type ErrorView = z.infer<typeof ErrorView>
