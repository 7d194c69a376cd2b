/**
 * What no schema can see: whether a codebook's parts fit one another. Each check looks at the raw values, so that its
 * problems are told together with the schema's, and gives the paths of what is wrong.
 */
import eventWords from '../../../lexicon/events.json' with { type: 'json' }
import { ParleyError, parsePattern } from '../../model/index.ts'
import { clashInWords, clashingTerms } from './office-holders.ts'
import type { Path } from './source.ts'

const EVENT_KINDS: readonly string[] = eventWords.kinds.map(({ kind }) => kind)

export interface Wrong {
  readonly path: Path
  readonly message: string
}
type Raw = Readonly<Record<string, unknown>>
type Placed = readonly [value: Raw, path: Path]

const isRaw = (value: unknown): value is Raw =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const listAt = (value: unknown, path: Path): Placed[] =>
  Array.isArray(value)
    ? value.flatMap((entry, i): Placed[] => (isRaw(entry) ? [[entry, [...path, i]]] : []))
    : []

const stringsAt = (value: unknown, path: Path): [string, Path][] =>
  Array.isArray(value)
    ? value.flatMap((entry, i): [string, Path][] =>
        typeof entry === 'string' ? [[entry, [...path, i]]] : [],
      )
    : []

const partiesOf = (codebook: Raw): Placed[] => listAt(codebook.parties, ['parties'])
const issuesOf = (codebook: Raw): Placed[] => listAt(codebook.issues, ['issues'])
const optionsOf = (codebook: Raw): Placed[] =>
  issuesOf(codebook).flatMap(([issue, path]) => listAt(issue.options, [...path, 'options']))

function doubled(noun: string, entries: readonly Placed[]): Wrong[] {
  const seen = new Set<unknown>()
  return entries.flatMap(([{ id }, path]) => {
    if (typeof id !== 'string') return []
    if (seen.has(id)) return [{ path: [...path, 'id'], message: `a second ${noun} with the id "${id}"` }]
    seen.add(id)
    return []
  })
}

/** Names in the list `field` of each entry that are no entry's id, or the entry's own. */
function namesNothing(field: string, noun: string, entries: readonly Placed[]): Wrong[] {
  const ids = new Set(entries.map(([{ id }]) => id))
  return entries.flatMap(([entry, path]) =>
    stringsAt(entry[field], [...path, field]).flatMap(([name, at]) => {
      if (name === entry.id) return [{ path: at, message: `${field}: "${name}" names itself` }]
      return ids.has(name) ? [] : [{ path: at, message: `${field}: there is no ${noun} "${name}"` }]
    }),
  )
}

/** Groups that contain themselves by way of others. */
function memberCycles(parties: readonly Placed[]): Wrong[] {
  const members = new Map(
    parties.map(([{ id, members }]) => [id, stringsAt(members, []).map(([name]) => name)]),
  )
  const reaches = (from: string, to: unknown, seen: Set<string>): boolean =>
    (members.get(from) ?? []).some((next) => {
      if (next === to) return true
      if (seen.has(next)) return false
      return reaches(next, to, seen.add(next))
    })
  return parties.flatMap(([{ id, members: list }, path]) =>
    stringsAt(list, [...path, 'members'])
      .filter(([name]) => name !== id && reaches(name, id, new Set()))
      .map(([name, at]) => ({ path: at, message: `members: a cycle, "${name}" contains "${id}" in turn` })),
  )
}

export function checkCodebook(codebook: unknown): Wrong[] {
  if (!isRaw(codebook)) return []
  const options = optionsOf(codebook)
  return [
    ...doubled('party', partiesOf(codebook)),
    ...doubled('issue', issuesOf(codebook)),
    ...doubled('option', options),
    ...namesNothing('members', 'party', partiesOf(codebook)),
    ...memberCycles(partiesOf(codebook)),
    ...namesNothing('excludes', 'option', options),
    ...badPatterns(codebook, options),
    ...aboutNothing(codebook),
    ...oddEvents(codebook),
  ]
}

/** What is no pattern (model/pattern.ts), or names a phrase or a party that is not there. */
function badPatterns(codebook: Raw, options: readonly Placed[]): Wrong[] {
  const phrases = isRaw(codebook.phrases) ? (codebook.phrases as Readonly<Record<string, string>>) : {}
  const parties = new Set(partiesOf(codebook).map(([{ id }]) => id))
  const fields = ['terms', 'for', 'against', 'except'] as const
  const patterns = [
    ...options.flatMap(([option, path]) =>
      fields.flatMap((field) => stringsAt(option[field], [...path, field])),
    ),
    ...stringsAt(codebook.elsewhere, ['elsewhere']),
  ]
  return patterns.flatMap(([pattern, path]) => {
    const unknown = [...pattern.matchAll(/\{([^{}]*)\}/gu)].filter(([, party]) => !parties.has(party))
    const problem =
      patternProblem(pattern, phrases) ?? unknown.map(([name]) => `there is no party ${name}`)[0]
    return problem === undefined ? [] : [{ path, message: problem }]
  })
}

