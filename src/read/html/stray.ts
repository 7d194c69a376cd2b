/**
 * Blocks between an article's paragraphs that are none of it: links to other articles, and dates that stand alone.
 *
 *     <p>The envoys met on the quay. …</p>
 *     <p>Read also: <a href="/pilots">Harbour pilots call off their strike</a></p>   ← teaser
 *     <time datetime="2031-03-02">2 March 2031</time>                                ← date
 *
 * A link of a word or two is a name that stands alone in a list, and stays.
 */
import { dayInWords } from '../published.ts'
import type { Block } from './visible-text.ts'

const FEWEST_WORDS = 4
/** "Read also:" may stand before the link. */
const SHARE = 0.8
const LONGEST_DATE = 40
const HEADING = /^H[1-6]$/u

const isTeaser = ({ element, text, linked }: Block): boolean =>
  linked >= SHARE * text.length && !HEADING.test(element.tagName) && text.split(/\s+/u).length >= FEWEST_WORDS

export function strayRule(block: Block): string | null {
  if (isTeaser(block)) return 'teaser'
  return block.timed >= SHARE * block.text.length || isDate(block.text) ? 'date' : null
}

/** "May 6, 2031", "Published 6 May 2031, 6:12 a.m." */
const isDate = (text: string): boolean => text.length <= LONGEST_DATE && dayInWords(text) !== null

export const isCaption = ({ element }: Block): boolean => element.closest('FIGCAPTION') !== null
