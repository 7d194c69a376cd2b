import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readFlat } from './flat.ts'
import { readHtml } from './index.ts'
import { Tree } from './tree.ts'

const folder = new URL('fixtures/', import.meta.url)
const pages = readdirSync(folder)
  .filter((name) => name.endsWith('.html'))
  .map((name) => [name, readFileSync(new URL(name, folder), 'utf8')] as const)

const PIECES = [
  'The envoys met.',
  ' ',
  '\n',
  ...'<p> </p> <br> <b> </b> <div> </div> <li> <td> <table> </table> <title> </title>'.split(' '),
  '<a href="/x">',
  '</a>',
  '<div hidden>',
  '<p style="display: none">',
  '<script>x</script>',
  '<svg><path/></svg>',
]

describe('a page read without a tree', () => {
  it.each(pages)('has the text of %s as its tree has it', (_, html) => {
    expect(readFlat(html).text).toBe(Tree.of(html)!.text)
  })

  it('has the text of its tree, whatever the markup', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }), (pieces) => {
        // A head or body in the midst of the page is put in its place by a tree alone.
        const html = `<body>${pieces.join('')}`
        expect(readFlat(html).text).toBe(Tree.of(html)!.text)
      }),
      { numRuns: 500 },
    )
  })
})

describe('a page of more elements than an article has', () => {
  const many = '<p>The envoys met on the quay, and they talked for hours.</p>'.repeat(30_000)
  const html = `<head><title>Talks go on | Harbour Mirror</title><meta property="og:site_name" content="Harbour Mirror">
    <meta property="article:published_time" content="2031-04-02T09:30:00+02:00"></head><h1>Talks go on</h1>${many}<p>The end.</p>`

  it('is read to its end, with what it says of itself, and it is on record that no article was looked for', () => {
    const { text, about, furniture, findings } = readHtml(html)
    expect(text.startsWith('Talks go on\n\nThe envoys met')).toBe(true)
    expect(text.endsWith('\n\nThe end.')).toBe(true)
    expect(about.title?.value).toBe('Talks go on')
    expect(about.outlet?.value).toBe('Harbour Mirror')
    expect(about.published?.value).toBe('2031-04-02T09:30:00+02:00')
    expect(furniture).toEqual([])
    expect(findings.map(({ rule }) => rule)).toEqual(['no-article-found'])
  })
})
