/**
 * Blocks between an article's paragraphs that are none of it: links to other articles, and bylines and
 * dates that stand alone.
 *
 *     <p>The envoys met on the quay. …</p>
 *     <p>Read also: <a href="/pilots">Harbour pilots call off their strike</a></p>   ← teaser
 *     <p>By Ada Marsh</p>                                                            ← byline
 *     <time datetime="2031-03-02">2 March 2031</time>                                ← date
 *
 * A link of a word or two is a name that stands alone in a list, and stays.
 */
import { countWords } from '../lines.ts'
import { dayInWords } from '../published.ts'
import { type Block, boxAround } from './visible-text.ts'

const FEWEST_WORDS = 4
/** "Read also:" may stand before the link. */
const SHARE = 0.8
const LONGEST_DATE = 40
const HEADING = /^H[1-6]$/u

const isTeaser = ({ box, text, linked }: Block): boolean =>
  !HEADING.test(box.tag) &&
  countWords(text, FEWEST_WORDS) >= FEWEST_WORDS &&
  (linked >= SHARE * text.length || linked >= SHARE * (text.length - announced(text)))

/** How much of the text announces what follows: "Our account of the talks:". */
const announced = (text: string): number => /^[^:：]{2,30}[:：]\s/u.exec(text)?.[0].length ?? 0

/** @param byline the names of who wrote the article, if the page says them */
export function strayRule(block: Block, byline?: string): string | null {
  if (isTeaser(block)) return 'teaser'
  if (byline !== undefined && isByline(block.text, byline)) return 'byline'
  return block.timed >= SHARE * block.text.length || isDate(block.text) ? 'date' : null
}

/** What may stand beside a name and still be nothing but a byline: "By", a desk, an account. */
const BESIDE_NAME = 30
const SHORTEST_NAME = 5

/** Those that are long enough to be told from other words. */
export const namesIn = (byline: string): string[] =>
  byline
    .split(/,|&| (?:and|und|et|y|e|en|och|i|и|та) /u)
    .map((name) => name.trim())
    .filter((name) => name.length >= SHORTEST_NAME)

/** "By Ada Marsh", "Ada Marsh | Port Lorne", "Von Ada Marsh, @adamarsh". */
function isByline(text: string, byline: string): boolean {
  const found = namesIn(byline).filter((name) => text.includes(name))
  const length = found.reduce((sum, name) => sum + name.length, 0)
  return length > 0 && text.length <= length + BESIDE_NAME * found.length && !/[.!?]["”’»]?$/u.test(text)
}

/** "May 6, 2031", "Published 6 May 2031, 6:12 a.m." */
const isDate = (text: string): boolean => text.length <= LONGEST_DATE && dayInWords(text) !== null

export const isCaption = (block: Block): boolean => boxAround(block, 'FIGCAPTION') !== null
