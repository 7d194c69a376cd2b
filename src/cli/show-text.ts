/** One record, article or person as text for a terminal. */
import type {
  DocumentView,
  EventView,
  Identity,
  Judgement,
  PersonView,
  PositionView,
  ProposalView,
  RecordView,
  StatementView,
} from '../model/index.ts'
import { timeInWords } from './times.ts'

type Line = readonly [name: string, value: string]

export function recordInWords({ record, context, history }: RecordView): string {
  const { before, words, after } = context
  return [
    lines([
      ['id', record.id],
      ...DETAILS[record.kind](record as never),
      ['confidence', `${Math.round(100 * record.confidence)} % (${record.state})`],
      ['document', `${record.documentTitle} · ${record.outlet ?? 'outlet unknown'}`],
      ['published', timeInWords(record.published)],
      ['', record.document],
    ]),
    `${before.trimStart()}▸${words}◂${after.trimEnd()}`,
    ...(history.length > 0 ? [history.map(judgementInWords).join('\n')] : []),
  ].join('\n\n')
}

const DETAILS = {
  statement: ({ speaker, said, form, realis, via }: StatementView): Line[] => [
    ['statement', `${speaker?.name ?? 'speaker unknown'}${speaker?.party ? ` for ${speaker.party}` : ''}`],
    ['said', timeInWords(said)],
    ['form', `${form}, ${realis}${via.length > 0 ? `, via ${via.join(', ')}` : ''}`],
  ],
  position: ({ party, option, issue, stance, condition, said, realis, because }: PositionView): Line[] => [
    ['position', `${party} ${stance} ${option} (${issue})`],
    ...(condition === null ? [] : [['condition', condition] as const]),
    ['said', `${timeInWords(said)}, ${realis}`],
    ['because', because.map(({ rule, words }) => `${rule}: “${words}”`).join('; ')],
  ],
  event: ({ type, participants, status, time, quantities }: EventView): Line[] => [
    ['event', `${type}, ${status}: ${participants.join(', ')}`],
    ['time', timeInWords(time)],
    ...quantities.map(({ words }) => ['number', words] as const),
  ],
  proposal: ({ by, to, options, terms, made, answers }: ProposalView): Line[] => [
    ['proposal', `${by.join(', ') || 'proposer not named'}: ${options.join(', ')}`],
    ...(to.length > 0 ? [['to', to.join(', ')] as const] : []),
    ...(terms.length > 0 ? [['terms', terms.map(({ words }) => words).join('; ')] as const] : []),
    ['made', timeInWords(made)],
    ...answers.map(({ party, answer, words }) => ['answer', `${party} ${answer}: “${words}”`] as const),
  ],
}

const lines = (pairs: readonly Line[]): string =>
  pairs.map(([name, value]) => `${name.padEnd(11)}${value}`).join('\n')

const judgementInWords = ({ id, subject, verdict, identity, withdraws, by, at, why }: Judgement): string => {
  const says = verdict ?? (identity ? identityInWords(subject, identity) : `withdraws ${withdraws}`)
  return `${at}  ${by}  ${says}${why === null ? '' : `: ${why}`}  (${id})`
}

function identityInWords(subject: string, identity: Identity): string {
  switch (identity.act) {
    case 'merge':
      return `${subject} is ${identity.into} (${identity.name})`
    case 'split':
      return `${subject} in ${identity.from.join(', ')} is ${identity.into} (${identity.name})`
    case 'rename':
      return `${subject} is called ${identity.name}`
  }
}

export function personInWords({ person, statements, total, history }: PersonView): string {
  const term = ({ office, party, from, to, asOf }: PersonView['person']['offices'][number]): Line => [
    'office',
    `${office}, ${party}, ${from} to ${to ?? `now (known until ${asOf ?? from})`}`,
  ]
  return [
    lines([
      ['id', person.id],
      ['name', person.name],
      ['party', person.party ?? 'none'],
      ...person.offices.map(term),
      ['named', person.names.map(({ words, count }) => `${words} (${count})`).join(', ')],
      ['statements', `${total} in ${person.documents} articles`],
    ]),
    ...(statements.length > 0 ? [statements.map(statementLine).join('\n')] : []),
    ...(history.length > 0 ? [history.map(judgementInWords).join('\n')] : []),
  ].join('\n\n')
}

const statementLine = ({ id, said, words, speakerRead }: StatementView): string =>
  `${id}  ${timeInWords(said)}  ${speakerRead ? `(read: ${speakerRead.name}) ` : ''}${words.content.replace(/\s+/gu, ' ')}`

export function documentInWords({
  document,
  statements,
  positions,
  events,
  proposals,
  findings,
  text,
  dating,
}: DocumentView): string {
  const found = [...positions, ...statements, ...events, ...proposals].map(
    (record) => `${record.id}  ${typeof record.words === 'string' ? record.words : record.words.content}`,
  )
  return [
    lines([
      ['document', document.id],
      ['title', document.title],
      ['outlet', document.outlet ?? 'unknown'],
      ['published', timeInWords(document.published)],
      ...(dating ? [['others say', timeInWords(dating.published)] as const] : []),
      ['language', document.language],
    ]),
    ...(dating
      ? [
          [
            ...dating.published.because.map(({ note }) => note),
            ...dating.contradictions.map(({ message }) => message),
          ].join('\n'),
        ]
      : []),
    text.trim(),
    ...(found.length > 0 ? [found.map((line) => line.replace(/\s+/gu, ' ')).join('\n')] : []),
    ...(findings.length > 0 ? [findings.map(({ rule, message }) => `${rule}: ${message}`).join('\n')] : []),
  ].join('\n\n')
}
