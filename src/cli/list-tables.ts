/** Each list's query and its table: filters in, the records whole and as rows out. To add a list: an entry, a function. */
import { proposalsOf, shiftsOf } from '../api/matrix.ts'
import { discrepancies, ledger, mayBeWithin } from '../compare/index.ts'
import { issueOfOption, type ProposalThread, type ShiftView } from '../model/index.ts'
import {
  accountedEvents,
  accountedPositions,
  type Dossier,
  events,
  offices,
  people,
  positions,
  statements,
} from '../record/index.ts'
import { percent, proposalInWords, sentenceInWords } from './in-words.ts'
import type { Filters, ListName } from './lists.ts'
import type { Column, Table } from './table.ts'
import { timeInWords } from './times.ts'

interface Contents {
  readonly records: readonly unknown[]
  readonly table: Table
  /** For a terminal, instead of the table: what has sentences to be read. */
  readonly text?: string
}

export const CONTENTS: Readonly<Record<ListName, (dossier: Dossier, filters: Filters) => Promise<Contents>>> =
  {
    positions: positionList,
    statements: statementList,
    events: eventList,
    discrepancies: discrepancyList,
    shifts: shiftList,
    proposals: proposalList,
    people: peopleList,
    offices: officeList,
  }

const plain = (...titles: string[]): Column[] => titles.map((title) => ({ title }))
/** Left out on a terminal, where there is no room for it. */
const OUTLET: Column = { title: 'outlet', wide: true }
const WORDS: Column = { title: 'words', gives: true }
const ID: Column = { title: 'id' }

/** Only what a person decided is marked. */
const mark = (state: string): string => (state === 'suggested' ? '' : state)

async function positionList(dossier: Dossier, { at, ...filters }: Filters): Promise<Contents> {
  if (at !== undefined) return standList(dossier, at, filters)
  const records = await positions(dossier, filters)
  const rows = records.map(({ said, party, option, stance, words, outlet, state, id }) => [
    timeInWords(said),
    party,
    option,
    stance,
    mark(state),
    outlet ?? '',
    words,
    id,
  ])
  const columns = [...plain('said', 'party', 'option', 'stance', 'judged'), OUTLET, WORDS, ID]
  return { records, table: { columns, rows } }
}

/** Where each party stood on a day: the ledger's cells. */
async function standList(dossier: Dossier, at: string, { party, issue }: Filters): Promise<Contents> {
  const cells = ledger(await accountedPositions(dossier), at).filter(
    (cell) => (party ?? cell.party) === cell.party && (issue ?? cell.issue) === cell.issue,
  )
  const records = cells.flatMap(({ party, issue, entries }) =>
    entries.map((entry) => ({ party, issue, ...entry })),
  )
  const rows = records.map(({ party, option, stance, said, holder, accounts, others, positions }) => [
    party,
    option,
    stance,
    timeInWords(said),
    holder,
    String(accounts),
    others.map(({ stance: other, relation }) => `${relation}: ${other}`).join('; '),
    positions[0]!,
  ])
  const accounts: Column = { title: 'accounts', align: 'right' }
  const columns = [
    ...plain('party', 'option', 'stance', 'said', 'by'),
    accounts,
    { title: 'besides', gives: true },
    ID,
  ]
  return { records, table: { columns, rows } }
}

async function statementList(dossier: Dossier, filters: Filters): Promise<Contents> {
  const records = await statements(dossier, filters)
  const rows = records.map(({ said, speaker, words, outlet, state, id }) => [
    timeInWords(said),
    speaker?.party ?? '',
    speaker?.name ?? words.source,
    mark(state),
    outlet ?? '',
    words.content,
    id,
  ])
  const columns = [...plain('said', 'party', 'speaker', 'judged'), OUTLET, WORDS, ID]
  return { records, table: { columns, rows } }
}

async function eventList(dossier: Dossier, filters: Filters): Promise<Contents> {
  const records = await events(dossier, filters)
  const rows = records.map(({ time, type, status, participants, outlet, words, id }) => [
    timeInWords(time),
    type,
    status,
    participants.join(', '),
    outlet ?? '',
    words,
    id,
  ])
  const columns = [...plain('time', 'type', 'status', 'participants'), OUTLET, WORDS, ID]
  return { records, table: { columns, rows } }
}

async function discrepancyList(dossier: Dossier, { party, type, ...days }: Filters): Promise<Contents> {
  const records = discrepancies(await accountedEvents(dossier)).filter(
    (found) =>
      (type ?? found.type) === found.type &&
      (party === undefined || found.participants.includes(party)) &&
      mayBeWithin(found.time, days),
  )
  const rows = records.map(({ time, type, participants, field, unit, values }) => [
    timeInWords(time),
    type,
    participants.join(', '),
    unit ?? field,
    values.map(({ value, accounts }) => `${value} (${accounts})`).join(' · '),
    values[0]!.events[0]!,
  ])
  const values: Column = { title: 'values (accounts)', gives: true }
  const columns = [...plain('time', 'type', 'participants', 'what'), values, ID]
  return { records, table: { columns, rows } }
}

