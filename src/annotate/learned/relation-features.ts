/**
 * Features of a word for the role finder (stage B) that depend on the words between it and one cue, gathered in one walk
 * outward:
 *
 *     “We are ready,” the minister told reporters on Monday, adding that …
 *      3 marks, 1 noun …  ←──────── cue ────────→  1 noun, 1 preposition …
 *
 * In: a text's columns and its tagging, a cue. Out: hashes.
 */
import { join } from './hash.ts'
import { contentMass, level, sourceMass } from './masses.ts'
import type { Scene } from './surroundings.ts'
import { type Candidate, TAG, TAGS } from './tagger.ts'
import { hashFeatures, templateTable } from './templates.ts'
import { at, KIND, QUOTE, step, type Words } from './words.ts'

/** More than any token gets. */
export const MOST_RELATION_FEATURES = 56

/** Where each value stands: first the cue's, then those of the word and of the walk to it. */
const place = {
  CUE: 1,
  CUE_FORM: 2,
  CUE_BEFORE: 3,
  CUE_AFTER: 4,
  CUE_CERTAINTY: 5,
  CUE_WORDS: 6,
  /** The word next to the cue on this side. */
  NEXT: 7,
  SIDE: 8,
  FAR: 9,
  TAG: 10,
  WORD: 11,
  LABEL: 12,
  ROLE: 13,
  ROLE_RANK: 14,
  APART: 15,
  BETWEEN: 16,
  OTHERS: 17,
  CLAUSES: 18,
  MARKS: 19,
  PATH: 20,
  TAGS_BETWEEN: 21,
  INSIDE: 22,
  CONTENT: 23,
  SOURCE: 24,
  RIVAL: 25,
  // two values as one
  INSIDE_MARK: 26,
  ROLE_RANK_LABEL: 27,
  APART_CLAUSES: 28,
  QUOTATIONS_MARK: 29,
  QUOTATIONS_INSIDE: 30,
  COMMAS_MARK: 31,
  BETWEEN_APART: 32,
  ROLE_RANK_APART: 33,
  SIDE_LABEL: 34,
  CONTENTS_OTHERS: 35,
  SOURCES_OTHERS: 36,
  CLAIM: 37,
  APART_MARK: 38,
  OTHERS_ROLE_RANK: 39,
  RIVAL_ROLE: 40,
  SIDE_BESIDE: 41,
  CLAIM_MARK: 42,
  OTHERS_APART: 43,
  CLAIM_APART: 44,
} as const
const values = new Int32Array(45)

const TEMPLATES = templateTable([
  [512, place.FAR],
  [520, place.FAR, place.TAG],
  [528, place.FAR, place.CUE],
  [536, place.SIDE, place.CUE, place.TAG],
  [544, place.SIDE, place.CUE, place.WORD],
  [552, place.SIDE, place.APART, place.INSIDE_MARK],
  [560, place.BETWEEN, place.APART],
  [568, place.BETWEEN, place.TAG],
  [576, place.BETWEEN, place.ROLE_RANK, place.OTHERS],
  [584, place.SIDE, place.ROLE_RANK, place.APART],
  [592, place.SIDE, place.ROLE_RANK, place.CUE],
  [600, place.SIDE, place.ROLE_RANK_LABEL, place.OTHERS],
  [608, place.SIDE, place.OTHERS, place.APART_CLAUSES],
  [616, place.FAR, place.LABEL],
  [624, place.PATH],
  [632, place.PATH, place.TAG],
  [640, place.PATH, place.LABEL],
  [688, place.SIDE, place.CUE_BEFORE, place.TAG],
  [696, place.FAR, place.CUE_BEFORE, place.ROLE_RANK],
  [704, place.SIDE, place.CUE_AFTER, place.TAG],
  [712, place.FAR, place.CUE_AFTER, place.ROLE],
  [720, place.FAR, place.CUE_FORM],
  [728, place.SIDE, place.CUE_FORM, place.ROLE_RANK_LABEL],
  [736, place.SIDE, place.QUOTATIONS_MARK, place.INSIDE],
  [744, place.SIDE, place.QUOTATIONS_MARK, place.CUE],
  [752, place.FAR, place.NEXT, place.ROLE],
  [760, place.SIDE, place.NEXT, place.TAG],
  [768, place.SIDE, place.MARKS, place.COMMAS_MARK],
  [776, place.SIDE, place.CLAUSES, place.TAG],
  [784, place.SIDE, place.CUE_CERTAINTY, place.ROLE_RANK_LABEL],
  [792, place.SIDE, place.CUE_WORDS, place.FAR],
  [800, place.SIDE, place.CUE, place.BETWEEN_APART],
  [808, place.SIDE, place.ROLE_RANK_APART, place.QUOTATIONS_INSIDE],
  [816, place.SIDE_LABEL, place.CONTENT, place.CONTENTS_OTHERS],
  [824, place.SIDE_LABEL, place.SOURCE, place.SOURCES_OTHERS],
  [832, place.SIDE, place.CLAIM, place.APART_MARK],
  [840, place.SIDE, place.CLAIM, place.OTHERS_ROLE_RANK],
  [848, place.SIDE, place.RIVAL, place.RIVAL_ROLE],
  [856, place.SIDE_BESIDE, place.CLAIM_MARK, place.APART],
  [864, place.SIDE_BESIDE, place.QUOTATIONS_MARK, place.OTHERS_APART],
  [872, place.SIDE, place.CUE, place.CLAIM_APART],
])
/** Where few changes of part lie between. */
const SHORT_PATH = templateTable([[648, place.PATH, place.CUE]])
const WITHIN_FIVE = templateTable([
  [656, place.TAGS_BETWEEN, place.TAG],
  [664, place.TAGS_BETWEEN, place.WORD],
])
const WITHIN_THREE = templateTable([
  [672, place.TAGS_BETWEEN, place.TAG, place.CUE],
  [680, place.FAR, place.WORD, place.CUE],
])

