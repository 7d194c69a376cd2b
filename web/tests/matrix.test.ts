import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import type { MatrixView, PositionView } from '../../src/model/views.ts'
import { strings } from '../src/strings.ts'
import { openRoom } from './reading-room.ts'

const room = openRoom()
const positionsOf = async (party: string, issue: string) =>
  (await room.ask<{ positions: PositionView[] }>(`/api/positions?party=${party}&issue=${issue}`)).positions
const partyOrder = (page: Page) => page.locator('tbody th bdi').allTextContents()

describe('the matrix', () => {
  test('leads from a cell to its sentences, and from a sentence to the very words in the article', async () => {
    const { cells } = await room.ask<MatrixView>('/api/matrix')
    const cell = cells[0]!
    const first = (await positionsOf(cell.party, cell.issue)).find(
      ({ id }) => id === cell.entries[0]!.positions[0],
    )!
    const page = await room.visit('/')
    await page.click(`[data-cell="${cell.party}/${cell.issue}"]`)
    const panel = page.getByRole('dialog')
    await panel.locator('mark', { hasText: first.words }).first().waitFor()
    await panel
      .locator(`a[href*="at=${first.evidence.join('-')}"]`)
      .first()
      .click()
    await page.waitForURL(/\/documents\//u)
    const target = page.locator('[data-target]')
    await target.first().waitFor()
    expect((await target.allTextContents()).join('')).toBe(first.words)
    const inSight = () =>
      target.first().evaluate((words) => {
        const { top, bottom } = words.getBoundingClientRect()
        return top >= 0 && bottom <= innerHeight
      })
    await expect.poll(inSight).toBe(true)
  })

  test('says the stance in words, and “no position found” apart from “against”', async () => {
    const page = await room.visit('/')
    const stances = await page
      .locator('[data-stance]:not(svg)')
      .evaluateAll((entries) =>
        entries.map((entry) => [entry.getAttribute('data-stance'), entry.textContent] as const),
      )
    expect(stances.length).toBeGreaterThan(0)
    for (const [stance, words] of stances) expect(words).toContain(strings.stance[stance as 'for'])
    expect(await page.locator('td', { hasText: strings.matrix.none }).locator('[data-stance]').count()).toBe(
      0,
    )
  })

  test('changes with the day chosen, and keeps it in the address', async () => {
    const page = await room.visit('/')
    const entries = page.locator('[data-cell] [data-stance]:not(svg)')
    const all = await entries.count()
    await page.locator('input[type=range]').focus()
    await page.keyboard.press('Home')
    await page.waitForURL(/at=\d{4}-\d{2}-\d{2}/u)
    const at = new URL(page.url()).searchParams.get('at')
    const then = await room.ask<MatrixView>(`/api/matrix?at=${at}`)
    const expected = then.cells.reduce((sum, { entries: stands }) => sum + stands.length, 0)
    await expect.poll(() => entries.count()).toBe(expected)
    expect(expected).toBeLessThan(all)
    await page.getByRole('button', { name: strings.matrix.everything }).click()
    await expect.poll(() => entries.count()).toBe(all)
  })

  test('lets the reader put the parties in any order, and keeps it', async () => {
    const page = await room.visit('/')
    const [first, second, ...rest] = await partyOrder(page)
    await page.getByRole('button', { name: strings.matrix.moveDown(first!) }).click()
    expect(await partyOrder(page)).toEqual([second, first, ...rest])
    await page.reload()
    await page.waitForSelector('tbody')
    expect(await partyOrder(page)).toEqual([second, first, ...rest])
    await page.getByLabel(strings.matrix.order).selectOption('name')
    const named = await partyOrder(page)
    expect(named).toEqual([...named].sort((a, b) => a.localeCompare(b, strings.locale)))
  })

  test('is read issue by issue on a narrow screen, without scrolling sideways', async () => {
    const page = await room.visit('/', { width: 390, height: 844 })
    expect(await page.locator('table').count()).toBe(0)
    await page.locator('section h2').first().waitFor()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
    await page.locator('[data-cell]').first().click()
    await page.getByRole('dialog').locator('mark').first().waitFor()
    await page.keyboard.press('Escape')
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0)
  })
})
