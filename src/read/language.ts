/**
 * The language of a text: an ISO 639-1 code, or `und` where it cannot be told.
 *
 * Most articles are plainly English, and a count of its commonest words says so without loading anything; for all
 * others the n-gram detector ELD decides, which takes a tenth of a second to load and is imported only then.
 */
import lexicon from '../../lexicon/read-english.json' with { type: 'json' }

export const UNDETERMINED = 'und'
export const ENGLISH = 'en'

const WORDS = new Set(lexicon.words)
/** English prose has four in ten of these words; two in ten is more than any other language reaches. */
const PLAINLY = 0.2
const FEWEST_WORDS = 12
/** Enough to tell a language by, of however long a text. */
export const SAMPLE = 6000

interface Detected {
  readonly language: string
  readonly reliable: boolean
}
type Detect = (text: string) => Detected
let detector: Detect | null = null

/** How many words a text has, and which share of them are English function words. */
export function englishShare(text: string): { readonly words: number; readonly share: number } {
  const words =
    text
      .slice(0, SAMPLE)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? []
  const known = words.filter((word) => WORDS.has(word)).length
  return { words: words.length, share: words.length === 0 ? 0 : known / words.length }
}

export function isPlainlyEnglish(text: string): boolean {
  const { words, share } = englishShare(text)
  return words >= FEWEST_WORDS && share >= PLAINLY
}

/** Loads the detector; afterwards `languageOf` and `detect` take any text. */
export async function loadDetector(): Promise<void> {
  if (detector !== null) return
  const { eld } = await import('eld/extrasmall')
  detector = (text) => {
    const found = eld.detect(text)
    return { language: found.language || UNDETERMINED, reliable: found.isReliable() }
  }
}

/** @throws Error where the detector was not loaded: a caller's mistake. */
export function detect(text: string): Detected {
  if (detector === null) throw new Error('await ready() before toDocument')
  return detector(text.slice(0, SAMPLE))
}

export const languageOf = (text: string): string => (isPlainlyEnglish(text) ? ENGLISH : detect(text).language)
