/**
 * Blocks that stand among an article's paragraphs in a box of their own: captions, players, share bars, meters.
 *
 *     <div class="body">                          ← a home: the article's paragraphs stand right in it
 *       <p>The envoys met on the quay. …</p>
 *       <div><img><p>The quay at dawn</p></div>   ← an inset: a small box beside them, with a picture
 *       <div><p>The tug</p><i>A. Marsh</i></div>  ← another: one paragraph beside what was taken out already
 *       <div><span>Text size</span></div>         ← another: no sentence is in it
 *       <p>They talked for hours. …</p>
 *     </div>
 *     <div class="report"><p>Found a mistake?</p></div>   ← outside every home, after the last paragraph
 *
 * This asks for no names and no language: only where the prose is. Lists, quotations, tables and headings belong to
 * the article wherever they stand; so does prose above the first home, which is a lead.
 */
import { isProse } from './prune.ts'
import { type Block, type Box, endsSentence } from './visible-text.ts'

/** A box is a home where it holds a tenth of the prose and two paragraphs, itself or with others of its name. */
const HOME = 0.1
const FEWEST_AT_HOME = 2
/** With one paragraph, or where it holds another home (an article with its lead beside its body), with a third. */
const MOST_OF_ALL = 0.33
/** Pages whose prose is scattered over boxes of all kinds tell nothing. */
const AT_HOME = 0.5
/** Longer insets with a picture are sidebars, and may be the article's. */
const LONGEST_CAPTION = 400
/** A page of pictures with a paragraph each is a gallery, and its captions are the article. */
const MOST_CAPTIONS = 0.25
/** What follows the last home is a notice where it is short against the article. */
const MOST_AFTER = 0.2

const OWN = new Set('P H1 H2 H3 H4 H5 H6'.split(' '))
const PARTS = new Set(
  'P H1 H2 H3 H4 H5 H6 UL OL LI DL DT DD BLOCKQUOTE TABLE TBODY TR TD TH PRE DETAILS'.split(' '),
)
const HEADING = /^H[1-6]$/u

const add = <Key>(sums: Map<Key, number>, key: Key, more: number): void => {
  sums.set(key, (sums.get(key) ?? 0) + more)
}

/** How many blocks each box holds. */
type Counts = ReadonlyMap<Box, number>

function countBlocks(blocks: readonly Block[]): Counts {
  const counts = new Map<Box, number>()
  for (const { box } of blocks) for (let at: Box | null = box; at !== null; at = at.around) add(counts, at, 1)
  return counts
}

/** The box that prose stands in beside other blocks: not its paragraph, nor what is wrapped around that alone. */
function holderOf({ box }: Block, counts: Counts): Box {
  let at = box
  while (at.around !== null && (OWN.has(at.tag) || counts.get(at) === 1)) at = at.around
  return at
}

/** @param prose the article's long paragraphs */
function findHomes(prose: readonly Block[], counts: Counts): ReadonlySet<Box> {
  const [boxes, names, paragraphs] = [
    new Map<Box, number>(),
    new Map<string, number>(),
    new Map<string, number>(),
  ]
  const all = lengthOf(prose)
  for (const block of prose) {
    const box = holderOf(block, counts)
    add(boxes, box, block.text.length)
    add(names, box.name, block.text.length)
    add(paragraphs, box.name, 1)
  }
  const isLarge = ({ name }: Box): boolean =>
    names.get(name)! >= (paragraphs.get(name)! >= FEWEST_AT_HOME ? HOME : MOST_OF_ALL) * all
  const homes = [...boxes.keys()].filter(isLarge)
  const outer = new Set(homes.flatMap(boxesAround))
  return new Set(homes.filter((box) => !outer.has(box) || boxes.get(box)! >= MOST_OF_ALL * all))
}

function boxesAround({ around }: Box): Box[] {
  const boxes: Box[] = []
  for (let at = around; at !== null; at = at.around) boxes.push(at)
  return boxes
}

