/**
 * Tokens and sentences, by wink-nlp, with exact offsets.
 *
 * In: a document's text and the spans to read. Out: tokens, paragraphs and sentences as runs of tokens.
 *
 * wink-nlp keeps no offsets, so it is given characters that it neither drops nor splits (`plain-letters.ts`), offsets
 * are rebuilt from the preceding spaces, and each token is checked against the text. Sentences are cut at line breaks as
 * well: paragraphs are lines that hold a word.
 */

import model from 'wink-eng-lite-web-model'
import winkNLP from 'wink-nlp'
import abbreviations from '../../lexicon/abbreviations.json' with { type: 'json' }
import { ParleyError, type Span, type Token, type TokenRun, trimSpan } from '../model/index.ts'
import { plainText } from './plain-letters.ts'

/** wink keeps its caches between documents; a very long paragraph is still one call. */
const nlp = winkNLP(model, ['sbd', 'pos'])
const { its } = nlp

const NO_END = new Set(abbreviations.words)

/** wink takes quadratic time over characters without a space: such a run (an encoded image, a row of marks) is cut here. */
const ENDLESS = /\S{400,}/gu

export interface Cut {
  readonly tokens: Token[]
  readonly paragraphs: TokenRun[]
  readonly sentences: TokenRun[]
}

export function cutText(text: string, body: readonly Span[]): Cut {
  const cut: Cut = { tokens: [], paragraphs: [], sentences: [] }
  for (const span of body) for (const line of linesIn(text, span)) cutParagraph(text, line, cut)
  return cut
}

function* linesIn(text: string, [start, end]: Span): Generator<Span> {
  let from = start
  while (from < end) {
    const next = text.slice(from, end).search(/[\n\r\u2028\u2029]/u)
    const to = next < 0 ? end : from + next
    const line = trimSpan(text, [from, to])
    if (line[1] > line[0]) yield line
    from = to + 1
  }
}

function pushSentence(cut: Cut, from: number, to: number): void {
  cut.sentences.push({ from, to, span: [cut.tokens[from]!.start, cut.tokens[to - 1]!.end] })
}

/** wink ends sentences after "Adm." and between “…?” and "she asked": no sentence starts so at token `i`. */
const sentenceGoesOn = (tokens: readonly Token[], i: number): boolean =>
  /^\p{Ll}/u.test(tokens[i]?.text ?? '') ||
  (tokens[i - 1]?.text === '.' && NO_END.has(tokens[i - 2]?.text ?? ''))

function cutParagraph(text: string, span: Span, cut: Cut): void {
  const first = cut.tokens.length
  const firstSentence = cut.sentences.length
  let at = span[0]
  for (const match of text.slice(span[0], span[1]).matchAll(ENDLESS)) {
    const start = span[0] + match.index
    cutPiece(text, [at, start], cut, firstSentence)
    at = start + match[0].length
    cutEndless(text, [start, at], cut)
  }
  cutPiece(text, [at, span[1]], cut, firstSentence)
  if (cut.tokens.length > first) cut.paragraphs.push({ from: first, to: cut.tokens.length, span })
}

/** Words and single characters, untagged. */
function cutEndless(text: string, [start, end]: Span, cut: Cut): void {
  const from = cut.tokens.length
  for (const match of text.slice(start, end).matchAll(/[\p{L}\p{M}\p{N}]+|./gsu)) {
    const lower = match[0].toLowerCase()
    const at = start + match.index
    cut.tokens.push({ start: at, end: at + match[0].length, text: match[0], lower, lemma: lower, pos: 'X' })
  }
  pushSentence(cut, from, cut.tokens.length)
}

function cutPiece(text: string, span: Span, cut: Cut, firstSentence: number): void {
  const plain = plainText(text.slice(span[0], span[1]))
  const doc = nlp.readDoc(plain)
  const items = doc.tokens()
  const words: string[] = items.out()
  if (words.length === 0) return
  const spaces = items.out(its.precedingSpaces) as string[]
  const tags: string[] = items.out(its.pos)
  const lemmas = items.out(its.lemma as typeof its.pos) as string[] // the published types leave its lemma out
  const first = cut.tokens.length
  let at = span[0]
  for (let i = 0; i < words.length; i++) {
    const start = at + spaces[i]!.length
    const end = start + words[i]!.length
    const word = text.slice(start, end)
    if (plain.slice(start - span[0], end - span[0]) !== words[i])
      throw new ParleyError('tokens-drifted', `tokens and text part at offset ${start}`, {
        remedy: 'please report this text to the developers: no offsets were guessed',
      })
    cut.tokens.push({
      start,
      end,
      text: word,
      lower: word.toLowerCase(),
      lemma: (lemmas[i] ?? word).toLowerCase(), // wink has none for a few forms
      pos: tags[i]!,
    })
    at = end
  }
  let from = first
  doc.sentences().each((sentence: { tokens(): { length(): number } }) => {
    const to = from + sentence.tokens().length()
    if (to === from) return
    const last = cut.sentences[firstSentence] && cut.sentences.at(-1)
    const goesOn = last !== undefined && sentenceGoesOn(cut.tokens, from)
    if (goesOn) cut.sentences.pop()
    pushSentence(cut, goesOn ? last.from : from, to)
    from = to
  })
}