function patternProblem(pattern: string, phrases: Readonly<Record<string, string>>): string | undefined {
  try {
    parsePattern(pattern, phrases)
    return undefined
  } catch (error) {
    if (error instanceof ParleyError) return error.message
    throw error
  }
}

/** Ids in `about` that no party has. */
function aboutNothing(codebook: Raw): Wrong[] {
  const parties = new Set(partiesOf(codebook).map(([{ id }]) => id))
  return stringsAt(codebook.about, ['about'])
    .filter(([name]) => !parties.has(name))
    .map(([name, path]) => ({ path, message: `about: there is no party "${name}"` }))
}

/** Known events of parties or kinds that are not there, or with days that are none. */
function oddEvents(codebook: Raw): Wrong[] {
  const parties = new Set(partiesOf(codebook).map(([{ id }]) => id))
  return listAt(codebook.events, ['events']).flatMap(([event, path]) => [
    ...stringsAt(event.participants, [...path, 'participants'])
      .filter(([name]) => !parties.has(name))
      .map(([name, at]) => ({ path: at, message: `participants: there is no party "${name}"` })),
    ...(typeof event.type === 'string' && !EVENT_KINDS.includes(event.type)
      ? [
          {
            path: [...path, 'type'],
            message: `type: there is no kind of event "${event.type}"; there are ${EVENT_KINDS.join(', ')}`,
          },
        ]
      : []),
    ...(['on', 'until'] as const)
      .filter((field) => isDay(event[field]) && !isOnCalendar(event[field]))
      .map((field) => ({
        path: [...path, field],
        message: `${field}: ${event[field]} is no day of the calendar`,
      })),
    ...(isDay(event.on) && isDay(event.until) && event.until < event.on
      ? [
          {
            path: [...path, 'until'],
            message: `until: the event ends (${event.until}) before it begins (${event.on})`,
          },
        ]
      : []),
  ])
}

/** `parties`: the ids that the codebook has. */
export function checkOffices(offices: unknown, parties: ReadonlySet<unknown>): Wrong[] {
  const entries = listAt(offices, [])
  return [
    ...entries.flatMap(([{ party }, path]) =>
      typeof party === 'string' && !parties.has(party)
        ? [{ path: [...path, 'party'], message: `party: there is no party "${party}"` }]
        : [],
    ),
    ...entries.flatMap(([office, path]) => oddDates(office, path)),
    ...doubledOffices(entries),
    ...twoInOneOffice(entries),
  ]
}

function oddDates(office: Raw, path: Path): Wrong[] {
  const odd = (['from', 'to', 'asOf'] as const)
    .filter((field) => isDay(office[field]) && !isOnCalendar(office[field]))
    .map((field) => ({
      path: [...path, field],
      message: `${field}: ${office[field]} is no day of the calendar`,
    }))
  const { from, to } = office
  return odd.length === 0 && isDay(from) && isDay(to) && to < from
    ? [{ path: [...path, 'to'], message: `to: the office ends (${to}) before it begins (${from})` }]
    : odd
}

const isDay = (value: unknown): value is string =>
  typeof value === 'string' && /^\d{4}(-\d{2}(-\d{2})?)?$/u.test(value)

/** A year alone, or a month, counts by its first day. */
const fullDay = (day: string): string => day + '-01-01'.slice(day.length - 4)

function isOnCalendar(day: string): boolean {
  const date = new Date(`${fullDay(day)}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day)
}

function twoInOneOffice(entries: readonly Placed[]): Wrong[] {
  const known = entries.flatMap(([{ person, office, party, from, to, shared }, path]) =>
    typeof person === 'string' &&
    typeof office === 'string' &&
    typeof party === 'string' &&
    isDay(from) &&
    isOnCalendar(from)
      ? [{ path, term: { person, office, party, from, to: isDay(to) ? to : null, shared: shared === true } }]
      : [],
  )
  return clashingTerms(known.map(({ term }) => term)).map((clash) => ({
    path: known[clash.second]!.path,
    message: clashInWords(known[clash.first]!.term, known[clash.second]!.term, clash),
  }))
}

/** One person in one office twice over the same days. */
function doubledOffices(entries: readonly Placed[]): Wrong[] {
  const terms = new Map<string, { from: string; to: string }[]>()
  return entries.flatMap(([{ person, office, party, from, to }, path]) => {
    if (!isDay(from)) return []
    const key = JSON.stringify([person, office, party])
    const others = terms.get(key) ?? []
    terms.set(key, others)
    const term = { from, to: isDay(to) ? to : '9999' }
    const clash = others.find((other) => term.from < other.to && other.from < term.to)
    others.push(term)
    return clash
      ? [{ path, message: `${person} is ${office} twice over: from ${clash.from} and from ${from}` }]
      : []
  })
}
