/**
 * Furniture: what stands on a page and is not the article (menus, teasers, cookie notices).
 *
 * In: a text, its lines, and what the reader has marked already. Out: spans with the rule that found them, sorted,
 * without overlaps; the text is never cut. Body text marked by mistake loses statements, a menu left in rarely makes
 * one: every rule is written for precision. To add one: a file with a `FurnitureRule`, a line in `rules`; most new
 * phrases need only an entry in `lexicon/furniture.json`.
 */
import type { Furniture } from '../../model/index.ts'
import { type Line, sentencesOf } from '../lines.ts'
import { caption } from './caption.ts'
import { otherScript } from './other-script.ts'
import { phraseRules } from './phrases.ts'
import type { FurnitureRule } from './rule.ts'
import { teaser } from './teaser.ts'

/** In this order: captions and teasers are told by the furniture around them. */
const rules: readonly FurnitureRule[] = [otherScript, ...phraseRules, caption, teaser]

export function findFurniture(
  text: string,
  lines: readonly Line[],
  already: readonly Furniture[] = [],
): Furniture[] {
  const found = [...already]
  const covered = ({ start, end }: Pick<Line, 'start' | 'end'>) =>
    found.some((span) => span.start < end && start < span.end)
  const layout = { text, lines, sentences: lines.flatMap(sentencesOf) }
  for (const { name, find } of rules) {
    const spans = find({ ...layout, marked: covered })
    for (const [start, end] of spans) if (!covered({ start, end })) found.push({ start, end, rule: name })
  }
  return found.sort((a, b) => a.start - b.start)
}
