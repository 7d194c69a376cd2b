/**
 * Features of a word for the tagger (stage A): the word and its neighbours, the sentence and the quotation around it.
 *
 * In: the columns of a text, a paragraph's bounds, a token. Out: hashes, written into `into`; the number written.
 */
import { feature, join } from './hash.ts'
import { at, lemmaAt, pair, step, type Words } from './words.ts'

/** More than any token gets. */
export const MOST_TAG_FEATURES = 96

export function tagFeatures(words: Words, from: number, to: number, i: number, into: Int32Array): number {
  const { lower, lemma, tag, quote, suffix, shape, sentenceStart, sentenceEnd } = words
  let n = 0
  const q = quote[i]!
  const fromStart = Math.min(4, i - sentenceStart[i]!)
  const toEnd = Math.min(4, sentenceEnd[i]! - 1 - i)

  into[n++] = feature(1)
  for (let d = -3; d <= 3; d++) {
    into[n++] = feature(10 + d, at(lower, i + d, from, to))
    into[n++] = feature(20 + d, at(tag, i + d, from, to))
  }
  for (let d = -2; d <= 2; d++) into[n++] = feature(30 + d, at(lemma, i + d, from, to))
  for (let d = -2; d <= 1; d++) {
    const here = at(tag, i + d, from, to)
    const next = at(tag, i + d + 1, from, to)
    into[n++] = feature(40 + d, pair(words, i + d, i + d + 1, from, to))
    into[n++] = feature(45 + d, here, next)
    into[n++] = feature(50 + d, at(lemma, i + d, from, to), next)
    into[n++] = feature(55 + d, here, at(lemma, i + d + 1, from, to))
  }
  const [t2, t1, t0] = [at(tag, i - 2, from, to), at(tag, i - 1, from, to), tag[i]!]
  const [u1, u2] = [at(tag, i + 1, from, to), at(tag, i + 2, from, to)]
  const [w1, w0, v1] = [at(lower, i - 1, from, to), lower[i]!, at(lower, i + 1, from, to)]
  const l0 = lemma[i]!
  into[n++] = feature(60, w1, w0, v1)
  into[n++] = feature(61, at(lower, i - 2, from, to), w1, w0)
  into[n++] = feature(62, w0, v1, at(lower, i + 2, from, to))
  into[n++] = feature(63, t1, t0, u1)
  into[n++] = feature(64, t2, t1, t0)
  into[n++] = feature(65, t0, u1, u2)
  into[n++] = feature(66, join(t2, t1), t0, join(u1, u2))
  into[n++] = feature(67, l0, t1, u1)
  into[n++] = feature(68, l0, v1)
  into[n++] = feature(69, at(lemma, i - 1, from, to), l0, at(lemma, i + 1, from, to))
  into[n++] = feature(70, suffix[i])
  into[n++] = feature(71, shape[i], fromStart)
  into[n++] = feature(72, shape[i], at(shape, i - 1, from, to), at(shape, i + 1, from, to))

  into[n++] = feature(80, q)
  into[n++] = feature(81, q, t0)
  into[n++] = feature(82, q, at(quote, i - 1, from, to), at(quote, i + 1, from, to))
  into[n++] = feature(83, q, l0)
  into[n++] = feature(84, fromStart, t0)
  into[n++] = feature(85, toEnd, t0)
  const first = sentenceStart[i]!
  const last = sentenceEnd[i]! - 1
  into[n++] = feature(86, lower[first], fromStart)
  into[n++] = feature(87, quote[first], quote[last], q)
  into[n++] = feature(88, step(last - first), fromStart, toEnd)

  const before = words.verbBefore[i]!
  const after = words.verbAfter[i]!
  const noun = words.nounBefore[i]!
  into[n++] = feature(90, lemmaAt(words, before), t0)
  into[n++] = feature(91, lemmaAt(words, after), t0)
  into[n++] = feature(92, lemmaAt(words, before), step(before < 0 ? 0 : i - before), q)
  into[n++] = feature(93, lemmaAt(words, after), step(after < 0 ? 0 : after - i), q)
  into[n++] = feature(94, lemmaAt(words, before), lemmaAt(words, after))
  into[n++] = feature(95, lemmaAt(words, noun), l0)
  into[n++] = feature(96, noun < 0 ? 0 : tag[noun], l0, step(noun < 0 ? 0 : i - noun))
  into[n++] = feature(97, l0, lemmaAt(words, before))
  into[n++] = feature(98, l0, lemmaAt(words, after))
  into[n++] = feature(99, i === from ? 1 : 0, q, t0)
  into[n++] = feature(100, lemmaAt(words, before), w0)
  into[n++] = feature(101, before < 0 ? 0 : at(lower, before + 1, from, to), lemmaAt(words, before), t0)
  return n
}
