/**
 * Takes out of a page what is plainly not its article, so that Readability has less to choose from.
 *
 *     <nav>…</nav>                      ← by its tag
 *     <div role="complementary">…</div> ← by its role
 *     <div class="related-articles">    ← by its name, from lexicon/page-parts.json
 *
 * Names mislead at times: an element is left where it holds over a quarter of the page's prose (three quarters, if its
 * name leaves no doubt), and never is an article, main or body taken out. If too little of the page is left all the same, `article.ts` starts again from
 * the untouched page.
 */
import lexicon from '../../../lexicon/page-parts.json' with { type: 'json' }
import { Element, following, type Node, Text, walk } from './dom/index.ts'
import type { Tree } from './tree.ts'
import { type Block, isHidden } from './visible-text.ts'

const TAGS = new Set('NAV ASIDE FIGCAPTION FOOTER BUTTON DIALOG MENU'.split(' '))
const ROLES = new Set(
  'navigation complementary banner contentinfo search menu menubar toolbar dialog alertdialog alert'.split(
    ' ',
  ),
)
const NEVER = new Set('HTML BODY ARTICLE MAIN'.split(' '))
/** What an element may hold of the page's prose and still be taken out; by a name that leaves no doubt, and else. */
const MOST_IF_SURE = 0.75
const MOST = 0.25
/** Shorter paragraphs are captions, teasers and notices as often as prose. */
const LONG = 100

/** A longer list of names is no name. */
const LONGEST_NAME = 2000

const words = (name: string): string =>
  name
    .slice(0, LONGEST_NAME)
    .replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .toLowerCase()

const anyOf = (where: string): RegExp => {
  const names = lexicon.entries.filter((entry) => entry.where === where).flatMap((entry) => entry.names)
  return new RegExp(`(?:^| )(?:${names.join('|')})(?: |$)`, 'u')
}
const SURE = anyOf('sure')
const ANYWHERE = anyOf('any')
const WHERE_SHORT = anyOf('short')

/** Long paragraphs, however they are marked up; links do not count: a list of teasers is no prose. */
export const isProse = ({ text, linked }: Block): boolean => text.length - linked >= LONG

/** To each element, how many characters of prose are in it. */
function proseIn({ blocks, elements }: Tree): ReadonlyMap<Element, number> {
  const prose = new Map<Element, number>()
  for (const [i, block] of blocks.entries())
    if (isProse(block))
      for (let around: Element | null = elements[i]!; around !== null; around = around.parentNode)
        prose.set(around, (prose.get(around) ?? 0) + block.text.length)
  return prose
}

/** The numbers of the blocks that were taken out, and of those whose names leave no doubt. */
export interface Pruned {
  readonly out: ReadonlySet<number>
  readonly surely: ReadonlySet<number>
}

export function prune(tree: Tree): Pruned {
  const { body } = tree.document
  const prose = proseIn(tree)
  const all = prose.get(body) ?? 0
  const names = new Map<string, Named>()
  const out = new Set<number>()
  const surely = new Set<number>()
  let node: Node | null = body.firstChild
  while (node !== null) {
    const kind: Kind =
      node instanceof Element ? kindOf(node, (prose.get(node) ?? 0) / Math.max(1, all), names) : 'kept'
    const next = following(node, body, kind === 'kept')
    if (kind !== 'kept') {
      for (const text of walk(node as Element))
        if (text instanceof Text) (kind === 'sure' ? surely : out).add(text.block)
      node.remove()
    }
    node = next
  }
  return { out, surely }
}

/** Whether its class or id says that an element is an article's caption, byline or another of its small parts. */
export const isNamedPart = (name: string): boolean => WHERE_SHORT.test(words(name))

type Kind = 'kept' | 'out' | 'sure'

/**
 * @param held the share of the page's prose that is in it
 * @param names what is known of names already: most of a page's elements share theirs with others
 */
function kindOf(element: Element, held: number, names: Map<string, Named>): Kind {
  if (isHidden(element)) return 'out'
  if (NEVER.has(element.tagName) || held > MOST_IF_SURE) return 'kept'
  const named = namedAs(`${element.className} ${element.id}`, names)
  if (named === 'surely') return 'sure'
  if (held > MOST) return 'kept'
  if (TAGS.has(element.tagName) || ROLES.has(element.getAttribute('role') ?? '')) return 'out'
  return named === 'anywhere' || (held === 0 && named === 'where short') ? 'out' : 'kept'
}

/** Where an element of some class and id is taken out. */
type Named = 'surely' | 'anywhere' | 'where short' | 'nowhere'

function namedAs(name: string, names: Map<string, Named>): Named {
  let named = names.get(name)
  if (named === undefined) {
    named = lookUp(words(name))
    names.set(name, named)
  }
  return named
}

const lookUp = (name: string): Named =>
  SURE.test(name)
    ? 'surely'
    : ANYWHERE.test(name)
      ? 'anywhere'
      : WHERE_SHORT.test(name)
        ? 'where short'
        : 'nowhere'