const lengthOf = (blocks: readonly Block[]): number => blocks.reduce((sum, { text }) => sum + text.length, 0)

/** Among the children of some boxes the one that the block is in; `right`: it stands right in one; null: in none. */
function childOf(parents: ReadonlySet<Box>, { box }: Block): Box | 'right' | null {
  if (parents.has(box)) return 'right'
  for (let at: Box | null = box; at !== null; at = at.around)
    if (at.around !== null && parents.has(at.around)) return at
  return null
}

/**
 * Which of the article's blocks are insets.
 * @param blocks all of the page
 * @param isOut whether a block is known not to be the article's
 */
export function findInsets(blocks: readonly Block[], isOut: (block: Block) => boolean): ReadonlySet<Block> {
  const article = blocks.filter((block) => !isOut(block))
  const prose = article.filter(isProse)
  const counts = countBlocks(blocks)
  const homes = findHomes(prose, counts)
  const atHome = prose.filter((block) => homes.has(holderOf(block, counts)))
  if (prose.length === 0 || lengthOf(atHome) < AT_HOME * lengthOf(prose)) return new Set()
  const around = new Set([...homes].flatMap(boxesAround))
  const [first, last] = [atHome[0]!.start, atHome.at(-1)!.start]
  const inside = new Map<Box, Block[]>()
  const elsewhere: Block[] = []
  for (const block of blocks) {
    const between = first < block.start && block.start < last
    const child = childOf(homes, block) ?? (between ? childOf(around, block) : null)
    if (child === null && !isOut(block)) elsewhere.push(block)
    else if (child !== null && child !== 'right' && !PARTS.has(child.tag)) push(inside, child, block)
  }
  const all = lengthOf(article)
  return new Set([...insetsOf(inside, isOut, all), ...outside(elsewhere, last, all)])
}

function push(lists: Map<Box, Block[]>, box: Box, block: Block): void {
  const list = lists.get(box)
  if (list === undefined) lists.set(box, [block])
  else list.push(block)
}

function insetsOf(
  inside: ReadonlyMap<Box, readonly Block[]>,
  isOut: (block: Block) => boolean,
  all: number,
): Block[] {
  const captions: Block[] = []
  const bare: Block[] = []
  const usual = usualNames([...inside])
  for (const [{ pictured, name }, blocks] of inside) {
    const kept = blocks.filter((block) => !isOut(block))
    const isCaption = !usual.has(name) && (pictured || (kept.length === 1 && kept.length < blocks.length))
    if (isCaption && lengthOf(kept) <= LONGEST_CAPTION) captions.push(...kept)
    else if (kept.every((block) => isBare(block, kept.length === blocks.length))) bare.push(...kept)
  }
  return lengthOf(captions) <= MOST_CAPTIONS * all ? [...captions, ...bare] : bare
}

/** The names of boxes that hold a paragraph and no picture, more than once: so the outlet wraps its paragraphs. */
function usualNames(inside: readonly (readonly [Box, readonly Block[]])[]): ReadonlySet<string> {
  const names = new Map<string, number>()
  for (const [{ pictured, name }, blocks] of inside)
    if (!pictured && blocks.some(isProse)) add(names, name, 1)
  return new Set([...names].filter(([, count]) => count > 1).map(([name]) => name))
}

/** @param whole whether all that is in the box was kept: a heading in a box of its own is the article's */
const isBare = (block: Block, whole: boolean): boolean =>
  !isProse(block) && !endsSentence(block) && !(whole && HEADING.test(block.box.tag))

/** @param last where the last paragraph in a home begins */
function outside(blocks: readonly Block[], last: number, all: number): Block[] {
  const after = blocks.filter(({ start }) => start > last)
  const before = blocks.filter((block) => block.start < last && isBare(block, true))
  return lengthOf(after) <= MOST_AFTER * all ? [...before, ...after] : before
}
