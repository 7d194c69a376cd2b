/**
 * Positions: what the parties hold on the options of the codebook, as one document tells it.
 *
 * In: a scene, its statements, the codebook, and when a place of the text was said. Out: one position per party, option, stance and realis, the clearest
 * evidence first and the rest in `also`, in the order of their evidence. Nothing about any negotiation stands here: the
 * options bring their terms (codebook), the language its stance words (lexicon/stance.json).
 */
import { byPlace, type Codebook, overlaps, type Position, type Span } from '../model/index.ts'
import { aboutIt } from './aboutness.ts'
import { type Claim, claimsOf } from './claims.ts'
import { cutClauses } from './clauses.ts'
import { findHits } from './options.ts'
import { type Passage, tellOf } from './passage.ts'
import { type Before, referredTo } from './references.ts'
import type { Scene } from './scene.ts'
import { readMarks } from './stances.ts'
import type { Statement } from './statements.ts'
import type { TimeOf } from './when/said.ts'
import { wordsOf } from './words.ts'

export const resolvePositions = (
  scene: Scene,
  statements: readonly Statement[],
  codebook: Codebook,
  timeOf: TimeOf,
): Position[] =>
  merge(
    timeOf,
    findClaims(scene, statements, codebook).filter(({ confidence }) => confidence >= LEAST_SURE),
  )

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
    before = { named: optionsOf(hits), held: optionsOf([...held, ...referring]) }
  }
  return claims
}

const optionsOf = (of: readonly { readonly option: string }[]): string[] => of.map(({ option }) => option)

function merge(timeOf: TimeOf, claims: readonly Claim[]): Position[] {
  const groups = new Map<string, { party: string; claims: Claim[] }>()
  for (const claim of claims)
    for (const party of claim.voice.parties) {
      const key = [party, claim.option, claim.stance, claim.realis].join(' ')
      const group = groups.get(key) ?? { party, claims: [] }
      groups.set(key, group)
      group.claims.push(claim)
    }
  return [...groups.values()]
    .map(({ party, claims: same }) => positionOf(timeOf, party, same))
    .sort(
      (a, b) =>
        byPlace(a.evidence, b.evidence) ||
        (a.party < b.party ? -1 : a.party > b.party ? 1 : 0) ||
        (a.option < b.option ? -1 : 1),
    )
}

function positionOf(timeOf: TimeOf, party: string, claims: readonly Claim[]): Position {
  const clearest = [...claims].sort((a, b) => b.confidence - a.confidence || byPlace(a.evidence, b.evidence))
  const best = clearest[0]!
  const also: Span[] = []
  for (const { evidence } of clearest.slice(1))
    if (!overlaps(evidence, best.evidence) && !also.some((span) => overlaps(span, evidence)))
      also.push(evidence)
  return {
    party,
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
