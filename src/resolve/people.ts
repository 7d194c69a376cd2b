/**
 * What a text says of the persons in it: their titles, in whose name they speak, whether an office is over.
 *
 * In: the names in a text. Out: one description per person, over all places where the text introduces them. It serves
 * persons whom the codebook does not know, and shows where title and facts disagree.
 */
import type { AnalysedText, Span, Token } from '../model/index.ts'
import type { Named } from './mentions.ts'
import type { Gender } from './names.ts'
import type { Run } from './runs.ts'
import {
  bodyAt,
  genderOfTitle,
  isFormer,
  isOrganisationWord,
  nounOfPerson,
  nounsOfHonorific,
  type Role,
  roleAt,
  speaksForParty,
  speaksForSelf,
} from './titles.ts'

export interface Description {
  readonly roles: ReadonlySet<string>
  /** The party in whose name the text lets them speak: "Elbonian minister X"; null where it gives none. */
  readonly party: string | null
  /** Introduced as an expert, a resident, a journalist. */
  readonly private: boolean
  /** Where the text calls the person a former something. */
  readonly former: { readonly span: Span; readonly role: Role | null } | null
  /** Titles without "former", with their place. */
  readonly titles: readonly { readonly span: Span; readonly role: Role; readonly party: string | null }[]
  readonly gender: Gender
}

const LONGEST_TITLE = 12
const APPOSITION = 14

export function describePersons(text: AnalysedText, named: readonly Named[]): Map<string, Description> {
  const described = new Map<string, Description>()
  for (let i = 0; i < named.length; i++) {
    const mention = named[i]!
    if (mention.kind !== 'person') continue
    const words = introduction(text.tokens, named, i)
    described.set(
      mention.entity,
      merge(described.get(mention.entity), describe(text.tokens, named, i, words)),
    )
  }
  return described
}

