/**
 * What wink-nlp is given of a text: as long as the text, one UTF-16 unit for one, in characters that it knows.
 *
 * It drops some white space without a word, and takes a letter past Latin-1 for a word of its own:
 *
 *     Marek Žďárský  →  Marek / Ž / ď / árský        (as written)
 *     Marek Zdárský  →  Marek / Zdárský              (as given here)
 */
const ODD_SPACE = /[\s\u200B\u2060\uFEFF\u0000-\u001F]/gu
const LETTER_PAST_LATIN_1 = /[\u0100-\u024F\u1E00-\u1EFF]/gu

/** Letters with a stroke, or of their own, which Unicode does not take apart into a letter and a mark. */
const STROKED: Readonly<Record<string, string>> = {
  đ: 'd',
  ħ: 'h',
  ı: 'i',
  ł: 'l',
  ŋ: 'n',
  œ: 'o',
  ŧ: 't',
  ə: 'a',
}

export const plainText = (text: string): string =>
  text.replace(ODD_SPACE, ' ').replace(LETTER_PAST_LATIN_1, plainLetter)

function plainLetter(letter: string): string {
  const base = letter.normalize('NFD').charAt(0)
  if (/[a-z]/iu.test(base)) return base
  const lower = letter.toLowerCase()
  const plain = STROKED[lower] ?? letter
  return lower === letter ? plain : plain.toUpperCase()
}
