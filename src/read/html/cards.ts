/**
 * Cards: boxes of one name side by side, each with a linked heading and an excerpt. They are other articles.
 *
 *     <div class="next"><h2><a href="/pilots">Pilots call off their strike</a></h2><p>The pilots of …</p></div>
 *     <div class="next"><h2><a href="/buoys">Buoys are back</a></h2><p>The buoys that …</p></div>
 *     <div class="next"><h2><a href="/ferry">Ferries sail again</a></h2><p>The first ferry …</p></div>
 *
 * An article in numbered parts looks much the same, but its parts are longer.
 */
import { type Block, type Box, leadsAway } from './visible-text.ts'

const FEWEST = 3
/** Of a card's own text, on the average. */
const LONGEST = 600
/** "Read the rest" may be marked up as a heading as well. */
const MOST_HEADS = 2
/** A card holds a heading and an excerpt within few boxes. */
const HIGHEST = 3

/** The boxes above the block's own, nearest first, as far as a card reaches. */
function boxesAbove({ box }: Block): Box[] {
  const boxes: Box[] = []
  for (let at = box.around; at !== null && boxes.length < HIGHEST; at = at.around) boxes.push(at)
  return boxes
}

const isHead = (block: Block): boolean => /^H[2-6]$/u.test(block.box.tag) && leadsAway(block)

export function findCards(blocks: readonly Block[]): ReadonlySet<Block> {
  const heads = new Map<Box, number>()
  for (const block of blocks.filter(isHead))
    for (const box of boxesAbove(block)) heads.set(box, (heads.get(box) ?? 0) + 1)
  if (heads.size < FEWEST) return new Set()
  const cards = new Map<Box, Block[]>()
  for (const block of blocks)
    for (const box of [block.box, ...boxesAbove(block)])
      if ((heads.get(box) ?? 3) <= MOST_HEADS) push(cards, box, block)
  const named = new Map<string, (readonly Block[])[]>()
  for (const [{ name, around }, inside] of cards) push(named, `${name} in ${around?.name}`, inside)
  return new Set([...named.values()].filter(areCards).flat(2))
}

function push<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = lists.get(key)
  if (list === undefined) lists.set(key, [value])
  else list.push(value)
}

function areCards(cards: readonly (readonly Block[])[]): boolean {
  if (cards.filter((blocks) => blocks.length > 1).length < FEWEST) return false
  return cards.flat().reduce((sum, { text }) => sum + text.length, 0) <= LONGEST * cards.length
}
