/** The lists that `parley` prints: their names, what they are, and the filters that each takes. */
export interface Filters {
  readonly party?: string
  readonly issue?: string
  readonly speaker?: string
  readonly person?: string
  readonly type?: string
  readonly since?: string
  readonly until?: string
  readonly at?: string
}
export type FilterName = keyof Filters
export type ListName =
  | 'positions'
  | 'statements'
  | 'events'
  | 'discrepancies'
  | 'shifts'
  | 'proposals'
  | 'people'
  | 'offices'

export interface List {
  readonly summary: string
  readonly filters: readonly FilterName[]
}

export const LISTS: Readonly<Record<ListName, List>> = {
  positions: {
    summary: 'who stands for or against what; with --at, where each party stood on that day',
    filters: ['party', 'issue', 'since', 'until', 'at'],
  },
  statements: {
    summary: 'who said what, and when',
    filters: ['party', 'speaker', 'person', 'since', 'until'],
  },
  events: { summary: 'calls, meetings, strikes and the like', filters: ['type', 'since', 'until'] },
  discrepancies: {
    summary: 'what independent accounts of one event give differently',
    filters: ['party', 'type', 'since', 'until'],
  },
  people: {
    summary: 'who holds office or speaks for a party, as judged (see parley person)',
    filters: ['party'],
  },
  offices: {
    summary: 'who held which office, as the codebook’s facts have it; with --at, on that day',
    filters: ['party', 'at'],
  },
  proposals: {
    summary: 'who proposed what to whom, and what each answered',
    filters: ['party', 'issue', 'since', 'until'],
  },
  shifts: { summary: 'where a party changed its stance', filters: ['party', 'issue', 'since', 'until'] },
}
