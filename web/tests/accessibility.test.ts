import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import type { Feasibility } from '../../src/model/analysis-views.ts'
import type { DocumentSummary, MatrixView, PersonSummary } from '../../src/model/views.ts'
import { strings } from '../src/strings.ts'
import { violations } from './axe.ts'
import { openRoom, type Theme } from './reading-room.ts'

const room = openRoom()

/** Every view, with its panel open where it has one: a test for each, so that a busy machine fails none for its time. */
const VIEWS = [
  ...['matrix', 'cell', 'proposals', 'party', 'issue', 'articles', 'article', 'timeline', 'conflicts'],
  ...['people', 'person', 'what if', 'line', 'moved', 'packages', 'centre', 'search', 'missing'],
] as const

async function views(): Promise<Record<string, string>> {
  const { cells } = await room.ask<MatrixView>('/api/matrix')
  const { documents } = await room.ask<{ documents: DocumentSummary[] }>('/api/documents')
  const { people } = await room.ask<{ people: PersonSummary[] }>('/api/people')
  const { lines } = await room.ask<Feasibility>('/api/analyse/feasibility')
  const id = encodeURIComponent(documents.find(({ statements }) => statements > 0)!.id)
  return {
    matrix: '/',
    cell: `/?cell=${cells[0]!.party}/${cells[0]!.issue}`,
    proposals: '/proposals',
    party: `/parties/${cells[0]!.party}`,
    issue: `/issues/${cells[0]!.issue}`,
    articles: '/documents',
    article: `/documents/${id}`,
    timeline: '/timeline',
    conflicts: '/conflicts',
    people: '/people',
    person: `/people/${people[0]!.id}`,
    'what if': `/conflicts?edits=add:${cells[0]!.party}:never:${cells[0]!.entries[0]!.option}`,
    line: `/conflicts?line=${encodeURIComponent(lines[0]!.id)}`,
    moved: '/conflicts/moved',
    packages: '/conflicts/packages',
    centre: '/conflicts/centre?mean=1',
    search: '/search?q=the',
    missing: '/nowhere',
  }
}

/** The looks that a view is looked at in, one after the other: what a look changes is there after the next frames. */
const LOOKS: readonly { readonly theme: Theme; readonly width: number }[] = [
  { theme: 'light', width: 1440 },
  { theme: 'dark', width: 1440 },
  { theme: 'dark', width: 390 },
]

async function show(page: Page, { theme, width }: (typeof LOOKS)[number]): Promise<void> {
  await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
  await page.setViewportSize({ width, height: 900 })
  await page.waitForLoadState('networkidle')
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(null)))),
  )
}

/** What axe finds in every look, one line each; and whether the view is wider than the window. */
async function problems(page: Page): Promise<string[]> {
  const found: string[] = []
  for (const look of LOOKS) {
    await show(page, look)
    const lines = await violations(page)
    const wide = await page.evaluate(() => document.documentElement.scrollWidth)
    if (wide > look.width) lines.push(`the page is ${wide} px wide`)
    found.push(...lines.map((line) => `${look.theme}, ${look.width} px: ${line}`))
  }
  return found
}

/** On a busy machine a page takes some seconds to be looked at. */
const SLOW = 120_000

test('every view is looked at', async () => {
  expect(Object.keys(await views()).sort()).toEqual([...VIEWS].sort())
})

test.each(VIEWS)(
  'axe and the browser find nothing on the view “%s”, and nothing is fetched from elsewhere',
  {
    timeout: SLOW,
  },
  async (name) => {
    const page = await room.visit((await views())[name]!)
    expect(await problems(page)).toEqual([])
    expect(room.complaints(page)).toEqual([])
    await page.context().close()
  },
)

test('axe finds nothing on a statement chosen and the list of keys', { timeout: SLOW }, async () => {
  const page = await room.visit((await views()).article!)
  await page.keyboard.press('j')
  await page.locator('[data-chosen=true]').first().waitFor()
  expect(await problems(page)).toEqual([])
  await page.keyboard.press('?')
  await page.getByRole('dialog', { name: strings.keys.title }).waitFor()
  expect(await problems(page)).toEqual([])
})

test('what axe would find is found', async () => {
  const page = await room.visit('/people')
  await page.evaluate(() =>
    document.querySelector('main')!.insertAdjacentHTML('beforeend', '<img src="/icon.svg">'),
  )
  expect(await violations(page)).toEqual([expect.stringMatching(/^image-alt /u)])
  await page.evaluate(() => console.error('it broke'))
  expect(room.complaints(page)).toContain('it broke')
})
