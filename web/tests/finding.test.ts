import { describe, expect, test } from 'vitest'
import type { DocumentSummary, DossierView } from '../../src/model/views.ts'
import { strings } from '../src/strings.ts'
import { openRoom } from './reading-room.ts'

const room = openRoom()

describe('search', () => {
  test('is reached by “/”, marks what it found, and is gone through with the arrow keys', async () => {
    const { documents } = await room.ask<{ documents: DocumentSummary[] }>('/api/documents')
    const word = documents[0]!.title.split(/\W+/u).find((part) => part.length > 4)!
    const page = await room.visit('/')
    await page.keyboard.press('/')
    await page.keyboard.type(word)
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/search\?q=/u)
    const results = page.getByRole('main').getByRole('link')
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
  test('leads from a mark and from its line in the list to the words', async () => {
    const page = await room.visit('/timeline')
    await page.locator('[data-entry]').first().click({ force: true })
    await page.waitForURL(/\/documents\//u)
    await page.goBack()
    await page.getByRole('list', { name: strings.timeline.listCaption }).getByRole('link').first().click()
    await page.waitForURL(/\/documents\//u)
  })

  test('shows one kind, or one party, when asked', async () => {
    const { counts } = await room.ask<DossierView>('/api/dossier')
    const page = await room.visit('/timeline')
    await page.getByText(strings.counts.marks(counts.statements + counts.events)).waitFor()
    await page.getByLabel(strings.timeline.kind).selectOption('event')
    await page.getByText(strings.counts.marks(counts.events)).waitFor()
    await page.locator('fieldset button').nth(1).click()
    await page.waitForURL(/party=/u)
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
