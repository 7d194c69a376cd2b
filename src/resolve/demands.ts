/**
 * Demands that no option of the codebook covers: what its author may have to add.
 *
 *     Elbonia demands the return of its lighthouse keepers.
 *     └party┘ └stance┘ └────────────phrase────────────┘      no option's words stand in it
 *
 * In: a document and the codebook. Out: each place where a party's stance word governs a noun phrase in which no option
 * was found, with the phrase in base forms, by which the same demand is found again in other words' clothes.
 */
import { annotate, fastReader } from '../annotate/index.ts'
import type { Codebook, Document, Span } from '../model/index.ts'
import { isVerb, phraseAfter } from './grammar.ts'
import { type Line, linesOf } from './lines.ts'
import { attributedBy, type Passage, spanOf, statementAt } from './passage.ts'
import { proposalMarks } from './proposals/words.ts'
import { referenceOf } from './reference.ts'
import { setScene } from './scene.ts'
import type { StanceMatch } from './stances.ts'
import { resolveStatements } from './statements.ts'
import { subjectOfVerb } from './subjects.ts'
import { inferPublished } from './when/published.ts'
import { timeOf } from './when/said.ts'
import { touching } from './within.ts'

export interface Demand {
  readonly party: string
  readonly stance: 'for' | 'against'
  /** The phrase in base forms, without articles. */
  readonly phrase: string
  /** The phrase as it stands in the text. */
  readonly words: Span
  readonly sentence: Span
}

export function uncoveredDemands(document: Document, codebook: Codebook): Demand[] {
  if (document.language !== 'en') return []
  const annotated = annotate(document, fastReader)
  const { published } = inferPublished(annotated, codebook)
  const scene = setScene(annotated, referenceOf(codebook), published)
  const statements = resolveStatements(scene, (span) => timeOf(span, annotated, published))
  return linesOf(scene, statements, codebook).flatMap(demandsIn)
}

function demandsIn({ passage, hits }: Line): Demand[] {
  const { list } = passage.words
  return passage.marks.stances.flatMap((mark) => {
    if (mark.value.side !== 'after' || mark.value.stance === 'ended') return []
    const phrase = phraseOf(passage, mark)
    if (phrase === null || hits.some((hit) => hit.from < phrase.to && mark.from < hit.to)) return []
    const inBase = baseForms(passage, phrase.from, phrase.to)
    if (inBase === null) return []
    const stance = mark.value.stance === 'for' ? 'for' : 'against'
    const negated = list
      .slice(Math.max(passage.from, mark.from - 3), mark.from)
      .some(({ lower }) => lower === 'not')
    if (negated && mark.value.negated === 'none') return []
    return partiesOf(passage, mark).map((party) => ({
      party,
      stance: negated ? 'against' : stance,
      phrase: inBase,
      words: spanOf(passage, phrase.from, phrase.to),
      sentence: spanOf(passage, passage.from, passage.to),
    }))
  })
}

/** Behind the stance word, over "that", "to" and a verb that does it: "wants to open the harbour" is about "open the harbour". */
function phraseOf({ words: { list }, to }: Passage, mark: StanceMatch): { from: number; to: number } | null {
  let from = mark.to
  while (from < to && /^(that|to|for|on|a|an|the|its|his|her|their)$/u.test(list[from]!.lower)) from++
  const verb = from < to && list[from]!.pos === 'VERB' && !list[from]!.breaks ? from : null
  const noun = phraseAfter(list, verb === null ? from : from + 1, to)
  if (noun === null) return null
  const after = list[noun.to]
  // "believes the minister will go": the phrase is somebody who does something, and not what is demanded.
  if (verb === null && after && noun.to < to && !after.breaks && !after.comma && isVerb(after)) return null
  return { from: verb ?? noun.from, to: noun.to }
}

const EMPTY =
  /^(the|a|an|this|that|these|those|any|some|all|its|his|her|their|our|my|your|it|them|him|us|such|both|['’]s?)$/u
const LONGEST = 6

/** null for what says nothing by itself: names, pronouns, times, "the proposal". */
function baseForms(passage: Passage, from: number, to: number): string | null {
  const { words, scene, marks } = passage
  if (proposalMarks(words.list, from, to).some(({ value, to: end }) => value === 'noun' && end === to))
    return null
  const place = spanOf(passage, from, to)
  if (touching(scene.text.times, place, ({ start, end }) => [start, end]).length > 0) return null
  if (marks.of('anaphor').some((match) => match.from <= from && match.to >= to)) return null
  const said = words.list.slice(from, to).filter(({ lower }) => !EMPTY.test(lower))
  const isMatter = ({ pos, parties }: (typeof said)[number]): boolean =>
    pos === 'NOUN' && parties.length === 0
  if (said.length === 0 || said.length > LONGEST || !said.some(isMatter)) return null
  return said.map(({ token }) => scene.tokens[token]!.lemma).join(' ')
}

function partiesOf(passage: Passage, mark: StanceMatch): readonly string[] {
  const voice =
    attributedBy(passage, mark.from)?.voice ??
    subjectOfVerb(passage, mark.from, mark.to)?.voice ??
    statementAt(passage, mark.from)?.voice
  return voice?.parties ?? []
}
