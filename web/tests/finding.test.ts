import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import type { DocumentSummary, DossierView, SearchView, TimelineOutline } from '../../src/model/views.ts'
import { strings } from '../src/strings.ts'
import { openRoom } from './reading-room.ts'

const room = openRoom()

describe('the header', () => {
  test.each([1440, 1220, 1024, 900, 768])(
    'has all views beside or below the search box at %i px',
    async (width) => {
      const page = await room.visit('/people', { width })
      const views = page.getByRole('navigation', { name: strings.nav.label }).getByRole('link')
      await views.first().waitFor()
      const hidden = await views.evaluateAll((links) =>
        links
          .filter((link) => {
            const { left, right, top, bottom } = link.getBoundingClientRect()
            const seen = (x: number): boolean => document.elementFromPoint(x, (top + bottom) / 2) === link
            return !(seen(left + 1) && seen(right - 1))
          })
          .map((link) => link.textContent),
      )
      expect(hidden).toEqual([])
      await page.context().close()
    },
  )
})

describe('search', () => {
  test('is reached by “/”, marks what it found, and is gone through with the arrow keys', async () => {
    const { documents } = await room.ask<{ documents: DocumentSummary[] }>('/api/documents')
    const word = documents[0]!.title.split(/\W+/u).find((part) => part.length > 4)!
    const page = await room.visit('/')
    await page.keyboard.press('/')
    await page.keyboard.type(word)
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/search\?q=/u)
    const results = page.locator('main ol').getByRole('link')
    await results.first().waitFor()
    await results.first().focus()
    if ((await results.count()) > 1) {
      await page.keyboard.press('ArrowDown')
      expect(await results.nth(1).evaluate((link) => link === document.activeElement)).toBe(true)
      await page.keyboard.press('ArrowUp')
    }
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/documents\//u)
  })

  test('is cut down to a party that speaks and a time of publication, and finds people by name', async () => {
    const { documents } = await room.ask<{ documents: DocumentSummary[] }>('/api/documents')
    const { total } = await room.ask<SearchView>('/api/search?q=the')
    const party = documents.find(({ parties }) => parties.length > 0)!.parties[0]!
    const page = await room.visit('/search?q=the')
    await page.getByText(strings.counts.results(total)).waitFor()
    await page.getByLabel(strings.search.party).selectOption(party)
    await page.waitForURL(/party=/u)
    const narrowed = await room.ask<SearchView>(`/api/search?q=the&party=${party}`)
    await page.getByText(strings.counts.results(narrowed.total)).waitFor()
    await page.getByLabel(strings.search.fromLabel).fill('1 Jan 2099')
    await page.keyboard.press('Enter')
    await page.getByText(strings.search.nothing('the')).waitFor()
    await page.getByLabel(strings.search.fromLabel).fill('some day')
    await page.keyboard.press('Enter')
    await page.getByText(strings.date.notADay('some day')).waitFor()
  })

  test('says that nothing was found, in the words asked for, never as markup', async () => {
    const page = await room.visit(`/search?q=${encodeURIComponent('<b>zzyzx</b>')}`)
    await page.getByText(strings.search.nothing('<b>zzyzx</b>')).waitFor()
    expect(await page.locator('main b').count()).toBe(0)
  })
})

describe('the articles', () => {
  test('are all listed, and filtered by their words', async () => {
    const { documents } = await room.ask<{ documents: DocumentSummary[] }>('/api/documents')
    const page = await room.visit('/documents')
    await page.getByText(strings.documents.shown(documents.length, documents.length)).waitFor()
    await page.getByLabel(strings.documents.filter).fill(documents[0]!.title)
    await page.getByRole('link', { name: documents[0]!.title }).waitFor()
    await page.getByLabel(strings.documents.filter).fill('zzyzx')
    await page.getByText(strings.documents.nothing).waitFor()
    await page.getByRole('button', { name: strings.documents.clear }).click()
    await page.getByText(strings.documents.shown(documents.length, documents.length)).waitFor()
  })
})

describe('the timeline', () => {
  const counts = (page: Page) => page.getByRole('group', { name: /^By / })
  const tiles = (page: Page) => counts(page).locator('a[href^="/timeline"]')

  test('opens a number into as many entries, and an entry at its words', async () => {
    const page = await room.visit('/timeline')
    const tile = tiles(page).first()
    const number = Number(await tile.textContent())
    await tile.click()
    await page.waitForURL(/kind=event&from=/u)
    await page.getByText(strings.counts.marks(number), { exact: true }).waitFor()
    const entries = page.locator('section ol').getByRole('link')
    await expect.poll(() => entries.count()).toBe(number)
    await entries.first().click()
    await page.waitForURL(/\/documents\//u)
  })

  test('counts every statement and event once', async () => {
    const outline = await room.ask<TimelineOutline>('/api/timeline/outline')
    const { counts: all } = await room.ask<DossierView>('/api/dossier')
    expect(outline.days.reduce((sum, { statements }) => sum + statements, 0)).toBe(all.statements)
    const page = await room.visit('/timeline')
    await page.getByText(strings.counts.marks(all.statements + all.events)).waitFor()
    await page.getByLabel(strings.timeline.kind).selectOption('event')
    await page.getByText(strings.counts.marks(all.events), { exact: true }).waitFor()
    await page.getByLabel(strings.timeline.party).selectOption({ index: 1 })
    await page.waitForURL(/party=/u)
  })

  test('is one tab stop, gone through with the arrow keys', async () => {
    const page = await room.visit('/timeline')
    await tiles(page).first().waitFor()
    expect(await counts(page).locator('[data-tile][tabindex="0"]').count()).toBe(1)
    await tiles(page).first().focus()
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label'))
    const first = await focused()
    await page.keyboard.press('ArrowRight')
    expect(await focused()).not.toBe(first)
    await page.keyboard.press('ArrowLeft')
    expect(await focused()).toBe(first)
    await page.keyboard.press('ArrowDown')
    expect(await focused()).not.toBe(first)
  })
})

describe('an address that leads nowhere', () => {
  test('says so, and shows the way back', async () => {
    const page = await room.visit('/nowhere')
    await page.getByRole('heading', { name: strings.errors.notFoundTitle }).waitFor()
    await page.getByRole('link', { name: strings.errors.home }).click()
    await page.getByRole('heading', { name: strings.matrix.title }).waitFor()
  })

  test('says what the server says of an article that is not there', async () => {
    const page = await room.visit('/documents/sha256:0000000000')
    await page.getByRole('alert').getByRole('button', { name: strings.errors.retry }).waitFor()
  })
})
