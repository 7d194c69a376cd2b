/**
 * Features of a word for the role finder (stage B): how it stands to one cue.
 *
 * In: a text's columns and its tagging. Out: hashes. Two sorts, so that the dear ones are looked up once for all cues of
 * a paragraph: `sideFeatures` depend on the word and on which side of the cue it stands; `relationFeatures` on the words
 * between it and the cue, gathered in one walk outward:
 *
 *     “We are ready,” the minister told reporters on Monday, adding that …
 *      3 marks, 1 noun …  ←──────── cue ────────→  1 noun, 1 preposition …
 */
import { feature, join } from './hash.ts'
import type { Scene } from './surroundings.ts'
import { type Candidate, TAG, TAGS, type Tagging } from './tagger.ts'
import { at, KIND, lemmaAt, pair, QUOTE, step, type Words } from './words.ts'

/** More than any token gets. */
export const MOST_SIDE_FEATURES = 48
export const MOST_RELATION_FEATURES = 56

/** A probability as one of seven steps. */
function level(probability: number): number {
  if (probability < 0.02) return 0
  if (probability < 0.1) return 1
  if (probability < 0.3) return 2
  if (probability < 0.5) return 3
  if (probability < 0.7) return 4
  return probability < 0.9 ? 5 : 6
}

const sourceMass = ({ marginal }: Tagging, i: number): number =>
  marginal[i * TAGS + TAG.beginSource]! + marginal[i * TAGS + TAG.inSource]!
const cueMass = ({ marginal }: Tagging, i: number): number =>
  marginal[i * TAGS + TAG.beginCue]! + marginal[i * TAGS + TAG.inCue]!
const contentMass = ({ marginal }: Tagging, i: number): number =>
  marginal[i * TAGS + TAG.beginContent]! + marginal[i * TAGS + TAG.inContent]!

/** @param side 0 left of the cue, 1 right */
export function sideFeatures(
  { words, tagging, around: { quoteCues } }: Scene,
  [from, to]: readonly [number, number],
  i: number,
  side: number,
  into: Int32Array,
): number {
  const { lower, lemma, tag, quote, sentenceStart, sentenceEnd } = words
  let n = 0
  const [t2, t1, t0] = [at(tag, i - 2, from, to), at(tag, i - 1, from, to), tag[i]!]
  const [u1, u2] = [at(tag, i + 1, from, to), at(tag, i + 2, from, to)]
  const [b1, b0, c1] = [
    at(tagging.best, i - 1, from, to),
    tagging.best[i]!,
    at(tagging.best, i + 1, from, to),
  ]
  const source = level(sourceMass(tagging, i))
  const content = level(contentMass(tagging, i))
  const q = quote[i]!
  const start = i === sentenceStart[i]! ? 1 : 0
  const end = i === sentenceEnd[i]! - 1 ? 1 : 0
  const begins = level(tagging.marginal[i * TAGS + TAG.beginContent]!)
  const beginsSource = level(tagging.marginal[i * TAGS + TAG.beginSource]!)

  into[n++] = feature(200, side)
  for (let d = -1; d <= 1; d++) {
    const word = at(lower, i + d, from, to)
    into[n++] = feature(205 + d, word)
    into[n++] = feature(210 + d, word, side)
    into[n++] = feature(215 + d, at(tag, i + d, from, to), side)
  }
  into[n++] = feature(220, pair(words, i - 1, i, from, to))
  into[n++] = feature(221, pair(words, i, i + 1, from, to))
  into[n++] = feature(222, pair(words, i - 1, i, from, to), side)
  into[n++] = feature(223, t1, t0, side)
  into[n++] = feature(224, t0, u1, side)
  into[n++] = feature(225, join(t1, t0), u1, side)
  into[n++] = feature(226, join(t2, t1), t0, side)
  into[n++] = feature(227, t0, join(u1, u2), side)
  into[n++] = feature(228, lemma[i], side)
  into[n++] = feature(229, start * 2 + end, side, q)
  into[n++] = feature(230, start * 2 + end, t0, side)
  into[n++] = feature(231, at(quote, i - 1, from, to), q, at(quote, i + 1, from, to))
  into[n++] = feature(232, at(quote, i - 1, from, to), q, join(side, b0))
  into[n++] = feature(233, lemmaAt(words, words.verbBefore[i]!), t0, side)
  into[n++] = feature(234, lemmaAt(words, words.verbAfter[i]!), t0, side)

  into[n++] = feature(240, b0, side)
  into[n++] = feature(241, b1, b0, side)
  into[n++] = feature(242, b0, c1, side)
  into[n++] = feature(243, b1, b0, join(c1, side))
  into[n++] = feature(244, source, content, side)
  into[n++] = feature(245, begins, beginsSource, side)
  into[n++] = feature(246, b0, t0, side)
  into[n++] = feature(247, b0, lower[i]!, side)
  into[n++] = feature(248, level(cueMass(tagging, i)), side)
  into[n++] = feature(249, b0, c1, join(t0, u1))
  into[n++] = feature(250, b1, b0, join(t1, t0))
  into[n++] = feature(251, quoteCues[i], q, side)
  into[n++] = feature(252, quoteCues[i], join(q, b0), side)
  return n
}

