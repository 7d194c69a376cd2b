/**
 * What a page says of itself: title, outlet, byline, address, date of publication; each from the first of the ways
 * below that gives it, with its certainty.
 *
 * schema.org's JSON-LD and Open Graph are written for machines: what they say is stated. What is read off the visible
 * page or its address is inferred: the date beside a teaser looks the same as the article's own.
 */
import type { About, AboutPage, Told } from '../page.ts'
import { dayInAddress, dayInWords, isoTime } from '../published.ts'
import { fold, type Head } from './head.ts'
import { authorsOf, textAt } from './json-ld.ts'

interface Way {
  readonly from: string
  readonly certainty: Told['certainty']
  read(page: PageHead): string | null | undefined
}

export interface PageHead extends Head {
  /** The short blocks between the headline and the first paragraph. */
  readonly opening: readonly string[]
}

const stated = (from: string, read: Way['read']): Way => ({ from, certainty: 'stated', read })
const inferred = (from: string, read: Way['read']): Way => ({ from, certainty: 'inferred', read })

const meta = (...names: string[]): Way[] =>
  names.map((name) => stated(`meta ${name}`, ({ meta }) => meta.get(name)))

const jsonLd = (path: string): Way =>
  stated(`JSON-LD ${path}`, ({ things }) => {
    for (const thing of things) {
      const value = textAt(thing, path)
      if (value !== null) return value
    }
  })

/** A shorter heading is a section's name. */
const SHORTEST_HEADLINE = 8

/** The first heading that the page's own name contains: "Talks go on" in "Talks go on | Harbour Mirror". */
const headline = stated('the heading that the page is named after', (page) => {
  const name = fold(page.meta.get('og:title') ?? page.title)
  return ['H1', 'H2']
    .flatMap((order) => page.headings.filter(({ tagName }) => tagName === order))
    .map(({ textContent }) => fold(textContent))
    .find((heading) => heading.length >= SHORTEST_HEADLINE && name.includes(heading))
})

/** What follows the headline in the page's name. */
const afterHeadline = inferred('the end of the page’s name', (page) => {
  const title = headline.read(page)
  const name = fold(page.title)
  if (!title || !name.startsWith(title)) return null
  return /^\s[|–—·•-]\s([^|–—·•]{2,40})$/u.exec(name.slice(title.length))?.[1]
})

const isName = (value: string | undefined): value is string => !!value && !/^https?:|^@|\/\//iu.test(value)
const metaName = (name: string): Way =>
  stated(`meta ${name}`, ({ meta }) => (isName(meta.get(name)) ? meta.get(name) : null))

const timeOf = (element: Head['times'][number]): string | null =>
  isoTime(element.getAttribute('datetime') ?? element.getAttribute('content') ?? fold(element.textContent))

const ways: Readonly<Record<keyof About, readonly Way[]>> = {
  title: [
    headline,
    jsonLd('headline'),
    ...meta('og:title', 'twitter:title'),
    inferred(
      'the first heading',
      ({ headings }) => headings.find(({ tagName }) => tagName === 'H1')?.textContent,
    ),
    inferred('the page’s name', ({ title }) => title),
  ],
  outlet: [...meta('og:site_name'), jsonLd('publisher.name'), ...meta('application-name'), afterHeadline],
  byline: [
    stated('JSON-LD author', ({ things }) =>
      things.map((thing) => authorsOf(thing).join(', ')).find((names) => names !== ''),
    ),
    ...['author', 'article:author', 'parsely-author', 'dc.creator', 'byl', 'sailthru.author'].map(metaName),
    inferred('the words marked as byline', ({ bylines }) => bylines[0]?.textContent),
  ],
  url: [stated('the canonical link', ({ canonical }) => canonical), ...meta('og:url'), jsonLd('url')],
  published: [
    jsonLd('datePublished'),
    ...meta(
      'article:published_time',
      'datepublished',
      'og:published_time',
      'article.published',
      'date',
      'pubdate',
      'publishdate',
      'publish-date',
      'dc.date',
      'dc.date.issued',
      'dcterms.created',
      'parsely-pub-date',
      'sailthru.date',
    ),
    stated('itemprop datePublished', ({ times }) =>
      times
        .filter((time) => /datepublished/iu.test(time.getAttribute('itemprop') ?? ''))
        .map(timeOf)
        .find(Boolean),
    ),
    inferred('a time within the article', ({ times }) =>
      times
        .filter((time) => time.closest('ARTICLE') !== null)
        .map(timeOf)
        .find(Boolean),
    ),
    inferred('the words under the headline', ({ opening }) => opening.map(dayInWords).find(Boolean)),
    inferred('the first time on the page', ({ times }) => times.map(timeOf).find(Boolean)),
    inferred('the address', (page) =>
      dayInAddress(ways.url.map(({ read }) => read(page)).find(Boolean) ?? ''),
    ),
  ],
}

const isWebAddress = (value: string): boolean => /^https?:\/\/\S+$/iu.test(value)

/** What is given and can be used; a date of no known form gives way to the next. */
const usable: Readonly<Record<keyof About, (value: string) => string | null>> = {
  title: (value) => value,
  outlet: (value) => value,
  byline: (value) => value.replace(/^(?:by|written by|posted by)[:\s]+/iu, ''),
  url: (value) => (isWebAddress(value) ? value : null),
  published: isoTime,
}

export function aboutPage(page: PageHead): AboutPage {
  const about: Record<string, Told> = {}
  for (const [field, list] of Object.entries(ways)) {
    for (const { from, certainty, read } of list) {
      const value = usable[field as keyof About](fold(read(page)))
      if (!value) continue
      about[field] = { value, certainty, from }
      break
    }
  }
  return about
}
