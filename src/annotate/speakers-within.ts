/**
 * Speakers within: whom a cue or a content names as the one who says it.
 *
 *     Radio Lorvia quoted Ivo Tarn as saying that …       source Ivo Tarn, cue "quoted … as saying", via Radio Lorvia
 *     Orla Vane is expected to announce that …            source Orla Vane, cue "is expected to announce"
 *
 * In: an analysed text and the spans that a reader found. Out: the same, with these two turned so that the source is who
 * speaks. Readers trained on PolNeAR find whoever quotes as the source, and in "is expected to" none at all.
 */
import { type AnalysedText, hull, type Span } from '../model/index.ts'
import type { FoundSpans } from './runs-on.ts'

/** Who quotes whom, from the article outward: the source found first. */
export interface Passed {
  readonly passedOnBy?: readonly Span[]
}

const QUOTES = /\b(?:quot(?:e|es|ed|ing)|cit(?:e|es|ed|ing))$/iu
/** A name, "as", a verb of saying, perhaps who was told; the verb's own "that" stays with the content. */
const NAMED_AS =
  /^\s*(?<name>\S[^,;:“”"]{1,80}?)\s+(?<as>as\s+\p{L}+ing)(?:\s+[^,;:“”"]{1,60}?(?=\s+that\b))?\s*/u
const EXPECTED =
  /\b(?:is|are|was|were|be|been)\s+(?:\p{L}+\s+)?(?:expected|set|due|scheduled|poised|likely|reported|said|understood)$/iu
const TO_SAY =
  /^\s+(?:to\s+)?(?<verb>to\s+(?:say|tell|announce|declare|propose|demand|warn|ask|call|urge|argue|insist)\b)\s*/iu

export function turnToSpeakers<T extends FoundSpans>(
  text: AnalysedText,
  found: readonly T[],
): (T & Passed)[] {
  return found.map((entry) => quotedAs(text, entry) ?? expectedTo(text, entry) ?? entry)
}

function quotedAs<T extends FoundSpans>({ document: { text } }: AnalysedText, entry: T): (T & Passed) | null {
  const [cue, more] = entry.cue
  if (!cue || more || entry.source.length === 0) return null
  const quotes = upToQuoted(text.slice(...cue))
  if (!quotes) return null
  const after = cue[0] + quotes.length
  const until = Math.max(cue[1], entry.content[0]?.[1] ?? 0)
  const named = NAMED_AS.exec(text.slice(after, until))
  if (!named?.groups) return null
  const name = spanAt(text, after, named.groups.name!)
  const as = spanAt(text, name[1], named.groups.as!)
  const rest = after + named[0].length
  const content = entry.content.flatMap(([start, end]): Span[] =>
    end <= rest ? [] : [[Math.max(start, rest), end]],
  )
  if (content.length === 0) return null
  return { ...entry, source: [name], cue: [[cue[0], after], as], content, passedOnBy: entry.source }
}

/** The words of a cue up to "quoted". */
function upToQuoted(cue: string): string | null {
  const words = cue.split(/(?<=\S)(?=\s)/u)
  let soFar = ''
  for (const word of words) {
    soFar += word
    if (QUOTES.test(soFar)) return soFar
  }
  return null
}

function expectedTo<T extends FoundSpans>({ document: { text } }: AnalysedText, entry: T): T | null {
  const [cue, more] = entry.cue
  const [who, ...rest] = entry.content
  if (!cue || more || entry.source.length > 0 || !who || who[1] > cue[0]) return null
  if (!EXPECTED.test(text.slice(...cue)) || text.slice(who[1], cue[0]).trim() !== '') return null
  const verb = TO_SAY.exec(text.slice(cue[1], cue[1] + 40))
  if (!verb?.groups) return null
  const cueEnd = cue[1] + verb[0].trimEnd().length
  const content = rest.flatMap(([start, end]): Span[] =>
    end <= cueEnd ? [] : [[Math.max(start, cue[1] + verb[0].length), end]],
  )
  return content.length > 0 && hull(content)![0] >= cueEnd
    ? { ...entry, source: [who], cue: [[cue[0], cueEnd]], content }
    : null
}

function spanAt(text: string, from: number, words: string): Span {
  const start = text.indexOf(words, from)
  return [start, start + words.length]
}
