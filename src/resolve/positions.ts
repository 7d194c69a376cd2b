/**
 * Positions: what the parties hold on the options of the codebook, as one document tells it.
 *
 * In: a scene, its statements, the codebook, and when a place of the text was said. Out: one position per party, option, stance and realis, the clearest
 * evidence first and the rest in `also`, in the order of their evidence; and the same of persons who speak for no party,
 * kept for the day when somebody judges who they are. Nothing about any negotiation stands here: the
 * options bring their terms (codebook), the language its stance words (lexicon/stance.json).
 */
import { byPlace, type Codebook, type Opinion, overlaps, type Position, type Span } from '../model/index.ts'
import { aboutIt } from './aboutness.ts'
import { type Claim, claimsOf } from './claims.ts'
import { cutClauses } from './clauses.ts'
import { findHits } from './options.ts'
import { type Passage, tellOf } from './passage.ts'
import { type Before, referredTo } from './references.ts'
import type { Scene } from './scene.ts'
import { readMarks } from './stances.ts'
import type { Statement } from './statements.ts'
import type { Voice } from './voices.ts'
import type { TimeOf } from './when/said.ts'
import { wordsOf } from './words.ts'

export interface Held {
  readonly positions: Position[]
  readonly opinions: Opinion[]
}

export function resolvePositions(
  scene: Scene,
  statements: readonly Statement[],
  codebook: Codebook,
  timeOf: TimeOf,
): Held {
  const claims = findClaims(scene, statements, codebook).filter(({ confidence }) => confidence >= LEAST_SURE)
  return {
    positions: merge(claims, ({ parties }) => parties).map(([party, same]) => ({
      party,
      ...positionOf(timeOf, same),
    })),
    opinions: merge(claims, ({ parties, person }) =>
      parties.length === 0 && person !== null ? [person.id] : [],
    ).map(([person, same]) => ({ person, ...positionOf(timeOf, same) })),
  }
}

/** Claims that are less likely than this are not shown: a wrong cell costs more than an empty one. */
const LEAST_SURE = 0.5

/** Every place that shows a stance, however unsure. */
export function findClaims(scene: Scene, statements: readonly Statement[], codebook: Codebook): Claim[] {
  const words = wordsOf(scene)
  const isAbout = aboutIt(scene, words, codebook)
  const told = tellOf(scene, words, statements)
  const claims: Claim[] = []
  let before: Before = { named: [], held: [] }
  for (const [i, sentence] of scene.text.sentences.entries()) {
    if (!isAbout(i)) continue
    const from = words.ofToken[sentence.from]!
    const to = words.ofToken[sentence.to]!
    const hits = findHits(codebook, words.list, from, to)
    const marks = readMarks(words.list, from, to)
    const passage: Passage = { ...told, marks, clauses: cutClauses(words.list, marks, from, to), from, to }
    const held = hits.flatMap((hit) => claimsOf(passage, hit))
    const referring = referredTo(passage, hits, before).flatMap((hit) => claimsOf(passage, hit, true))
    claims.push(...held, ...referring)
    before = { named: optionsOf(hits), held: optionsOf([...held, ...referring].filter(hasParty)) }
  }
  return claims
}

const hasParty = ({ voice }: Claim): boolean => voice.parties.length > 0

const optionsOf = (of: readonly { readonly option: string }[]): string[] => of.map(({ option }) => option)

/** By holder, option, stance and realis, in the order of their clearest evidence. */
function merge(
  claims: readonly Claim[],
  holdersOf: (voice: Voice) => readonly string[],
): [holder: string, claims: Claim[]][] {
  const groups = new Map<string, { holder: string; claims: Claim[] }>()
  for (const claim of claims)
    for (const holder of holdersOf(claim.voice)) {
      const key = [holder, claim.option, claim.stance, claim.realis].join(' ')
      const group = groups.get(key) ?? { holder, claims: [] }
      groups.set(key, group)
      group.claims.push(claim)
    }
  return [...groups.values()]
    .map(({ holder, claims: same }): [string, Claim[]] => [holder, clearestFirst(same)])
    .sort(
      ([a, [x]], [b, [y]]) =>
        byPlace(x!.evidence, y!.evidence) || (a < b ? -1 : a > b ? 1 : 0) || (x!.option < y!.option ? -1 : 1),
    )
}

const clearestFirst = (claims: readonly Claim[]): Claim[] =>
  [...claims].sort((a, b) => b.confidence - a.confidence || byPlace(a.evidence, b.evidence))

function positionOf(timeOf: TimeOf, clearest: readonly Claim[]): Omit<Position, 'party'> {
  const best = clearest[0]!
  const also: Span[] = []
  for (const { evidence } of clearest.slice(1))
    if (!overlaps(evidence, best.evidence) && !also.some((span) => overlaps(span, evidence)))
      also.push(evidence)
  return {
    option: best.option,
    stance: best.stance,
    condition: best.condition,
    realis: best.realis,
    holder: best.voice.speaker.name,
    evidence: best.evidence,
    also: also.sort(byPlace),
    said: best.said ?? timeOf(best.evidence),
    because: best.because,
    confidence: best.confidence,
  }
}
