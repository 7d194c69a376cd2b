import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import type { Feasibility } from '../../src/model/analysis-views.ts'
import type { DocumentSummary, MatrixView, PersonSummary } from '../../src/model/views.ts'
import { strings } from '../src/strings.ts'
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

/** What axe finds, one line each. */
async function problems(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${target} ${failureSummary}`),
  )
}

const LOOKS: readonly (readonly [Theme, number])[] = [
  ['light', 1440],
  ['dark', 1440],
  ['dark', 390],
]

/** On a busy machine a page takes some seconds to be looked at. */
const SLOW = 120_000

test('every view is looked at', async () => {
  expect(Object.keys(await views()).sort()).toEqual([...VIEWS].sort())
})

describe.each(LOOKS)('in the %s theme, %i pixels wide', (theme, width) => {
  test.each(VIEWS)('axe finds nothing on the view “%s”', { timeout: SLOW }, async (name) => {
    const page = await room.visit((await views())[name]!, { theme, width })
    await page.waitForLoadState('networkidle')
    expect(await problems(page)).toEqual([])
    await page.context().close()
  })

  test('axe finds nothing on a statement chosen and the list of keys', { timeout: SLOW }, async () => {
    const page = await room.visit((await views()).article!, { theme, width })
    await page.keyboard.press('j')
    await page.locator('[data-chosen=true]').first().waitFor()
    expect(await problems(page)).toEqual([])
    await page.keyboard.press('?')
    await page.getByRole('dialog', { name: strings.keys.title }).waitFor()
    expect(await problems(page)).toEqual([])
  })
})

test('nothing is fetched from elsewhere, and the browser complains of nothing', {
  timeout: 3 * SLOW,
}, async () => {
  for (const path of Object.values(await views())) {
    const page = await room.visit('/missing-first')
    const complaints: string[] = []
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
    page.on('pageerror', (error) => complaints.push(error.message))
    page.on('request', (request) => {
      if (!request.url().startsWith(room.address())) complaints.push(request.url())
    })
    await page.goto(room.address() + path)
    await page.waitForLoadState('networkidle')
    expect(complaints, path).toEqual([])
    await page.context().close()
  }
})
