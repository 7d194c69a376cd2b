import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import type { DocumentSummary, DocumentView } from '../../src/model/views.ts'
import { strings } from '../src/strings.ts'
import { openRoom } from './reading-room.ts'

const room = openRoom()

/** The article in which most was found. */
async function fullest(): Promise<DocumentView> {
  const { documents } = await room.ask<{ documents: DocumentSummary[] }>('/api/documents')
  const [most] = [...documents].sort((a, b) => b.statements - a.statements)
  return room.ask(`/api/documents/${encodeURIComponent(most!.id)}`)
}
const pathOf = ({ document }: DocumentView): string => `/documents/${encodeURIComponent(document.id)}`
const chosen = (page: Page) => page.locator('[data-chosen=true]').first().getAttribute('data-statement')
const panel = (page: Page) => page.getByRole('complementary', { name: strings.reading.panel })

describe('the reading view', () => {
  test('shows the article’s own words, all of them', async () => {
    const view = await fullest()
    const page = await room.visit(pathOf(view))
    for (const show of await page.getByRole('button', { expanded: false }).all()) await show.click()
    const shown = await page.locator('article > div:last-child').evaluate((text) => text.textContent)
    const letters = (text: string) => text.replace(/\s+/gu, '')
    for (const line of view.text.split('\n').filter((words) => words.trim()))
      expect(letters(shown ?? '')).toContain(letters(line))
  })

  test('is gone through by keyboard: next, previous, let go, help', async () => {
    const page = await room.visit(pathOf(await fullest()))
    await page.locator('[data-statement]').first().waitFor()
    await page.keyboard.press('j')
    await page.locator('[data-chosen=true]').first().waitFor()
    const first = await chosen(page)
    await page.keyboard.press('j')
    await expect.poll(() => chosen(page)).not.toBe(first)
    await page.keyboard.press('k')
    await expect.poll(() => chosen(page)).toBe(first)
    expect(page.url()).toContain(`#${first}`)
    await page.keyboard.press('Escape')
    await expect.poll(() => page.locator('[data-chosen=true]').count()).toBe(0)
    await page.keyboard.press('?')
    await page.getByRole('dialog', { name: strings.keys.title }).waitFor()
  })

  test('keeps an accepted statement accepted after a reload, and takes it back on undo', async () => {
    const page = await room.visit(pathOf(await fullest()))
    await page.keyboard.press('j')
    await page.locator('[data-chosen=true]').first().waitFor()
    const id = await chosen(page)
    const state = () => page.locator(`[data-statement="${id}"]`).first().getAttribute('data-state')
    const saved = page.waitForResponse((response) => response.request().method() === 'POST')
    await page.keyboard.press('a')
    await expect.poll(state).toBe('accepted')
    expect((await saved).status()).toBe(201)
    await page.reload()
    await page.locator('[data-chosen=true]').first().waitFor()
    expect(await chosen(page)).toBe(id)
    expect(await state()).toBe('accepted')
    await page.keyboard.press('u')
    await expect.poll(state).toBe('suggested')
    await page.getByText(strings.judge.undone).waitFor()
    await page.reload()
    await page.locator('[data-chosen=true]').first().waitFor()
    expect(await state()).toBe('suggested')
  })

  test('strikes a rejected statement, and undoes it from the notice', async () => {
    const page = await room.visit(pathOf(await fullest()))
    await page.keyboard.press('j')
    await page.keyboard.press('j')
    const content = page.locator('[data-chosen=true][data-state]').first()
    await content.waitFor()
    await page.keyboard.press('r')
    await page.locator('[data-chosen=true][data-state=rejected]').first().waitFor()
    await page.getByRole('status').getByRole('button', { name: strings.judge.undo }).click()
    await page.locator('[data-chosen=true][data-state=suggested]').first().waitFor()
  })

  test('puts a judgement back and says so where the server does not take it', async () => {
    const page = await room.visit(pathOf(await fullest()))
    await page.route('**/api/judgements', (route) =>
      route.fulfill({
        status: 403,
        json: { error: { code: 'read-only-dossier', message: 'the dossier is read-only' } },
      }),
    )
    await page.keyboard.press('j')
    await page.locator('[data-chosen=true]').first().waitFor()
    await page.keyboard.press('a')
    await page.getByText(strings.judge.failed('the dossier is read-only')).waitFor()
    await page.locator('[data-chosen=true][data-state=suggested]').first().waitFor()
  })

  test('says who, when, how sure, and chooses a statement by a click on its words', async () => {
    const page = await room.visit(pathOf(await fullest()))
    const words = page.locator('[data-statement]').first()
    await words.click()
    await expect.poll(() => chosen(page)).not.toBeNull()
    for (const name of [strings.reading.who, strings.reading.said, strings.reading.sure])
      await panel(page).getByText(name, { exact: true }).waitFor()
  })

  test('keeps the words in sight above the panel on a narrow screen', async () => {
    const page = await room.visit(pathOf(await fullest()), { width: 390, height: 844 })
    await page.locator('[data-statement]').first().waitFor()
    await page.keyboard.press('j')
    const sheet = page.getByRole('dialog')
    await sheet.waitFor()
    const inSight = async () => {
      const words = await page.locator('[data-chosen=true]').first().boundingBox()
      const cover = await sheet.boundingBox()
      return words!.y >= 0 && words!.y + words!.height <= cover!.y
    }
    await expect.poll(inSight).toBe(true)
  })
})