/** Rows of hashes for one side of a cue, nearest word first. */
export interface Relations {
  readonly hashes: Int32Array
  readonly counts: Uint8Array
}
export const newRelations = (words: number): Relations => ({
  hashes: new Int32Array(words * MOST_RELATION_FEATURES),
  counts: new Uint8Array(words),
})

/** The last verb of a cue, else its last word: "has said that", "according to". */
function headOf({ kind }: Words, { from, to }: Candidate): number {
  for (let i = to - 1; i >= from; i--) if (kind[i] === KIND.verb) return i
  return to - 1
}

function fillCue(words: Words, candidate: Candidate, side: number, first: number): void {
  const { passage, from: start, to: end, probability } = candidate
  const [from, to] = passage
  const { lemma, tag, lower, kind } = words
  values[place.CUE] = lemma[headOf(words, candidate)]!
  values[place.CUE_FORM] = join(tag[start]!, tag[end - 1]!)
  values[place.CUE_BEFORE] = at(kind[start - 1] === KIND.aux ? lower : tag, start - 1, from, to)
  values[place.CUE_AFTER] = at(lower, end, from, to)
  values[place.CUE_CERTAINTY] = level(probability)
  values[place.CUE_WORDS] = end - start > 3 ? 4 : end - start
  values[place.SIDE] = side
  values[place.NEXT] = first >= from && first < to ? lower[first]! : -1
  values[place.SIDE_BESIDE] = join(side, quotesBeside(words, candidate))
}

/** Whether a quotation stands in the cue's sentence before it (1) and after it (2), or around it (4). */
function quotesBeside({ quotation, sentenceStart, sentenceEnd }: Words, { from, to }: Candidate): number {
  let beside = 0
  for (let i = sentenceStart[from]!; i < from; i++) if (quotation[i]! >= 0) beside |= 1
  for (let i = to; i < sentenceEnd[to - 1]!; i++) if (quotation[i]! >= 0) beside |= 2
  return quotation[from]! >= 0 ? 4 : beside
}

/** What has been passed on the way outward from a cue; counts stop at 3. */
interface Walk {
  commas: number
  verbs: number
  marks: number
  clauses: number
  /** Expected number of other cues. */
  cues: number
  sources: number
  contents: number
  quotations: number
  lastQuotation: number
  lastRole: number
  path: number
  pathLength: number
  lastKind: number
  tags: number
}

const more = (count: number): number => (count < 3 ? count + 1 : 3)

/**
 * Walks outward from the cue to `limit` (exclusive on the right, inclusive on the left) and writes each word's row.
 * @param side 0 left of the cue, 1 right
 * @returns the number of words walked
 */
export function relationFeatures(
  scene: Scene,
  candidate: Candidate,
  side: number,
  limit: number,
  into: Relations,
): number {
  const { from, to } = candidate
  const { words, tagging } = scene
  const first = side === 0 ? from - 1 : to
  const count = side === 0 ? from - limit : limit - to
  const home = words.sentence[side === 0 ? from : to - 1]!
  const own = words.quotation[from]!
  const walk: Walk = {
    commas: 0,
    verbs: 0,
    marks: 0,
    clauses: 0,
    cues: 0,
    sources: 0,
    contents: 0,
    quotations: 0,
    lastQuotation: own,
    lastRole: 0,
    path: side + 7,
    pathLength: 0,
    lastKind: 0,
    tags: side + 13,
  }
  fillCue(words, candidate, side, first)
  for (let d = 0; d < count; d++) {
    const i = side === 0 ? first - d : first + d
    arriveAt(walk, words, tagging.best[i]!, i)
    fillWord(walk, scene, i, d, side, home, own)
    fillRival(scene, i, d, side)
    const base = d * MOST_RELATION_FEATURES
    let n = hashFeatures(TEMPLATES, values, into.hashes, base)
    if (walk.pathLength <= 3) n = hashFeatures(SHORT_PATH, values, into.hashes, n)
    if (d < 5) n = hashFeatures(WITHIN_FIVE, values, into.hashes, n)
    if (d < 3) n = hashFeatures(WITHIN_THREE, values, into.hashes, n)
    into.counts[d] = n - base
    pass(walk, words, tagging.marginal[i * TAGS + TAG.beginCue]!, i)
  }
  return count
}

