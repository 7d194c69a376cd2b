/**
 * The learned reader of attributions: tagger (A), role finder (B), judge (C), acceptance.
 *
 * In: an analysed text. Out: its attributions with P(right), in the order of the text. The design follows PolNeAR's three
 * roles (Newell, Margolin & Ruths 2018) and CofeNet's finding that cue, source and content are best found together (Wang
 * et al. 2022), with linear models in place of a neural net: fast, and small enough to be sent to a browser.
 */
import type { AnalysedText, AttributionReader, AttributionSpans, Span } from '../../model/index.ts'
import { completeAttributions } from '../complete.ts'
import type { FoundSpans } from '../runs-on.ts'
import { type Accepted, acceptReadings, type Judged } from './accept.ts'
import { judge, rateOf } from './judge.ts'
import { headOfCue, judgeFeatures } from './judge-features.ts'
import type { AttributionModel } from './model-file.ts'
import { type Passage, passagesOf } from './passages.ts'
import type { RoleReading } from './role-reading.ts'
import { RoleFinder } from './roles.ts'
import { surroundingsOf } from './surroundings.ts'
import { type Candidate, LONGEST_CUE, newTagging, Tagger, type Tagging } from './tagger.ts'
import { columnsOf, type Words } from './words.ts'

export function learnedReader(model: AttributionModel): AttributionReader {
  const tagger = new Tagger(model.tagger)
  const finder = new RoleFinder(model.roles)
  const rate = rateOf(model.judge)

  function read(text: AnalysedText): AttributionSpans[] {
    const words = columnsOf(text)
    const tagging = newTagging(words.length)
    const passages = passagesOf(text)
    for (const { from, to } of passages) tagger.tag(words, from, to, tagging)
    const judged = judgeAll(words, tagging, readRoles(passages, words, tagging))
    const accepted = acceptReadings(judged, model.header.threshold, words.length)
    return completeAttributions(text, toFound(text, accepted))
  }

  function readRoles(passages: readonly Passage[], words: Words, tagging: Tagging): RoleReading[] {
    const scene = { words, tagging, around: surroundingsOf(words, tagging, passages) }
    const isLikely = ({ from, to, probability }: Candidate): boolean =>
      probability * rate(words.lemma[headOfCue(words, from, to)]!) >= LEAST_LIKELY
    return byPassage(worthReading(tagging.candidates.filter(isLikely))).flatMap((candidates) =>
      finder.read(scene, candidates).filter((reading) => reading !== null),
    )
  }

  function judgeAll(words: Words, tagging: Tagging, readings: readonly RoleReading[]): Judged[] {
    const rows = judgeFeatures(words, tagging, readings, rate)
    const confidences = judge(model.judge, rows)
    return readings.map((reading, r) => ({ reading, confidence: confidences[r]! }))
  }

  return { name: 'fast', version: model.header.version, read }
}

function toFound({ tokens }: AnalysedText, accepted: readonly Accepted[]): FoundSpans[] {
  const span = ([from, to]: readonly [number, number]): Span => [tokens[from]!.start, tokens[to - 1]!.end]
  return accepted.map(({ reading: { source, contents }, cue, confidence }) => ({
    source: source ? [span(source)] : [],
    cue: [span(cue)],
    content: contents.map(span),
    confidence,
  }))
}

/**
 * P(cue) times how often readings with its head word were right: below this, 1 in 300 readings is accepted, and a seventh of
 * the finder's time goes.
 */
const LEAST_LIKELY = 0.03

/** A candidate less sure than this is not read where a likelier one has a word of it: a tenth of all, and no loss. */
const RIVALLED_FLOOR = 0.1

/** @param candidates in the order of the text, as their beginnings come */
function worthReading(candidates: readonly Candidate[]): Candidate[] {
  const isRivalled = (one: Candidate, c: number): boolean => {
    const isLikelier = (other: Candidate | undefined): boolean =>
      other !== undefined && other.probability > one.probability && other.from < one.to && one.from < other.to
    for (let o = c - 1; o >= 0 && candidates[o]!.from > one.from - LONGEST_CUE; o--)
      if (isLikelier(candidates[o])) return true
    for (let o = c + 1; o < candidates.length && candidates[o]!.from < one.to; o++)
      if (isLikelier(candidates[o])) return true
    return false
  }
  return candidates.filter((one, c) => one.probability >= RIVALLED_FLOOR || !isRivalled(one, c))
}

/** Candidates come in the order of the text. */
function byPassage(candidates: readonly Candidate[]): Candidate[][] {
  const groups: Candidate[][] = []
  for (const candidate of candidates) {
    const last = groups.at(-1)
    if (last && last[0]!.passage === candidate.passage) last.push(candidate)
    else groups.push([candidate])
  }
  return groups
}
