/**
 * Via: who stands between the article and the speaker.
 *
 * In: an analysed text and attributions by place. Out: for each the spans of the names in between, from the article
 * outward: who quotes the source, outlets named in its sentence outside source and content ("told the Tarn Herald"), and, for a statement
 * within somebody else's statement, that one's via and source.
 */
import outlets from '../../lexicon/outlets.json' with { type: 'json' }
import { type AnalysedText, contains, overlaps, type Span, type TokenRun } from '../model/index.ts'

interface Parts {
  readonly source: readonly Span[]
  readonly cue: readonly Span[]
  readonly content: readonly Span[]
  /** Who quotes the source. */
  readonly passedOnBy?: readonly Span[]
}

const WORD = "\\p{Lu}[\\p{L}\\p{M}&.'’-]*"
const OUTLET = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(?:${WORD} (?:(?:and|of) )?){0,4}(?:${outlets.heads.join('|')})(?: ${WORD}){0,2}|${outlets.names.join('|')})(?![\\p{L}\\p{N}])`,
  'gu',
)
/** In UTF-16 units to each side of the cue. */
const NEAR = 300
/** How deep a statement lies within others at most, so that a text without full stops takes no quadratic time. */
const DEEPEST = 8
const ARTICLE = /^The /u
const TAIL = /(?:['’]s?|[.&-])+$/u

export function viaOf(text: AnalysedText, attributions: readonly Parts[]): Span[][] {
  const via: Span[][] = []
  const open: number[] = []
  for (const [i, parts] of attributions.entries()) {
    const place = parts.cue[0] ?? parts.content[0] ?? [0, 0]
    while (open.length > 0 && (attributions[open.at(-1)!]!.content.at(-1)?.[1] ?? 0) <= place[0]) open.pop()
    const outer = open
      .slice(-DEEPEST)
      .findLast((j) => attributions[j]!.content.some((span) => contains(span, place)))
    const carried =
      outer === undefined ? [] : [...via[outer]!, ...attributions[outer]!.source.slice(0, 1)].slice(-DEEPEST)
    const between = (parts.passedOnBy ?? []).map((span) => outletNames(text.document.text, span)[0] ?? span)
    via.push([...carried, ...between, ...(carried.length > 0 ? [] : outletsFor(text, parts, place))])
    open.push(i)
  }
  return via
}

function outletsFor(text: AnalysedText, { source, content, passedOnBy = [] }: Parts, place: Span): Span[] {
  const sentence = sentenceOver(text, place[0])
  if (!sentence) return []
  const own = [...source, ...content, ...passedOnBy]
  const near: Span = [
    Math.max(sentence.span[0], place[0] - NEAR),
    Math.min(sentence.span[1], place[1] + NEAR),
  ]
  return outletNames(text.document.text, near).filter((name) => !own.some((span) => overlaps(span, name)))
}

/** Names of outlets in `span`, without a leading "The", a genitive or the sentence's full stop. */
export function outletNames(text: string, [start, end]: Span): Span[] {
  return [...text.slice(start, end).matchAll(OUTLET)].map((match) => {
    const at = start + match.index
    const tail = TAIL.exec(match[0])?.[0].length ?? 0
    return [at + (ARTICLE.exec(match[0])?.[0].length ?? 0), at + match[0].length - tail]
  })
}

function sentenceOver({ sentences }: AnalysedText, offset: number): TokenRun | undefined {
  let [low, high] = [0, sentences.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (sentences[middle]!.span[1] <= offset) low = middle + 1
    else high = middle
  }
  return sentences[low]
}
