/**
 * What the dossier keeps of one extraction beside the extraction itself: its records with ids, words and context.
 *
 * Pure. In: an extraction whose spans were checked (`spans.ts`), and the codebook. Out: rows as the queries want them.
 * Ids come from the place in the document, so that reading the same article again gives judgements their objects back.
 */
import { spansOfProposal } from '../extract/spans.ts'
import {
  type Attribution,
  bodySpans,
  type Codebook,
  contains,
  type Event,
  type EventView,
  type Extraction,
  furnitureSpans,
  hull,
  issueOfOption,
  ParleyError,
  type Position,
  type PositionView,
  type Proposal,
  type ProposalView,
  recordId,
  type Span,
  type Speaker,
  type StatementView,
  wordsOf,
} from '../model/index.ts'
import { opinionsAsJudged, positionsAsJudged, withOpinions } from './as-judged.ts'
import { sentenceAround } from './context.ts'
import { type Identities, speakingTime } from './identities.ts'

/** What a view holds of a document or a judgement, and so is joined on when it is read. */
type Joined = 'document' | 'documentTitle' | 'outlet' | 'published' | 'state'
export type StoredStatement = Omit<StatementView, Joined>
export type StoredPosition = Omit<PositionView, Joined>
export type StoredEvent = Omit<EventView, Joined>
export type StoredProposal = Omit<ProposalView, Joined>

export interface Derived {
  readonly title: string
  /** The text with its furniture blanked out, offsets kept. */
  readonly searched: string
  readonly words: number
  readonly statements: readonly StoredStatement[]
  readonly positions: readonly StoredPosition[]
  readonly events: readonly StoredEvent[]
  readonly proposals: readonly StoredProposal[]
  readonly names: readonly StoredName[]
}

/** How a document names a person, and how often; `personRead` is whom the machine took it for. */
export interface StoredName {
  readonly person: string
  readonly personRead: string
  readonly words: string
  readonly count: number
}

/**
 * `identities`: who is who, as people judged it.
 * @throws ParleyError `unknown-option`: a position on an option that the codebook does not have
 */
export function derive(extraction: Extraction, codebook: Codebook, identities: Identities): Derived {
  const searched = blankFurniture(extraction)
  const statements = deriveStatements(extraction, identities)
  const positions = derivePositions(extraction, codebook, statements, identities)
  return {
    title: extraction.title ?? firstWords(searched),
    searched,
    words: searched.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu)?.length ?? 0,
    statements: statements.map((statement) => ({
      ...statement,
      positions: positionsIn(hull([...statement.source, ...statement.cue, ...statement.content]), positions),
    })),
    positions,
    events: deriveEvents(extraction),
    proposals: deriveProposals(extraction),
    names: deriveNames(extraction, identities),
  }
}

function blankFurniture({ text, furniture }: Extraction): string {
  let blanked = ''
  let from = 0
  for (const [start, end] of bodySpans({ text, furniture })) {
    blanked += text.slice(from, start).replace(/\S/gu, (character) => ' '.repeat(character.length))
    blanked += text.slice(start, end)
    from = end
  }
  return blanked + text.slice(from).replace(/\S/gu, (character) => ' '.repeat(character.length))
}

const MOST_TITLE = 80

/** A title for an article that has none: how its body begins, cut at a word. */
function firstWords(body: string): string {
  const line = body
    .trimStart()
    .split(/[\r\n]/u)[0]!
    .trim()
  if (line.length <= MOST_TITLE) return line === '' ? 'Untitled' : line
  return `${line.slice(0, MOST_TITLE).replace(/\s+\S*$/u, '')} …`
}

/** The words of spans that may be in pieces, as views show them. */
export const joinedWords = (text: string, spans: readonly Span[]): string =>
  spans.map((span) => wordsOf(text, span)).join(' … ')

/** Two records with one key (a sentence found twice) are told apart by their order. */
function idsOf<T>(
  prefix: 'st' | 'po' | 'ev' | 'pr',
  document: string,
  records: readonly T[],
  key: (record: T) => readonly unknown[],
): string[] {
  const seen = new Map<string, number>()
  return records.map((record) => {
    const words = JSON.stringify(key(record))
    const times = seen.get(words) ?? 0
    seen.set(words, times + 1)
    return recordId(prefix, document, times === 0 ? key(record) : [...key(record), times])
  })
}

function deriveStatements(extraction: Extraction, identities: Identities): StoredStatement[] {
  const { id, text, attributions, published } = extraction
  const key = ({ source, cue, content }: Attribution) => [source, cue, content]
  const ids = idsOf('st', id, attributions, key)
  return attributions.map(({ source, cue, content, kind, speaker, via, realis, said, confidence }, i) => ({
    kind: 'statement',
    id: ids[i]!,
    ...speakerFields(
      speaker,
      identities.speaker(speaker, { document: id, statement: ids[i]! }, speakingTime(said, published)),
    ),
    via: [...via],
    form: kind,
    realis,
    source: [...source],
    cue: [...cue],
    content: [...content],
    words: {
      source: joinedWords(text, source),
      cue: joinedWords(text, cue),
      content: joinedWords(text, content),
    },
    said,
    confidence,
    positions: [],
  }))
}

/** What a view holds of its speaker; as read only where people judged otherwise. */
export const speakerFields = (
  read: Speaker | null,
  judged: Speaker | null,
): Pick<StatementView, 'speaker' | 'speakerRead'> => ({
  speaker: judged,
  ...(read === judged || read === null ? {} : { speakerRead: read }),
})