/** 0 other, 1 source, 2 cue, 3 content */
const roleOf = (label: number): number => (label + 1) >> 1

function arriveAt(walk: Walk, { quotation }: Words, label: number, i: number): void {
  const role = roleOf(label)
  if (role !== walk.lastRole) {
    if (role === 1) walk.sources = more(walk.sources)
    if (role === 3) walk.contents = more(walk.contents)
    walk.lastRole = role
  }
  if (quotation[i] !== walk.lastQuotation) {
    walk.lastQuotation = quotation[i]!
    if (walk.lastQuotation >= 0) walk.quotations = more(walk.quotations)
  }
}

function fillWord(
  { commas, verbs, marks, clauses, cues, sources, contents, quotations, path, tags }: Walk,
  { words, tagging }: Scene,
  i: number,
  d: number,
  side: number,
  home: number,
  own: number,
): void {
  const label = tagging.best[i]!
  const role = roleOf(label)
  const roleRank = role * 4 + (role === 1 ? sources : role === 3 ? contents : 0)
  const apart = Math.min(3, Math.abs(words.sentence[i]! - home))
  const between = (commas * 4 + verbs) * 2 + side
  const others = cues < 0.15 ? 0 : cues < 0.6 ? 1 : cues < 1.5 ? 2 : 3
  const mark = words.quote[i]!
  const inside = mark === QUOTE.outside ? 0 : words.quotation[i] === own ? 1 : 2
  values[place.FAR] = side * 16 + step(d + 1)
  values[place.TAG] = words.tag[i]!
  values[place.WORD] = words.lower[i]!
  values[place.LABEL] = label
  values[place.ROLE] = role
  values[place.ROLE_RANK] = roleRank
  values[place.APART] = apart
  values[place.BETWEEN] = between
  values[place.OTHERS] = others
  values[place.CLAUSES] = clauses
  values[place.MARKS] = marks
  values[place.PATH] = path
  values[place.TAGS_BETWEEN] = tags
  values[place.INSIDE] = inside
  values[place.CONTENT] = level(contentMass(tagging, i))
  values[place.SOURCE] = level(sourceMass(tagging, i))
  values[place.INSIDE_MARK] = join(inside, mark)
  values[place.ROLE_RANK_LABEL] = join(roleRank, label)
  values[place.APART_CLAUSES] = join(apart, clauses)
  values[place.QUOTATIONS_MARK] = join(quotations, mark)
  values[place.QUOTATIONS_INSIDE] = join(quotations, inside)
  values[place.COMMAS_MARK] = join(commas, mark)
  values[place.BETWEEN_APART] = join(between, apart)
  values[place.ROLE_RANK_APART] = join(roleRank, apart)
  values[place.SIDE_LABEL] = join(side, label)
  values[place.CONTENTS_OTHERS] = join(contents, others)
  values[place.SOURCES_OTHERS] = join(sources, others)
  values[place.OTHERS_ROLE_RANK] = join(others, roleRank)
  values[place.OTHERS_APART] = join(others, apart)
  values[place.APART_MARK] = join(apart, mark)
}

/** The nearest other cue beyond the word, which may have the better claim to it; after `fillWord`. */
function fillRival({ words: { sentence, quote, lemma }, around }: Scene, i: number, d: number, side: number) {
  const rival = (side === 0 ? around.cueBefore : around.cueAfter)[i]!
  const distance = rival < 0 ? 0 : Math.abs(rival - i)
  const nearer = rival < 0 ? 0 : distance < d ? 1 : distance < 2 * d ? 2 : 3
  const atHome = rival >= 0 && sentence[rival] === sentence[i] ? 1 : 0
  const quoteCues = around.quoteCues[i]!
  values[place.RIVAL] = rival < 0 ? 0 : lemma[rival]!
  values[place.RIVAL_ROLE] = join(step(distance), values[place.ROLE]!)
  values[place.CLAIM] = join(nearer * 2 + atHome, quoteCues)
  values[place.CLAIM_MARK] = join(quoteCues, quote[i]!)
  values[place.CLAIM_APART] = join(quoteCues, values[place.APART]!)
}

/** What then lies between the cue and the next word outward. */
function pass(walk: Walk, { kind, lower, tag }: Words, beginsCue: number, i: number): void {
  const k = kind[i]!
  if (k === KIND.comma) walk.commas = more(walk.commas)
  else if (k === KIND.verb) walk.verbs = more(walk.verbs)
  else if (k === KIND.mark) walk.marks = more(walk.marks)
  else if (k === KIND.conjunction || k === KIND.stop) walk.clauses = more(walk.clauses)
  walk.cues += beginsCue
  if (k !== walk.lastKind && k !== KIND.other && walk.pathLength < 6) {
    walk.path = join(walk.path, k === KIND.conjunction || k === KIND.preposition ? lower[i]! : k)
    walk.pathLength++
    walk.lastKind = k
  }
  walk.tags = join(walk.tags, tag[i]!)
}
