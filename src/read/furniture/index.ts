/**
 * Furniture: what stands on a page and is not the article (menus, teasers, cookie notices).
 *
 * In: a text, its lines, and what the reader has marked already. Out: spans with the rule that found them, sorted,
 * without overlaps; the text is never cut. Body text marked by mistake loses statements, a menu left in rarely makes
 * one: every rule is written for precision. To add one: a file with a `FurnitureRule`, a line in `rules`; most new
 * phrases need only an entry in `lexicon/furniture.json`.
 */
import type { Furniture } from '../../model/index.ts'
import { firstOf, type Line, linesOf, spokenByNobody } from '../lines.ts'
import { caption } from './caption.ts'
import { closing } from './closing.ts'
import { Covered } from './covered.ts'
import { otherScript } from './other-script.ts'
import { phraseRules } from './phrases.ts'
import type { FurnitureRule } from './rule.ts'
import { teaser } from './teaser.ts'

/** In this order: captions, teasers and closing lines are told by the furniture around them. */
const rules: readonly FurnitureRule[] = [otherScript, ...phraseRules, caption, teaser, closing]

/** An article has some hundreds of lines at most; of a dump only the beginning is looked at. */
const MOST_LINES = 5000

export function findFurniture(text: string, already: readonly Furniture[] = []): Furniture[] {
  const covered = new Covered(already)
  const marked = ({ start, end }: Pick<Line, 'start' | 'end'>) => covered.has(start, end)
  const lines = firstOf(MOST_LINES, unmarkedLines(text, marked))
  const sentences = firstOf(MOST_LINES, sentencesIn(lines))
  const layout = { text, lines, sentences, marked }
  for (const { name, find } of rules)
    for (const [start, end] of find(layout)) covered.add({ start, end, rule: name })
  return joinSentences(text, covered.spans)
}

/** What the reader has marked needs no rule: on a page that is most of the lines. */
function* unmarkedLines(text: string, marked: (line: Line) => boolean): Generator<Line> {
  for (const line of linesOf(text)) if (!marked(line)) yield line
}

function* sentencesIn(lines: readonly Line[]): Generator<Line> {
  for (const line of lines) yield* spokenByNobody(line)
}

/** Sentences of one rule side by side in a line are one notice. */
function joinSentences(text: string, spans: readonly Furniture[]): Furniture[] {
  const joined: Furniture[] = []
  for (const span of spans) {
    const last = joined.at(-1)
    if (last?.rule === span.rule && /^[^\S\r\n]*$/u.test(text.slice(last.end, span.start)))
      joined[joined.length - 1] = { ...last, end: span.end }
    else joined.push(span)
  }
  return joined
}
