/**
 * Positions: what the parties hold on the options of the codebook, as one document tells it.
 *
 * In: a scene, its statements and the codebook. Out: one position per party, option, stance and realis, the clearest
 * evidence first and the rest in `also`, in the order of their evidence. Nothing about any negotiation stands here: the
 * options bring their terms (codebook), the language its stance words (lexicon/stance.json).
 */
import { byPlace, type Codebook, overlaps, type Position, type Span } from '../model/index.ts'
import type { Heard } from './antecedents.ts'
import { type Claim, claimOf, type Passage } from './claims.ts'
import { cutClauses } from './clauses.ts'
import { findHits, type Hit } from './options.ts'
import { runOver, type Scene } from './scene.ts'
import { readMarks } from './stances.ts'
import type { Statement } from './statements.ts'
import { wordsOf } from './words.ts'

export function resolvePositions(
  scene: Scene,
  statements: readonly Statement[],
  codebook: Codebook,
): Position[] {
  if (!isAbout(scene, codebook)) return []
  const words = wordsOf(scene)
  const shared = {
    scene,
    words,
    statements,
    ...coverTokens(scene, statements),
    heard: heardIn(scene, statements),
  }
  const claims: Claim[] = []
  let previous: readonly Hit[] = []
  for (const sentence of scene.text.sentences) {
    const from = words.ofToken[sentence.from]!
    const to = words.ofToken[sentence.to]!
    const hits = findHits(codebook, words.list, from, to)
    const marks = readMarks(words.list, from, to)
    const passage: Passage = { ...shared, marks, clauses: cutClauses(words.list, marks, from, to), from, to }
    for (const hit of hits) claims.push(...present(claimOf(passage, hit)))
    for (const hit of referredTo(passage, hits, previous))
      claims.push(...present(claimOf(passage, hit, true)))
    previous = hits
  }
  return merge(scene, claims)
}

const isAbout = ({ named }: Scene, { about }: Codebook): boolean =>
  about.length === 0 || named.some(({ party }) => party !== null && about.includes(party))

const present = (claim: Claim | null): Claim[] => (claim === null ? [] : [claim])

/** "rejected these demands": what the sentence before, or the clause before, was about. */
function referredTo(passage: Passage, hits: readonly Hit[], previous: readonly Hit[]): Hit[] {
  return passage.marks.of('anaphor').flatMap((anaphor) => {
    if (hits.some(({ from, to }) => from < anaphor.to + 4 && anaphor.from < to)) return []
    if (/^(that|for|to|of|on|about|from)$/u.test(passage.words.list[anaphor.to]?.lower ?? '')) return []
    const earlier = hits.filter(({ to }) => to <= anaphor.from)
    const meant = earlier.length > 0 ? earlier : previous
    const options = [...new Set(meant.map(({ option }) => option))]
    return options.map((option) => ({ option, carries: null, from: anaphor.from, to: anaphor.to }))
  })
}

/** By token: the statement with the shortest content that covers it. */
function coverTokens(
  scene: Scene,
  statements: readonly Statement[],
): Pick<Passage, 'statementOf' | 'within'> {
  const statementOf = new Int32Array(scene.tokens.length).fill(-1)
  const within = new Int32Array(statements.length).fill(-1)
  const size = ({ attribution }: Statement): number =>
    attribution.content.reduce((sum, [start, end]) => sum + end - start, 0)
  const order = statements
    .map((statement, index) => ({ statement, index, size: size(statement) }))
    .sort((a, b) => b.size - a.size)
  for (const { statement, index } of order)
    for (const span of statement.attribution.content) {
      const { from, to } = runOver(scene.tokens, span)
      if (from < to) within[index] = statementOf[from]!
      statementOf.fill(index, from, to)
    }
  return { statementOf, within }
}

function heardIn(scene: Scene, statements: readonly Statement[]): Heard[] {
  return statements
    .flatMap(({ voice, whole, attribution }) =>
      voice
        ? [
            {
              at: runOver(scene.tokens, attribution.source[0] ?? whole).from,
              voice,
              nested: attribution.via.length > 0,
            },
          ]
        : [],
    )
    .sort((a, b) => a.at - b.at)
}

function merge(scene: Scene, claims: readonly Claim[]): Position[] {
  const groups = new Map<string, { party: string; claims: Claim[] }>()
  for (const claim of claims)
    for (const party of claim.voice.parties) {
      const key = [party, claim.option, claim.stance, claim.realis].join(' ')
      const group = groups.get(key) ?? { party, claims: [] }
      groups.set(key, group)
      group.claims.push(claim)
    }
  return [...groups.values()]
    .map(({ party, claims: same }) => positionOf(scene, party, same))
    .sort(
      (a, b) =>
        byPlace(a.evidence, b.evidence) ||
        (a.party < b.party ? -1 : a.party > b.party ? 1 : 0) ||
        (a.option < b.option ? -1 : 1),
    )
}

function positionOf(scene: Scene, party: string, claims: readonly Claim[]): Position {
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
    said: best.said ?? {
      ...scene.published,
      earliest: null,
      latest: null,
      certainty: 'unknown',
      because: [],
    },
    because: best.because,
    confidence: best.confidence,
  }
}