/** Rows of hashes for one side of a cue, nearest word first. */
export interface Relations {
  readonly hashes: Int32Array
  readonly counts: Uint8Array
}
export const newRelations = (words: number): Relations => ({
  hashes: new Int32Array(words * MOST_RELATION_FEATURES),
  counts: new Uint8Array(words),
})

/** The cue as its words' features see it: computed once. */
interface CueView {
  readonly lemma: number
  readonly form: number
  readonly before: number
  readonly after: number
  readonly quote: number
  readonly certainty: number
  readonly words: number
}

function viewCue(
  words: Words,
  { paragraph: [from, to], from: start, to: end, probability }: Candidate,
): CueView {
  let head = end - 1 // the last verb, else the last word: "has said that", "according to"
  for (let i = end - 1; i >= start; i--)
    if (words.kind[i] === KIND.verb) {
      head = i
      break
    }
  return {
    lemma: words.lemma[head]!,
    form: join(words.tag[start]!, words.tag[end - 1]!),
    before: at(words.kind[start - 1] === KIND.aux ? words.lower : words.tag, start - 1, from, to),
    after: at(words.lower, end, from, to),
    quote: words.quotation[start]!,
    certainty: level(probability),
    words: end - start > 3 ? 4 : end - start,
  }
}

/** Whether a quotation stands in the cue's sentence before it (1) and after it (2). */
function quotesBeside({ quotation, sentenceStart, sentenceEnd }: Words, { from, to }: Candidate): number {
  let beside = 0
  for (let i = sentenceStart[from]!; i < from; i++) if (quotation[i]! >= 0) beside |= 1
  for (let i = to; i < sentenceEnd[to - 1]!; i++) if (quotation[i]! >= 0) beside |= 2
  return quotation[from]! >= 0 ? 4 : beside
}

/**
 * Walks outward from the cue to `limit` (exclusive on the right, inclusive on the left) and writes each word's row.
 * @returns the number of words walked
 */