function deriveNames({ id, text, mentions }: Extraction, identities: Identities): StoredName[] {
  const names = new Map<string, StoredName>()
  for (const { start, end, kind, entity } of mentions) {
    if (kind !== 'person') continue
    const words = text.slice(start, end).replace(/\s+/gu, ' ')
    const key = JSON.stringify([entity, words])
    const before = names.get(key)
    const person = before?.person ?? identities.whoIs(entity, entity, { document: id }).id
    names.set(key, { person, personRead: entity, words, count: (before?.count ?? 0) + 1 })
  }
  return [...names.values()]
}

const positionsIn = (statement: Span | null, positions: readonly StoredPosition[]): string[] =>
  positions
    .filter(
      ({ evidence, also }) => statement && [evidence, ...also].some((span) => contains(statement, span)),
    )
    .map(({ id }) => id)

function derivePositions(
  extraction: Extraction,
  codebook: Codebook,
  statements: readonly StoredStatement[],
  identities: Identities,
): StoredPosition[] {
  const { id, text } = extraction
  const positions = withOpinions(
    positionsAsJudged(extraction.positions, statements),
    opinionsAsJudged(extraction, statements, identities),
  )
  const key = ({ party, option, stance, realis, evidence }: Position) => [
    party,
    option,
    stance,
    realis,
    evidence,
  ]
  const ids = idsOf('po', id, positions, key)
  return positions.map((position, i) => ({
    kind: 'position',
    id: ids[i]!,
    party: position.party,
    issue: issueFor(position.option, codebook),
    option: position.option,
    stance: position.stance,
    condition: position.condition,
    realis: position.realis,
    holder: position.holder,
    evidence: position.evidence,
    also: [...position.also],
    words: wordsOf(text, position.evidence),
    context: sentenceAround(text, position.evidence),
    because: position.because.map(({ rule, span }) => ({ rule, words: wordsOf(text, span) })),
    said: position.said,
    confidence: position.confidence,
  }))
}

function issueFor(option: string, codebook: Codebook): string {
  const issue = issueOfOption(codebook, option)
  if (issue === undefined)
    throw new ParleyError('unknown-option', `the codebook ${codebook.id} has no option ${option}`, {
      remedy: "extract the document with the dossier's own codebook",
    })
  return issue.id
}

function deriveEvents({ id, text, events, quantities }: Extraction): StoredEvent[] {
  const ids = idsOf('ev', id, events, ({ type, evidence }: Event) => [type, evidence])
  return events.map((event, i) => ({
    kind: 'event',
    id: ids[i]!,
    type: event.type,
    participants: [...event.participants],
    time: event.time,
    status: event.status,
    evidence: event.evidence,
    words: wordsOf(text, event.evidence),
    quantities: event.quantities.map((index) => {
      const { start, end, value, unit, modifier } = quantities[index]!
      return { value, unit, modifier, words: text.slice(start, end) }
    }),
    confidence: event.confidence,
  }))
}

function deriveProposals({ id, text, proposals }: Extraction): StoredProposal[] {
  const ids = idsOf('pr', id, proposals, ({ by, options, evidence }: Proposal) => [by, options, evidence])
  const inWords = (because: Proposal['because']) =>
    because.map(({ rule, span }) => ({ rule, words: wordsOf(text, span) }))
  return proposals.map((proposal, i) => ({
    kind: 'proposal',
    id: ids[i]!,
    by: [...proposal.by],
    to: [...proposal.to],
    options: [...proposal.options],
    terms: proposal.terms.map(({ kind, value, span }) => ({ kind, value, words: wordsOf(text, span) })),
    made: proposal.made,
    evidence: proposal.evidence,
    also: [...proposal.also],
    words: wordsOf(text, proposal.evidence),
    context: sentenceAround(text, proposal.evidence),
    because: inWords(proposal.because),
    answers: proposal.answers.map((answer) => ({
      ...answer,
      words: wordsOf(text, answer.evidence),
      context: sentenceAround(text, answer.evidence),
      because: inWords(answer.because),
    })),
    confidence: proposal.confidence,
  }))
}

/** Every span that an extraction names, with what names it: for whoever has to check them. */
export function spansOf(extraction: Extraction): { readonly span: Span; readonly of: string }[] {
  const all = (of: string, spans: readonly Span[]) => spans.map((span) => ({ span, of }))
  const times = (of: string, { because }: { readonly because: readonly { span: Span | null }[] }) =>
    all(
      `${of}'s time`,
      because.flatMap(({ span }) => (span === null ? [] : [span])),
    )
  return [
    ...all('furniture', furnitureSpans(extraction)),
    ...all(
      'passage',
      (extraction.passages ?? []).map(({ start, end }) => [start, end]),
    ),
    ...times('publication', extraction.published),
    ...extraction.attributions.flatMap(({ source, cue, content, said }, i) => [
      ...all(`statement ${i}`, [...source, ...cue, ...content]),
      ...times(`statement ${i}`, said),
    ]),
    ...[...extraction.positions, ...(extraction.opinions ?? [])].flatMap(
      ({ evidence, also, because, said }, i) => [
        ...all(`position ${i}`, [evidence, ...also, ...because.map(({ span }) => span)]),
        ...times(`position ${i}`, said),
      ],
    ),
    ...extraction.events.flatMap(({ evidence, time }, i) => [
      ...all(`event ${i}`, [evidence]),
      ...times(`event ${i}`, time),
    ]),
    ...extraction.proposals.flatMap((proposal, i) => [
      ...all(`proposal ${i}`, spansOfProposal(proposal)),
      ...times(`proposal ${i}`, proposal.made),
      ...proposal.answers.flatMap(({ said }) => times(`proposal ${i}`, said)),
    ]),
    ...extraction.findings.flatMap(({ span, rule }) => all(`finding ${rule}`, [span])),
    ...[...extraction.mentions, ...extraction.times, ...extraction.quantities].flatMap(({ start, end }) =>
      all('annotation', [[start, end]]),
    ),
  ]
}
