/**
 * What an outlet says of who wrote the article, at its end.
 *
 *     <h4>About the author</h4>                                 ← a heading in lexicon/author-notes.json,
 *     <p>Ada Marsh has covered the strait since …</p>           ← and what follows
 *
 *     <p>Ada Marsh is the harbour correspondent of …</p>        ← or one of the last paragraphs that begins with a name
 *                                                                 in the byline
 */
import lexicon from '../../../lexicon/author-notes.json' with { type: 'json' }
import type { Block } from './visible-text.ts'

const HEADING = new RegExp(`^(?:${lexicon.entries.map(({ pattern }) => pattern).join('|')})[:：]?$`, 'u')
/** A longer rest is the article itself. */
const MOST = 0.2
const LONGEST = 600
/** Under the article's last words may stand a note for each of its authors. */
const LAST = 3

/**
 * @param isOut whether a block is known not to be the article's
 * @param names of those who wrote it
 */
export function findAuthorNotes(
  blocks: readonly Block[],
  isOut: (block: Block) => boolean,
  names: readonly string[],
): readonly Block[] {
  const article = blocks.filter((block) => !isOut(block))
  const headed = underHeading(article)
  return headed.length > 0 ? headed : article.slice(-LAST).filter(({ text }) => isOf(text, names))
}

function underHeading(article: readonly Block[]): readonly Block[] {
  const at = article.findLastIndex(({ text }) => HEADING.test(text.toLowerCase()))
  const rest = at < 1 ? [] : article.slice(at)
  return lengthOf(rest) <= MOST * lengthOf(article) ? rest : []
}

const isOf = (text: string, names: readonly string[]): boolean =>
  text.length <= LONGEST && names.some((name) => text.startsWith(`${name} `) || text.startsWith(`${name}, `))

const lengthOf = (blocks: readonly Block[]): number => blocks.reduce((sum, { text }) => sum + text.length, 0)