export function relationFeatures(
  { words, tagging, around }: Scene,
  candidate: Candidate,
  side: number,
  limit: number,
  into: Relations,
): number {
  const { lower, tag, kind, quote, quotation, sentence } = words
  const { paragraph, from, to } = candidate
  const cue = viewCue(words, candidate)
  const step1 = side === 0 ? -1 : 1
  const first = side === 0 ? from - 1 : to
  const count = side === 0 ? from - limit : limit - to
  const home = sentence[side === 0 ? from : to - 1]!
  let commas = 0
  let verbs = 0
  let marks = 0
  let clauses = 0
  let cues = 0
  let path = side + 7
  let pathLength = 0
  let lastKind = 0
  let tags = side + 13
  let sources = 0
  let contents = 0
  let quotations = 0
  let lastQuotation = cue.quote
  let previous: number = TAG.other
  const beyond = side === 0 ? around.cueBefore : around.cueAfter
  const ownQuotes = quotesBeside(words, candidate)
  const near = first >= paragraph[0] && first < paragraph[1] ? lower[first]! : -1
  for (let d = 0; d < count; d++) {
    const i = first + d * step1
    const T = tag[i]!
    const label = tagging.best[i]!
    const role = (label + 1) >> 1 // 0 other, 1 source, 2 cue, 3 content
    if (role !== previous) {
      if (role === 1) sources = Math.min(3, sources + 1)
      if (role === 3) contents = Math.min(3, contents + 1)
      previous = role
    }
    if (quotation[i] !== lastQuotation) {
      lastQuotation = quotation[i]!
      if (lastQuotation >= 0) quotations = Math.min(3, quotations + 1)
    }
    const rank = role === 1 ? sources : role === 3 ? contents : 0
    const far = side * 16 + step(d + 1)
    const apart = Math.min(3, Math.abs(sentence[i]! - home))
    const between = (commas * 4 + verbs) * 2 + side
    const others = cues < 0.15 ? 0 : cues < 0.6 ? 1 : cues < 1.5 ? 2 : 3
    const q = quote[i]!
    const inside = q === QUOTE.outside ? 0 : quotation[i] === cue.quote ? 1 : 2
    const roleRank = role * 4 + rank
    const base = d * MOST_RELATION_FEATURES
    const row = into.hashes
    let n = base
    row[n++] = feature(300, far)
    row[n++] = feature(301, far, T)
    row[n++] = feature(302, far, cue.lemma)
    row[n++] = feature(303, side, cue.lemma, T)
    row[n++] = feature(304, side, cue.lemma, lower[i]!)
    row[n++] = feature(305, side, apart, join(inside, q))
    row[n++] = feature(306, between, apart)
    row[n++] = feature(307, between, T)
    row[n++] = feature(308, between, roleRank, others)
    row[n++] = feature(309, side, roleRank, apart)
    row[n++] = feature(310, side, roleRank, cue.lemma)
    row[n++] = feature(311, side, join(roleRank, label), others)
    row[n++] = feature(312, side, others, join(apart, clauses))
    row[n++] = feature(313, far, label)
    row[n++] = feature(314, path)
    row[n++] = feature(315, path, T)
    row[n++] = feature(316, path, label)
    if (pathLength <= 3) row[n++] = feature(317, path, cue.lemma)
    if (d < 5) {
      row[n++] = feature(318, tags, T)
      row[n++] = feature(319, tags, lower[i]!)
    }
    if (d < 3) {
      row[n++] = feature(320, tags, T, cue.lemma)
      row[n++] = feature(321, far, lower[i]!, cue.lemma)
    }
    row[n++] = feature(322, side, cue.before, T)
    row[n++] = feature(323, far, cue.before, roleRank)
    row[n++] = feature(324, side, cue.after, T)
    row[n++] = feature(325, far, cue.after, role)
    row[n++] = feature(326, far, cue.form)
    row[n++] = feature(327, side, cue.form, join(roleRank, label))
    row[n++] = feature(328, side, join(quotations, q), inside)
    row[n++] = feature(329, side, join(quotations, q), cue.lemma)
    row[n++] = feature(330, far, near, role)
    row[n++] = feature(331, side, near, T)
    row[n++] = feature(332, side, marks, join(commas, q))
    row[n++] = feature(333, side, clauses, T)
    row[n++] = feature(334, side, cue.certainty, join(roleRank, label))
    row[n++] = feature(335, side, cue.words, far)
    row[n++] = feature(336, side, cue.lemma, join(between, apart))
    row[n++] = feature(337, side, join(roleRank, apart), join(quotations, inside))
    row[n++] = feature(338, join(side, label), level(contentMass(tagging, i)), join(contents, others))
    row[n++] = feature(339, join(side, label), level(sourceMass(tagging, i)), join(sources, others))
    const rival = beyond[i]!
    const rivalDistance = rival < 0 ? 0 : Math.abs(rival - i)
    const nearer = rival < 0 ? 0 : rivalDistance < d ? 1 : rivalDistance < 2 * d ? 2 : 3
    const rivalHome = rival >= 0 && sentence[rival] === sentence[i] ? 1 : 0
    const claim = join(nearer * 2 + rivalHome, around.quoteCues[i]!)
    row[n++] = feature(340, side, claim, join(apart, q))
    row[n++] = feature(341, side, claim, join(others, roleRank))
    row[n++] = feature(342, side, lemmaAt(words, rival), join(step(rivalDistance), role))
    row[n++] = feature(343, join(side, ownQuotes), join(around.quoteCues[i]!, q), apart)
    row[n++] = feature(344, join(side, ownQuotes), join(quotations, q), join(others, apart))
    row[n++] = feature(345, side, cue.lemma, join(around.quoteCues[i]!, apart))
    into.counts[d] = n - base

    // What lies between the cue and the next word outward.
    const k = kind[i]!
    if (k === KIND.comma) commas = Math.min(3, commas + 1)
    else if (k === KIND.verb) verbs = Math.min(3, verbs + 1)
    else if (k === KIND.mark) marks = Math.min(3, marks + 1)
    else if (k === KIND.conjunction || k === KIND.stop) clauses = Math.min(3, clauses + 1)
    cues += tagging.marginal[i * TAGS + TAG.beginCue]!
    if (k !== lastKind && k !== KIND.other && pathLength < 6) {
      path = join(path, k === KIND.conjunction || k === KIND.preposition ? lower[i]! : k)
      pathLength++
      lastKind = k
    }
    tags = join(tags, T)
  }
  return count
}
