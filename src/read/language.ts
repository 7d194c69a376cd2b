/**
 * The language of a text: an ISO 639-1 code, or `und` where it cannot be told.
 *
 * Most articles are plainly English, and a count of its commonest words says so without loading anything; for all
 * others the n-gram detector ELD decides, which takes a tenth of a second to load and is imported only then.
 */
import lexicon from '../../lexicon/read-english.json' with { type: 'json' }

export const UNDETERMINED = 'und'

const ENGLISH = new Set(lexicon.words)
/** English prose has four in ten of these words; two in ten is more than any other language reaches. */
const PLAINLY = 0.2
const FEWEST_WORDS = 12
/** Enough to tell a language by, of however long a text. */
const SAMPLE = 6000

type Detect = (text: string) => string
let detect: Detect | null = null

export function isPlainlyEnglish(text: string): boolean {
  const words =
    text
      .slice(0, SAMPLE)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? []
  const known = words.filter((word) => ENGLISH.has(word)).length
  return words.length >= FEWEST_WORDS && known >= PLAINLY * words.length
}

/** Loads the detector; afterwards `languageOf` takes any text. */
export async function loadDetector(): Promise<void> {
  if (detect !== null) return
  const { eld } = await import('eld/extrasmall')
  detect = (text) => eld.detect(text).language || UNDETERMINED
}

/** @throws Error where the text is not plainly English and the detector was not loaded: a caller's mistake. */
export function languageOf(text: string): string {
  if (isPlainlyEnglish(text)) return 'en'
  if (detect === null) throw new Error('await ready() before toDocument')
  return detect(text.slice(0, SAMPLE))
}
