/**
 * What a page says of itself in its head: title, outlet, address, date of publication; each from the first of the ways
 * below that gives it. schema.org's JSON-LD and Open Graph are what most outlets write for search engines.
 */
import type { About } from '../page.ts'
import type { DomDocument } from './dom.ts'

type Way = (page: { document: DomDocument; data: readonly Thing[] }) => string | null | undefined
type Thing = Readonly<Record<string, unknown>>

const meta =
  (...names: string[]): Way =>
  ({ document }) => {
    for (const name of names) {
      const element = document.querySelector(
        `meta[property="${name}"],meta[name="${name}"],meta[itemprop="${name}"]`,
      )
      const content = element?.getAttribute('content')
      if (content?.trim()) return content
    }
  }

const attribute =
  (selector: string, name: string): Way =>
  ({ document }) =>
    document.querySelector(selector)?.getAttribute(name)

const words =
  (selector: string): Way =>
  ({ document }) =>
    document.querySelector(selector)?.textContent

/** A property of the first JSON-LD thing that has it; `publisher.name` goes one deeper. */
const jsonLd =
  (path: string): Way =>
  ({ data }) => {
    for (const thing of data) {
      let value: unknown = thing
      for (const key of path.split('.')) value = isThing(value) ? value[key] : undefined
      if (typeof value === 'string') return value
    }
  }

/** The first heading that the page's own name contains: "Talks go on" in "Talks go on | Harbour Mirror". */
const headline: Way = (page) => {
  const name = fold(meta('og:title')(page) ?? words('title')(page))
  const headings = [...page.document.querySelectorAll('h1')].map(({ textContent }) => fold(textContent))
  return headings.find((heading) => heading !== '' && name.includes(heading))
}

const fold = (text: string | null | undefined): string => (text ?? '').replace(/\s+/gu, ' ').trim()

const ways: Readonly<Record<keyof About, readonly Way[]>> = {
  title: [headline, jsonLd('headline'), meta('og:title', 'twitter:title'), words('h1'), words('title')],
  outlet: [meta('og:site_name'), jsonLd('publisher.name'), meta('application-name')],
  url: [attribute('link[rel="canonical"]', 'href'), meta('og:url'), jsonLd('url')],
  published: [
    jsonLd('datePublished'),
    meta('article:published_time', 'datePublished', 'date', 'dc.date', 'DC.date.issued', 'parsely-pub-date'),
    attribute('time[datetime][itemprop="datePublished"],article time[datetime],time[datetime]', 'datetime'),
  ],
}

export function aboutPage(document: DomDocument): About {
  const page = { document, data: structuredData(document) }
  const about: Record<string, string> = {}
  for (const [field, list] of Object.entries(ways)) {
    for (const way of list) {
      const value = fold(way(page))
      if (value === '' || (field === 'url' && !isWebAddress(value))) continue
      about[field] = value
      break
    }
  }
  return about
}

const isThing = (value: unknown): value is Thing =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isWebAddress = (value: string): boolean => /^https?:\/\/\S+$/iu.test(value)

/** The things of all JSON-LD on the page, one level of lists and `@graph` opened; what is not JSON is passed over. */
function structuredData(document: DomDocument): Thing[] {
  return [...document.querySelectorAll('script[type="application/ld+json"]')].flatMap((script) => {
    const value = parseJson(script.textContent ?? '')
    const things = (Array.isArray(value) ? value : [value]).filter(isThing)
    return things.flatMap((thing) => {
      const graph = thing['@graph']
      return Array.isArray(graph) ? graph.filter(isThing) : [thing]
    })
  })
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