async function shiftList(dossier: Dossier, { party, issue, ...days }: Filters): Promise<Contents> {
  const records = (await shiftsOf(dossier)).filter(
    (shift) =>
      (party ?? shift.party) === shift.party &&
      (issue ?? shift.issue) === shift.issue &&
      mayBeWithin(shift.after.said, days),
  )
  const rows = records.map(({ party, option, before, after, order, confidence, sentences }) => [
    party,
    option,
    `${before.stance} (${timeInWords(before.said)})`,
    `${after.stance} (${timeInWords(after.said)})`,
    percent(confidence),
    order,
    sentences.before.words,
    sentences.after.words,
    after.positions[0]!,
  ])
  const columns = [
    ...plain('party', 'option', 'before', 'after'),
    { title: 'sure', align: 'right' as const },
    ...plain('order by', 'words before', 'words after'),
    ID,
  ]
  return { records, table: { columns, rows }, text: records.map(shiftInWords).join('\n\n') }
}

/** On a terminal a shift takes lines of its own: both sentences are to be read. */
function shiftInWords({ party, option, before, after, order, confidence, sentences }: ShiftView): string {
  const ordered = order === 'said' ? 'as each was said' : 'as each was published'
  return [
    `${party}, ${option}: ${before.stance} → ${after.stance}  (${percent(confidence)} sure; order ${ordered})`,
    ...sentenceInWords(before.stance, before.said, sentences.before),
    ...sentenceInWords(after.stance, after.said, sentences.after),
  ].join('\n')
}

async function peopleList(dossier: Dossier, { party }: Filters): Promise<Contents> {
  const records = await people(dossier, { party })
  const rows = records.map(({ id, name, party, offices, statements, documents, names, judged }) => [
    name,
    party ?? '',
    offices[0] ? termInWords(offices[0]) : '',
    String(statements),
    String(documents),
    judged ? 'judged' : '',
    names.map(({ words }) => words).join(' · '),
    id,
  ])
  const number = (title: string): Column => ({ title, align: 'right' })
  const columns = [
    ...plain('name', 'party', 'last office'),
    number('statements'),
    number('articles'),
    { title: 'judged' },
    { title: 'named', gives: true },
    ID,
  ]
  return { records, table: { columns, rows } }
}

async function officeList(dossier: Dossier, { at, party }: Filters): Promise<Contents> {
  const records = await offices(dossier, { at, party })
  const rows = records.map(({ party, office, name, from, to, asOf, sure, confidence, source, person }) => [
    party,
    office,
    name,
    from,
    to ?? (asOf === null ? '' : `holds it (${asOf})`),
    sure ? '' : 'not sure',
    confidence === 'memory' ? 'from memory' : source,
    person,
  ])
  const columns = [
    ...plain('party', 'office', 'name', 'from', 'to', 'certainty'),
    { title: 'source', gives: true },
    ID,
  ]
  return { records, table: { columns, rows } }
}

const termInWords = ({ office, from, to }: { office: string; from: string; to: string | null }): string =>
  `${office} (${from.slice(0, 4)}–${to?.slice(0, 4) ?? ''})`

async function proposalList(dossier: Dossier, { party, issue, ...days }: Filters): Promise<Contents> {
  const ofIssue = (options: readonly string[]) =>
    issue === undefined || options.some((option) => issueOfOption(dossier.codebook, option)?.id === issue)
  const records = (await proposalsOf(dossier)).filter(
    ({ by, to, options, answers, made }) =>
      (party === undefined || [...by, ...to, ...answers.map((answer) => answer.party)].includes(party)) &&
      ofIssue(options) &&
      [made, ...answers.map(({ said }) => said)].some((time) => mayBeWithin(time, days)),
  )
  const rows = records.flatMap((thread) => proposalRows(thread))
  const columns = [
    ...plain('made', 'by', 'to', 'options', 'terms', 'party', 'answer', 'condition', 'said'),
    { title: 'accounts', align: 'right' as const },
    ...plain('words'),
    ID,
  ]
  return { records, table: { columns, rows }, text: records.map(proposalInWords).join('\n\n') }
}

/** A row for each answer; one for the proposal alone where there is none. */
function proposalRows({ made, by, to, options, terms, accounts, answers, sentences, id }: ProposalThread) {
  const head = [
    timeInWords(made),
    by.join(' '),
    to.join(' '),
    options.join(' '),
    terms.map(({ words }) => words).join('; '),
  ]
  if (answers.length === 0) return [[...head, '', '', '', '', String(accounts), sentences[0]!.words, id]]
  return answers.map((answer) => [
    ...head,
    answer.party,
    answer.answer,
    answer.condition ?? '',
    timeInWords(answer.said),
    String(answer.accounts),
    answer.sentences[0]!.words,
    id,
  ])
}
