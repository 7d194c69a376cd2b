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

/** White space is folded: pages lost to text keep the indents of their markup. Null: too long for a notice. */
function foldedLine({ text }: Line): string | null {
  if (text.length > FAR_TOO_LONG) return null
  const words = foldSpaces(text)
  return words.length <= LONGEST ? words : null
}

const sourceOf = ({ where, pattern }: Entry): string =>
  where === 'sentence' ? pattern : `^(?:${pattern})[\\s.!…»›>→↓:|]*$`
const flagsOf = (entry: Entry): string => (entry.case === 'exact' ? 'u' : 'iu')

/** Entries that stand in one place and are matched in one way. */
const groupOf = (entry: Entry): string => `${entry.where} ${flagsOf(entry)}`

interface Group {
  readonly where: Where
  /** Whatever one of its entries matches. */
  readonly any: RegExp
}

const groups: ReadonlyMap<string, Group> = new Map(
  [...new Set(lexicon.entries.map(groupOf))].map((name) => {
    const entries = lexicon.entries.filter((entry) => groupOf(entry) === name)
    const any = new RegExp(entries.map((entry) => `(?:${sourceOf(entry)})`).join('|'), flagsOf(entries[0]!))
    return [name, { where: entries[0]!.where as Where, any }]
  }),
)

interface Notice {
  readonly line: Line
  readonly words: string
}
const noticesOf = new WeakMap<Layout, Map<string, Notice[]>>()

/** The lines that some entry of a group matches: few of a page's, so that most are matched once and not a hundred times. */
function notices(layout: Layout, name: string): readonly Notice[] {
  const known = noticesOf.get(layout) ?? new Map<string, Notice[]>()
  noticesOf.set(layout, known)
  let found = known.get(name)
  if (found === undefined) {
    const { where, any } = groups.get(name)!
    found = places[where](layout).flatMap((line) => {
      const words = foldedLine(line)
      return words !== null && any.test(words) ? [{ line, words }] : []
    })
    known.set(name, found)
  }
  return found
}

function buildFinder(entry: Entry): (layout: Layout) => Line[] {
  const pattern = new RegExp(sourceOf(entry), flagsOf(entry))
  const name = groupOf(entry)
  return (layout) => notices(layout, name).flatMap(({ line, words }) => (pattern.test(words) ? [line] : []))
}

function buildRule(name: string): FurnitureRule {
  const finders = lexicon.entries.filter(({ rule }) => rule === name).map(buildFinder)
  return { name, find: (layout) => finders.flatMap((find) => find(layout)).map(spanOf) }
}

/** One rule per name in the lexicon, in its order. */
export const phraseRules: readonly FurnitureRule[] = [
  ...new Set(lexicon.entries.map(({ rule }) => rule)),
].map(buildRule)
