/**
 * The lead: a paragraph that outlets set in a box of its own under the headline, where Readability passes it over.
 *
 *     <header><h1>Talks go on</h1><p class="intro">The envoys of both sides will meet …</p></header>
 *     <div class="body"><p>The envoys met on the quay. …</p>
 *
 * It is prose, it stands between the headline and the article's first paragraph, and nothing says that it is a caption.
 */
import { isNamedPart, isProse } from './prune.ts'
import { type Block, boxAround, endsSentence } from './visible-text.ts'

const HEADLINE = 'H1'

/** @param pruned whether what stands there by its number was taken out by its tag, role or name */
export function withLead(
  blocks: readonly Block[],
  kept: ReadonlySet<Block>,
  pruned: (block: number) => boolean,
): ReadonlySet<Block> {
  const first = blocks.findIndex((block) => kept.has(block) && isProse(block))
  const headline = blocks.slice(0, Math.max(0, first)).findLastIndex(({ box }) => box.tag === HEADLINE)
  if (headline === -1) return kept
  const leads = blocks
    .slice(headline + 1, first)
    .filter((block, i) => isLead(block) && !pruned(headline + 1 + i))
  return leads.length === 0
    ? kept
    : new Set(blocks.filter((block) => kept.has(block) || leads.includes(block)))
}

const isLead = (block: Block): boolean =>
  isProse(block) && endsSentence(block) && block.linked < block.text.length / 2 && !isPart(block)

const isPart = (block: Block): boolean =>
  boxAround(block, 'FIGURE') !== null ||
  isNamedPart(block.box.name) ||
  (block.box.around !== null && isNamedPart(block.box.around.name))
