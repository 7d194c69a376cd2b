/**
 * Furniture told by its words: `lexicon/furniture.json` lists the patterns, this file knows where each may stand.
 *
 * - `line`: a whole line, anywhere ("Share this article");
 * - `head`: a whole line above the first paragraph ("By Ada Marsh"); `tail`: one among the page's last;
 * - `sentence`: a sentence within a line ("All rights reserved."), for pages whose lines were lost on the way.
 */
import lexicon from '../../../lexicon/furniture.json' with { type: 'json' }
import { foldSpaces } from '../../model/index.ts'
import type { Line } from '../lines.ts'
import { type FurnitureRule, headOf, type Layout, spanOf, tailOf } from './rule.ts'

type Where = 'line' | 'head' | 'tail' | 'sentence'

/** A menu entry or notice has this length at most; a longer line is prose that happens to begin like one. */
const LONGEST = 200
/** Not even worth folding. */
const FAR_TOO_LONG = 5 * LONGEST

const places: Readonly<Record<Where, (layout: Layout) => readonly Line[]>> = {
  line: ({ lines }) => lines,
  head: ({ lines }) => headOf(lines),
  tail: ({ lines }) => tailOf(lines),
  sentence: ({ sentences }) => sentences,
}

interface Entry {
  readonly rule: string
  readonly where: string
  readonly pattern: string
  readonly case?: string
}

interface Words {
  readonly line: Line
  /** White space is folded: pages lost to text keep the indents of their markup. */
  readonly words: string
  readonly lower: string
}

/** Null: too long for a notice. */
function wordsOf(line: Line): Words | null {
  if (line.text.length > FAR_TOO_LONG) return null
  const words = foldSpaces(line.text)
  return words.length <= LONGEST ? { line, words, lower: words.toLowerCase() } : null
}

const wordsIn = new WeakMap<Layout, Map<Where, readonly Words[]>>()

/** The short lines of a place; the rules ask for them one after the other. */
function shortLines(layout: Layout, where: Where): readonly Words[] {
  const known = wordsIn.get(layout) ?? new Map<Where, readonly Words[]>()
  wordsIn.set(layout, known)
  const lines = known.get(where) ?? places[where](layout).flatMap((line) => wordsOf(line) ?? [])
  known.set(where, lines)
  return lines
}

const sourceOf = ({ where, pattern }: Entry): string =>
  where === 'sentence' ? pattern : `^(?:${pattern})[\\s.!…»›>→↓:|]*$`

/** Matches what any of `entries` does, which stand in one place. */
function buildFinder(entries: readonly Entry[]): (layout: Layout) => Line[] {
  const { where, case: letters } = entries[0]!
  const pattern = new RegExp(entries.map((entry) => `(?:${sourceOf(entry)})`).join('|'), 'u')
  return (layout) =>
    shortLines(layout, where as Where).flatMap(({ line, words, lower }) =>
      pattern.test(letters === 'exact' ? words : lower) ? [line] : [],
    )
}

/** Entries that stand in one place and are matched in one way. */
const groupOf = ({ where, case: letters }: Entry): string => `${where} ${letters}`

function buildRule(name: string): FurnitureRule {
  const entries: readonly Entry[] = lexicon.entries.filter(({ rule }) => rule === name)
  const finders = [...new Set(entries.map(groupOf))].map((group) =>
    buildFinder(entries.filter((entry) => groupOf(entry) === group)),
  )
  return { name, find: (layout) => finders.flatMap((find) => find(layout)).map(spanOf) }
}

/** One rule per name in the lexicon, in its order. */
export const phraseRules: readonly FurnitureRule[] = [
  ...new Set(lexicon.entries.map(({ rule }) => rule)),
].map(buildRule)
