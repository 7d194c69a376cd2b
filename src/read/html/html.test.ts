import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bodySpans } from '../../model/index.ts'
import { readHtml } from './index.ts'

const fixture = (name: string): string => readFileSync(new URL(`fixtures/${name}`, import.meta.url), 'utf8')

const SENTENCE = 'The envoys met on the quay, and they talked, said Ada Marsh, for hours about the strait. '
const paragraphs = `<p>${SENTENCE.repeat(3)}</p><p>${SENTENCE.repeat(3)}</p>`
const page = (body: string, head = ''): string =>
  `<!doctype html><html><head>${head}</head><body>${body}</body></html>`

const bodyOf = (html: string): string => {
  const read = readHtml(html)
  return bodySpans(read)
    .map(([start, end]) => read.text.slice(start, end).trim())
    .filter((part) => part !== '')
    .join('\n\n')
}

const told = (html: string): Record<string, string> =>
  Object.fromEntries(Object.entries(readHtml(html).about).map(([field, { value }]) => [field, value]))

describe('the article of a page', () => {
  const names = readdirSync(new URL('fixtures', import.meta.url))
    .filter((name) => name.endsWith('.html'))
    .map((name) => name.slice(0, -'.html'.length))

  it.each(names)('of the kind "%s" is left when the furniture is taken off', (name) => {
    expect(`${bodyOf(fixture(`${name}.html`))}\n`).toBe(fixture(`${name}.txt`))
  })
})

describe('a page of an outlet', () => {
  const html = fixture('harbour-mirror.html')

  it('keeps its menu, asides and footer as text, in reading order', () => {
    const { text } = readHtml(html)
    const order = ['Home', 'World', 'Strait talks resume', 'We are ready', 'Most read', 'All rights reserved']
    const places = order.map((words) => text.indexOf(words))
    expect(places).toEqual([...places].sort((a, b) => a - b))
    expect(places[0]).toBe(0)
  })

  it('says what it is', () => {
    expect(told(html)).toEqual({
      title: 'Strait talks resume on Monday',
      outlet: 'Harbour Mirror',
      byline: 'Ada Marsh',
      url: 'https://harbour-mirror.example/strait-talks',
      published: '2031-04-02T09:30:00+02:00',
    })
  })

  it('leaves nothing of scripts, styles, handlers, data addresses and what is hidden', () => {
    const read = JSON.stringify(readHtml(html))
    for (const words of ['stolen', 'handler', 'base64', 'color', 'nobody sees', 'without scripts'])
      expect(read).not.toContain(words)
  })
})

describe('the visible text', () => {
  it('folds white space, breaks at blocks and at <br>', () => {
    const { text } = readHtml(
      page('<h1>Talks\n go on</h1>The <b>en</b>voys<br> met.<div>They &amp; we&nbsp;left.</div>'),
    )
    expect(text).toBe('Talks go on\n\nThe envoys\nmet.\n\nThey & we left.')
  })

  it('reads a fragment as well as a page', () => {
    expect(readHtml('<p>One.</p><p>Two.</p>').text).toBe('One.\n\nTwo.')
  })

  it('refuses a page without any', () => {
    expect(() => readHtml(page('<script>let words</script><div hidden>unseen</div>'))).toThrow(
      'no visible text',
    )
  })

  it('holds every place within it, whatever the tags', () => {
    const tag = fc.constantFrom(
      '<p>',
      '</p>',
      '<div>',
      '</div>',
      '<li>',
      '<br>',
      '<b>',
      '</b>',
      '<nav>',
      '<table><td>',
      '<!--',
      '-->',
      SENTENCE,
      '<script>',
      '</script>',
    )
    fc.assert(
      fc.property(fc.array(tag, { maxLength: 40 }), (tags) => {
        const { text, furniture } = readHtml(page(`<p>Start.</p>${tags.join('')}`))
        for (const { start, end } of furniture) expect(text.slice(start, end).trim()).not.toBe('')
        expect(text).toBe(text.trim())
      }),
      { numRuns: 60 },
    )
  })
})

describe('what a page says of itself', () => {
  const about = (head: string, body = '') => told(page(body + paragraphs, head))

  it('is found in JSON-LD, in lists and graphs too', () => {
    const graph = {
      '@graph': [
        { '@type': 'WebSite', name: 'x' },
        { headline: 'Talks go on', datePublished: '2031-04-02', publisher: { name: 'Harbour Mirror' } },
      ],
    }
    expect(about(`<script type="application/ld+json">${JSON.stringify(graph)}</script>`)).toEqual({
      title: 'Talks go on',
      outlet: 'Harbour Mirror',
      published: '2031-04-02',
    })
  })

  it('takes a <time> where nothing better dates the page', () => {
    expect(about('', '<time datetime="2031-04-02T08:00:00Z">today</time>').published).toBe(
      '2031-04-02T08:00:00Z',
    )
  })

  it('takes the headline, not the name of the outlet in a heading', () => {
    const head = '<meta property="og:title" content="Talks go on | Harbour Mirror">'
    expect(about(head, '<h1>The Mirror of the Harbour</h1><h1>Talks go on</h1>').title).toBe('Talks go on')
  })

  it('takes no address but one of the web, and nothing from JSON-LD that is none', () => {
    const head =
      '<link rel="canonical" href="data:text/html,words"><script type="application/ld+json">{broken</script>'
    expect(about(head).url).toBeUndefined()
  })
})

describe('hostile pages', () => {
  it('are read without their article being looked for where they nest too deep or are too large', () => {
    const deep = `${'<div>'.repeat(3000)}${SENTENCE}${'</div>'.repeat(3000)}`
    const large = page(`${paragraphs}${'<i>x</i> '.repeat(20_001)}`)
    for (const html of [deep, large]) {
      const { text, findings } = readHtml(html)
      expect(text).toContain(SENTENCE.trim())
      expect(findings.map(({ rule }) => rule)).toEqual(['no-article-found'])
    }
  })

  it('of 5 MB are read', () => {
    expect(
      readHtml(page(`<p>${SENTENCE}</p>`.repeat(5000) + 'x'.repeat(4_500_000))).text.length,
    ).toBeGreaterThan(4.9e6)
  })
})
