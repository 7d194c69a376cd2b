/**
 * Stage A, the tagger: each word's part in any attribution, and the words that may be cues.
 *
 * In: the columns of a text and a passage. Out: for each token P(label) under a linear-chain CRF over BIO labels, the
 * best labels, and every span that is a cue with at least the probability `CUE_FLOOR` (`QUOTING_FLOOR` beside a quotation):
 *
 *     Nobody   has   said   that  talks  were  off  .
 *     B-source B-cue I-cue  B-content ……………………………   O       candidates: "has said" .71, "said" .24
 */
import { Chain, type ChainShape } from './chain.ts'
import { steps } from './tagger.unrolled.ts'
import { MOST_TAG_FEATURES, tagFeatures } from './tagger-features.ts'
import type { FeatureWeights } from './weights.ts'
import { isBesideQuotation, type Words } from './words.ts'

export const TAG = {
  other: 0,
  beginSource: 1,
  inSource: 2,
  beginCue: 3,
  inCue: 4,
  beginContent: 5,
  inContent: 6,
} as const
export const TAGS = 7

/** Every label may follow every other, but "in" follows only its own kind; nothing begins with "in". */
export const tagShape: ChainShape = (() => {
  const from: number[] = []
  const to: number[] = []
  for (let a = 0; a < TAGS; a++)
    for (let b = 0; b < TAGS; b++)
      if (b === 0 || b % 2 === 1 || a === b || a === b - 1) {
        from.push(a)
        to.push(b)
      }
  const every = Uint8Array.from({ length: TAGS }, (_, i) => i)
  return {
    states: TAGS,
    labels: TAGS,
    label: every,
    from: Uint8Array.from(from),
    to: Uint8Array.from(to),
    zones: 1,
    starts: every.map((tag) => (tag === 0 || tag % 2 === 1 ? 1 : 0)),
    steps,
  }
})()

/** A span of tokens that may be a cue, with its probability. */
export interface Candidate {
  /** Its passage's tokens. */
  readonly passage: readonly [from: number, to: number]
  readonly from: number
  readonly to: number
  readonly probability: number
}

/** What the tagger thinks of a whole text. */
export interface Tagging {
  /** tokens × TAGS probabilities */
  readonly marginal: Float32Array
  readonly best: Uint8Array
  readonly candidates: Candidate[]
}

export const newTagging = (tokens: number): Tagging => ({
  marginal: new Float32Array(tokens * TAGS),
  best: new Uint8Array(tokens),
  candidates: [],
})

/** Below this a span is no candidate: it keeps 86 % of the cues; a lower floor gained nothing … */
export const CUE_FLOOR = 0.06
/** … but beside a quotation, where rare cues stand: “…” is how its letter ends. */
export const QUOTING_FLOOR = 0.02
/** Longest cue looked for, in tokens; 99 % are shorter. */
export const LONGEST_CUE = 8
/** Longest stretch read at once; longer passages are cut, so that room and time stay bounded. */
export const LONGEST_PASSAGE = 2000

export interface TaggerModel {
  readonly features: FeatureWeights
  readonly transitions: Float32Array
}

export class Tagger {
  private readonly chain = new Chain(tagShape, LONGEST_PASSAGE)
  private readonly emissions = new Float32Array(LONGEST_PASSAGE * TAGS)
  private readonly zone = new Uint8Array(LONGEST_PASSAGE)
  private readonly hashes = new Int32Array(MOST_TAG_FEATURES)

  constructor(private readonly model: TaggerModel) {
    this.chain.setTransitions(model.transitions)
  }

  tag(words: Words, from: number, to: number, into: Tagging): void {
    for (let start = from; start < to; start += LONGEST_PASSAGE)
      this.tagStretch(words, start, Math.min(to, start + LONGEST_PASSAGE), into)
  }

  private tagStretch(words: Words, from: number, to: number, into: Tagging): void {
    const { features } = this.model
    for (let i = from; i < to; i++) {
      const count = tagFeatures(words, from, to, i, this.hashes)
      features.score(this.hashes, 0, count, this.emissions, (i - from) * TAGS)
    }
    this.chain.sum(to - from, this.emissions, this.zone)
    this.chain.best(to - from, this.emissions, this.zone)
    readTags(this.chain, words, from, to, into)
  }
}

/** Copies what a chain found for one passage into the text's tagging, and adds its candidates. */
export function readTags(chain: Chain, words: Words, from: number, to: number, into: Tagging): void {
  for (let i = from; i < to; i++) {
    into.best[i] = chain.path[i - from]!
    for (let tag = 0; tag < TAGS; tag++)
      into.marginal[i * TAGS + tag] = chain.marginal[(i - from) * TAGS + tag]!
  }
  const passage = [from, to] as const
  for (let i = from; i < to; i++) {
    const begins = chain.marginal[(i - from) * TAGS + TAG.beginCue]!
    if (begins < QUOTING_FLOOR) continue
    const floor = isBesideQuotation(words, i, passage) ? QUOTING_FLOOR : CUE_FLOOR
    if (begins >= floor) addCues(chain, i, passage, floor, into)
  }
}

const goesOn = (() => {
  const { from, to } = tagShape
  const find = (a: number, b: number): number => from.findIndex((tag, k) => tag === a && to[k] === b)
  return { fromBegin: find(TAG.beginCue, TAG.inCue), fromIn: find(TAG.inCue, TAG.inCue) }
})()

/** All cues that begin at `i`: P(begins here, goes on …, ends there), walked along the chain's transitions. */
function addCues(
  chain: Chain,
  i: number,
  passage: readonly [number, number],
  floor: number,
  into: Tagging,
): void {
  const [from, to] = passage
  let reaches = chain.marginal[(i - from) * TAGS + TAG.beginCue]!
  for (let end = i + 1; end <= Math.min(to, i + LONGEST_CUE) && reaches >= floor; end++) {
    const state = end === i + 1 ? TAG.beginCue : TAG.inCue
    const mass = chain.marginal[(end - 1 - from) * TAGS + state]!
    const step = end === i + 1 ? goesOn.fromBegin : goesOn.fromIn
    const goes = end < to ? chain.transitionMarginal(end - from, step, 0) / mass : 0
    const probability = reaches * (1 - goes)
    if (probability >= floor) into.candidates.push({ passage, from: i, to: end, probability })
    reaches *= goes
  }
}