/** The words before the name in its noun phrase, and an apposition before or after it. */
function introduction(tokens: readonly Token[], named: readonly Named[], index: number): Run[] {
  const { from, to } = named[index]!
  const floor = Math.max(0, from - LONGEST_TITLE, lastOtherPerson(named, index))
  const end = titleEnd(tokens, { from, to })
  let start = end
  while (start > floor && isInTitle(tokens[start - 1]!)) start--
  const runs = [{ from: afterFor(tokens, { from: start, to: end }), to: end }]
  if (tokens[to]?.text === ',' && /^(an?|the|his|her|its|former)$/u.test(tokens[to + 1]?.lower ?? '')) {
    let end = to + 1
    while (
      end < tokens.length &&
      end < to + APPOSITION &&
      !/^[,.;:”"]$/u.test(tokens[end]!.text) &&
      tokens[end]!.pos !== 'VERB'
    )
      end++
    runs.push({ from: to + 1, to: end })
  }
  return runs
}

/** "a spokesman for President X": only what follows the last "for" is X's title. */
function afterFor(tokens: readonly Token[], { from, to }: Run): number {
  if (/^(of|and)$/u.test(tokens[to - 1]?.lower ?? '')) return to
  for (let i = to - 1; i >= from; i--) if (tokens[i]!.lower === 'for') return i + 1
  return from
}

/** Where the title before a name ends: at the name, or before a comma: "Elbonia's foreign minister, Jan Novak". */
export function titleEnd(tokens: readonly Token[], { from, to }: Run): number {
  if (tokens[from - 1]?.text !== ',' || /^(and|or)$/u.test(tokens[to]?.lower ?? '')) return from
  const before = tokens.slice(Math.max(0, from - 5), from - 1).map(({ lower }) => lower)
  const last = before.at(-1) ?? ''
  return before.some((_, i) => roleEnds(before, i)) || speaksForParty(last) || speaksForSelf(last)
    ? from - 1
    : from
}

const roleEnds = (words: readonly string[], at: number): boolean =>
  at + (roleAt(words, at)?.length ?? Infinity) === words.length

const lastOtherPerson = (named: readonly Named[], index: number): number => {
  for (let i = index - 1; i >= 0; i--) if (named[i]!.kind === 'person') return named[i]!.to
  return 0
}

/** Words that a title before a name is made of. */
export const isInTitle = ({ pos, text, lower }: Token): boolean =>
  ['NOUN', 'PROPN', 'ADJ', 'PART'].includes(pos) ||
  text === '-' ||
  lower === 'elect' ||
  lower === 'of' ||
  lower === 'for' ||
  lower === 'the' ||
  lower === 'and'

function describe(
  tokens: readonly Token[],
  named: readonly Named[],
  index: number,
  runs: readonly Run[],
): Description {
  const roles = new Set<string>()
  const titles: { span: Span; role: Role; party: string | null }[] = []
  let party: string | null = null
  let isPrivate = false
  let former: Description['former'] = null
  let gender: Gender = null
  for (const { from, to } of runs) {
    // "president-elect" is looked up as its role is spelt, without the hyphen
    const words = tokens.slice(from, to).flatMap(({ lower }) => (lower === '-' ? [] : [lower]))
    const speaks =
      words.some(speaksForParty) && !namesOrganisation(wordsBesideNames(tokens, named, index, { from, to }))
    const span: Span = to > from ? [tokens[from]!.start, tokens[to - 1]!.end] : [0, 0]
    const roleIn = firstRole(words)
    const partyIn = partyWithin(named, index, { from, to })
    gender ??= genderOfTitle(words)
    isPrivate ||= words.some(speaksForSelf) && !speaks
    if (words.some(isFormer)) former ??= { span, role: roleIn }
    else {
      if (speaks) party ??= partyIn
      if (roleIn) titles.push({ span, role: roleIn, party: partyIn })
      for (const word of words) for (const noun of nounsOfHonorific(word)) roles.add(noun)
      if (roleIn) roles.add(roleIn.role)
      else
        for (const word of words)
          if (speaksForParty(word) || speaksForSelf(word) || nounOfPerson(word)) roles.add(word)
    }
  }
  return { roles, party, private: isPrivate, former, titles, gender }
}

/** The words of a run that are no part of a party's own name. */
function wordsBesideNames(
  tokens: readonly Token[],
  named: readonly Named[],
  index: number,
  run: Run,
): string[] {
  const names = namesWithin(named, index, run).filter(({ as, party }) => as === 'name' && party !== null)
  return tokens
    .slice(run.from, run.to)
    .flatMap(({ lower }, i) =>
      lower === '-' || names.some(({ from, to }) => from <= run.from + i && run.from + i < to) ? [] : [lower],
    )
}

/** "Elbonian Shipping Council director": of an organisation, though not of a body that every state has. */
function namesOrganisation(words: readonly string[]): boolean {
  for (let i = 0; i < words.length; i++) {
    const ofState = bodyAt(words, i)
    if (ofState > 0) i += ofState - 1
    else if (isOrganisationWord(words[i]!) && !speaksForParty(words[i - 1] ?? '')) return true
  }
  return false
}

/** The first party named in a run beside the name at `index`. */
const partyWithin = (named: readonly Named[], index: number, run: Run): string | null =>
  namesWithin(named, index, run).find(({ party }) => party !== null)?.party ?? null

function namesWithin(named: readonly Named[], index: number, { from, to }: Run): Named[] {
  let first = index
  while (first > 0 && named[first - 1]!.from >= from) first--
  const found: Named[] = []
  for (let i = first; i < named.length && named[i]!.to <= to; i++)
    if (named[i]!.from >= from) found.push(named[i]!)
  return found
}

function firstRole(words: readonly string[]): Role | null {
  for (let i = 0; i < words.length; i++) {
    const found = roleAt(words, i)
    if (found) return found.role
  }
  return null
}

const merge = (a: Description | undefined, b: Description): Description =>
  a === undefined
    ? b
    : {
        roles: new Set([...a.roles, ...b.roles]),
        party: a.party ?? b.party,
        private: a.private || b.private,
        former: a.former ?? b.former,
        titles: [...a.titles, ...b.titles],
        gender: a.gender ?? b.gender,
      }
