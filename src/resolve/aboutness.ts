/**
 * Which sentences of a text can be about the codebook's negotiation.
 *
 * In: a text's words, the parties that the codebook is about. Out: by sentence, whether one of them is named in it or
 * near it; in a text that names them throughout, every sentence. A digest of many affairs, or a far comparison, is kept
 * out: "sanctions" there are other sanctions.
 */
import type { Codebook } from '../model/index.ts'
import type { Scene } from './scene.ts'
import type { Words } from './words.ts'

const BEFORE = 3
const AFTER = 2
/** The share of sentences that name one from which on a text is about them; set by eye on the development texts. */
const THROUGHOUT = 0.15

export function aboutIt(scene: Scene, words: Words, { about }: Codebook): (sentence: number) => boolean {
  if (about.length === 0) return () => true
  const names = scene.text.sentences.map(({ from, to }) => {
    for (let i = words.ofToken[from]!; i < words.ofToken[to]!; i++)
      if (words.list[i]!.parties.some((party) => about.includes(party))) return true
    return false
  })
  if (names.filter(Boolean).length >= THROUGHOUT * names.length) return () => names.includes(true)
  return (sentence) => names.slice(Math.max(0, sentence - BEFORE), sentence + AFTER + 1).includes(true)
}
