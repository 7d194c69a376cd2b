/**
 * What a text says of the persons in it: their titles, in whose name they speak, whether an office is over.
 *
 * In: the names in a text. Out: one description per person, over all places where the text introduces them. It serves
 * persons whom the codebook does not know, and shows where title and facts disagree.
 */
import type { AnalysedText, Span, Token } from '../model/index.ts'
import type { Named } from './mentions.ts'
import type { Gender } from './names.ts'
import { genderOfTitle, isFormer, type Role, roleAt, speaksForParty, speaksForSelf } from './titles.ts'

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

interface Run {
  readonly from: number
  readonly to: number
}

/** The words before the name in its noun phrase, and an apposition after it. */
function introduction(tokens: readonly Token[], named: readonly Named[], index: number): Run[] {
  const { from, to } = named[index]!
  const floor = Math.max(0, from - LONGEST_TITLE, lastOtherPerson(named, index))
  let start = from
  while (start > floor && isInTitle(tokens[start - 1]!)) start--
  const runs = [{ from: start, to: from }]
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

const lastOtherPerson = (named: readonly Named[], index: number): number => {
  for (let i = index - 1; i >= 0; i--) if (named[i]!.kind === 'person') return named[i]!.to
  return 0
}

const isInTitle = ({ pos, text, lower }: Token): boolean =>
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
    const span: Span = to > from ? [tokens[from]!.start, tokens[to - 1]!.end] : [0, 0]
    const roleIn = firstRole(words)
    const partyIn = partyWithin(named, index, { from, to })
    gender ??= genderOfTitle(words)
    isPrivate ||= words.some(speaksForSelf) && !words.some(speaksForParty)
    if (words.some(isFormer)) former ??= { span, role: roleIn }
    else {
      if (words.some(speaksForParty)) party ??= partyIn
      if (roleIn) titles.push({ span, role: roleIn, party: partyIn })
      if (roleIn) roles.add(roleIn.role)
      else for (const word of words) if (speaksForParty(word)) roles.add(word)
    }
  }
  return { roles, party, private: isPrivate, former, titles, gender }
}

/** The first party named in a run beside the name at `index`. */
function partyWithin(named: readonly Named[], index: number, { from, to }: Run): string | null {
  let first = index
  while (first > 0 && named[first - 1]!.from >= from) first--
  for (let i = first; i < named.length && named[i]!.to <= to; i++)
    if (named[i]!.from >= from && named[i]!.party !== null) return named[i]!.party
  return null
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
