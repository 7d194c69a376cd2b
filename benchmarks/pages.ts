/**
 * Articles out of pages: quality and speed, beside Mozilla's Readability over linkedom in the same run.
 *
 * In: `src/read/html/fixtures` (a page and the words of its article), or a folder of such pairs as first argument.
 * Out: F1 of the mean precision and recall over shingles of four words, as in Scrapinghub's article-extraction-benchmark;
 * the pages under 0.98; and pages a second: of a folder as they are, of the fixtures made as large as an outlet's
 * (scripts, menus and teasers repeated).
 *
 *     npx tsx benchmarks/pages.ts [FOLDER]
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import { bodySpans } from '../src/model/index.ts'
import { readHtml } from '../src/read/html/index.ts'

const folder = process.argv[2] ?? new URL('../src/read/html/fixtures', import.meta.url).pathname
const names = readdirSync(folder)
  .filter((name) => name.endsWith('.html'))
  .map((name) => name.slice(0, -5))
const pages = names.map((name) => ({
  name,
  html: readFileSync(join(folder, `${name}.html`), 'utf8'),
  article: readFileSync(join(folder, `${name}.txt`), 'utf8'),
}))

function readParley(html: string): string {
  const page = readHtml(html)
  return bodySpans(page)
    .map(([start, end]) => page.text.slice(start, end))
    .join('\n')
}

function readPlain(html: string): string {
  const { document } = parseHTML(html)
  return new Readability(document as never).parse()?.textContent ?? ''
}

/** Every run of four words or marks; scripts without spaces are cut at every character. */
function shingles(text: string): Map<string, number> {
  const words =
    text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{N}_]+|[^\s\p{L}\p{N}_]/gu) ??
    []
  const counts = new Map<string, number>()
  for (let i = 0; i + 4 <= Math.max(words.length, 4); i++) {
    const shingle = words.slice(i, i + 4).join(' ')
    counts.set(shingle, (counts.get(shingle) ?? 0) + 1)
  }
  return counts
}

function score(found: string, expected: string) {
  const [a, b] = [shingles(found), shingles(expected)]
  const sum = (counts: Map<string, number>) => [...counts.values()].reduce((x, y) => x + y, 0)
  const both = [...a].reduce((n, [shingle, count]) => n + Math.min(count, b.get(shingle) ?? 0), 0)
  const [precision, recall] = [both / sum(a), both / sum(b)]
  return { precision, recall, f1: both === 0 ? 0 : (2 * precision * recall) / (precision + recall) }
}

/** As large as an outlet's page: about 200 KB of markup, 2,000 elements more. */
function inflated(html: string): string {
  const item =
    '<li class="c-nav__item"><a href="/section/harbour" data-track="nav"><span>Section</span></a></li>'
  const script = `<script>window.__state = ${JSON.stringify({ items: Array(900).fill('{"id":1,"t":"words"}') })}</script>`
  const menu = `<nav><ul>${item.repeat(300)}</ul></nav>`
  const cards = `<section class="more-stories">${'<article class="card"><a href="/s/1"><div class="img"><picture><source srcset="a.jpg"><img src="b.jpg" alt=""></picture></div><h3>A teaser of another story</h3><p>The line said that its ships would leave as planned, come wind or rain.</p></a></article>'.repeat(60)}</section>`
  const svg = `<svg>${'<path d="M0 0h24v24H0z"/>'.repeat(300)}</svg>`
  return html
    .replace(/<body[^>]*>/u, (body) => `${body}${script.repeat(4)}${menu}${svg}`)
    .replace('</body>', `${cards}${menu}${script}</body>`)
}

const readers = { 'readability over linkedom': readPlain, parley: readParley }
for (const [reader, read] of Object.entries(readers)) {
  const scores = pages.map(({ html, article }) => score(read(html), article))
  const mean = (of: (one: (typeof scores)[number]) => number) =>
    scores.reduce((n, one) => n + of(one), 0) / scores.length
  const [p, r] = [mean(({ precision }) => precision), mean(({ recall }) => recall)]
  console.log(
    `${reader}: F1 ${((2 * p * r) / (p + r)).toFixed(3)}, precision ${p.toFixed(3)}, recall ${r.toFixed(3)}`,
  )
  for (const [i, one] of scores.entries())
    if (one.f1 < 0.98)
      console.log(
        `  ${pages[i]!.name}: ${one.f1.toFixed(3)} (P ${one.precision.toFixed(3)}, R ${one.recall.toFixed(3)})`,
      )
}

const large = pages.map(({ html }) => (process.argv[2] === undefined ? inflated(html) : html))
const bytes = large.reduce((n, html) => n + html.length, 0) / large.length
console.log(`speed, on pages of ${Math.round(bytes / 1024)} KB:`)
/** Time of this core alone: what else the machine does meanwhile does not count. */
const cpuSeconds = (): number => process.cpuUsage().user / 1e6
for (let round = 0; round < 3; round++)
  for (const [reader, read] of Object.entries(readers)) {
    const from = cpuSeconds()
    let count = 0
    while (cpuSeconds() - from < 1.5) read(large[count++ % large.length]!)
    console.log(`  ${reader}: ${(count / (cpuSeconds() - from)).toFixed(1)} pages/s`)
  }
