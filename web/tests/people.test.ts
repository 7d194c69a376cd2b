import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import type { PersonSummary, PersonView } from '../../src/model/views.ts'
import { strings } from '../src/strings.ts'
import { openRoom } from './reading-room.ts'

const room = openRoom()
const people = async () => (await room.ask<{ people: PersonSummary[] }>('/api/people')).people
const personOf = (id: string) => room.ask<PersonView>(`/api/people/${id}`)
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const undo = (page: Page) =>
  page.getByRole('status').getByRole('button', { name: strings.judge.undo }).click()

describe('people', () => {
  test('are listed, found by what the articles call them, and opened', async () => {
    const [first] = await people()
    const page = await room.visit('/people')
    await page.getByLabel(strings.people.filter).fill(first!.names.at(-1)!.words.toUpperCase())
    await page.getByRole('link', { name: first!.name, exact: true }).click()
    await page.getByRole('heading', { level: 1, name: first!.name }).waitFor()
    await page.getByText(strings.counts.statements(first!.statements), { exact: true }).waitFor()
    await page.locator('section ol').getByRole('link').first().click()
    await page.waitForURL(/\/documents\//u)
  })

  test('are renamed, and called as before when it is taken back', async () => {
    const [first] = await people()
    const page = await room.visit(`/people/${first!.id}`)
    await button(page, strings.people.rename).click()
    await page.getByLabel(strings.people.newName, { exact: true }).fill('Somebody Renamed')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Somebody Renamed' }).waitFor()
    await page.getByText(strings.history.rename('test')).waitFor()
    await button(page, strings.people.takeBack).click()
    await page.getByRole('heading', { level: 1, name: first!.name }).waitFor()
  })

  test('are merged with all they said, and parted again on undo', async () => {
    const [first, second] = await people()
    const page = await room.visit(`/people/${second!.id}`)
    await button(page, strings.people.merge).click()
    await page.getByRole('dialog').getByLabel(strings.people.find).fill(first!.name)
    await page.getByRole('dialog').getByRole('listitem').first().getByRole('button').click()
    await page.waitForURL(new RegExp(`/people/${first!.id}$`, 'u'))
    const both = strings.counts.statements(first!.statements + second!.statements)
    await page.getByText(both, { exact: true }).waitFor()
    await undo(page)
    await page.getByText(strings.counts.statements(first!.statements), { exact: true }).waitFor()
    expect((await personOf(second!.id)).total).toBe(second!.statements)
  })

  test('are split where a statement is somebody else’s', async () => {
    const [first] = await people()
    const page = await room.visit(`/people/${first!.id}`)
    await button(page, strings.people.split).click()
    await page.getByRole('checkbox').first().check()
    await page.getByLabel(strings.people.splitName).fill('Somebody Else')
    await button(page, strings.people.splitDo(1)).click()
    await page.getByText(strings.counts.statements(first!.statements - 1), { exact: true }).waitFor()
    await page.getByText(strings.history.split('test')).waitFor()
    await undo(page)
    await page.getByText(strings.counts.statements(first!.statements), { exact: true }).waitFor()
  })

  test('have no page where they hold no office and speak for no party', async () => {
    const page = await room.visit('/people/nobody-at-all')
    await page.getByRole('alert').waitFor()
  })
})
