/**
 * Headings that head nothing of the article: what followed them was taken for furniture, or nothing follows.
 *
 *     <p>More on the strait:</p>                           ← orphan
 *     <a href="/pilots">Pilots call off their strike</a>   ← teaser, already out
 *     <p>The envoys met on the quay. …</p>
 *     <h3>Comments</h3>                                    ← orphan: the article is over
 */
import { type Block, leadsAway } from './visible-text.ts'

const HEADING = /^H[1-6]$/u
const LONGEST = 80

const announces = ({ text }: Block): boolean => text.length <= LONGEST && /[:：]$/u.test(text)

/** @param isOut whether a block is known not to be the article's */
export function findOrphans(blocks: readonly Block[], isOut: (block: Block) => boolean): ReadonlySet<Block> {
  const orphans = new Set<Block>()
  let ended = true
  let link = false
  for (const block of [...blocks].reverse()) {
    if (isOut(block)) {
      link = leadsAway(block)
      continue
    }
    if ((ended && (HEADING.test(block.box.tag) || announces(block))) || (link && announces(block)))
      orphans.add(block)
    else ended = false
    link = false
  }
  return orphans
}
