/**
 * Furniture told by its words: `lexicon/furniture.json` lists the patterns, this file knows where each may stand.
 *
 * - `line`: a whole line, anywhere ("Share this article");
 * - `head`: a whole line above the first paragraph ("By Ada Marsh"); `tail`: one among the page's last;
 * - `sentence`: a sentence within a line ("All rights reserved."), for pages whose lines were lost on the way.
 */
import lexicon from '../../../lexicon/furniture.json' with { type: 'json' }
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

/** White space is folded: pages lost to text keep the indents of their markup. */
function isNotice({ text }: Line, pattern: RegExp): boolean {
  if (text.length > FAR_TOO_LONG) return false
  const words = text.replace(/\s+/gu, ' ')
  return words.length <= LONGEST && pattern.test(words)
}

function buildFinder(entry: Entry): (layout: Layout) => Line[] {
  const where = entry.where as Where
  const source = where === 'sentence' ? entry.pattern : `^(?:${entry.pattern})[\\s.!…»›>→↓:|]*$`
  const pattern = new RegExp(source, entry.case === 'exact' ? 'u' : 'iu')
  return (layout) => places[where](layout).filter((line) => isNotice(line, pattern))
}

function buildRule(name: string): FurnitureRule {
  const finders = lexicon.entries.filter(({ rule }) => rule === name).map(buildFinder)
  return { name, find: (layout) => finders.flatMap((find) => find(layout)).map(spanOf) }
}

/** One rule per name in the lexicon, in its order. */
export const phraseRules: readonly FurnitureRule[] = [
  ...new Set(lexicon.entries.map(({ rule }) => rule)),
].map(buildRule)
