import { expect, test } from 'vitest'
import type { Feasibility } from '../../src/model/analysis-views.ts'
import type { DossierView } from '../../src/model/views.ts'
import { strings } from '../src/strings.ts'
import { openRoom } from './reading-room.ts'

const room = openRoom()
const SLOW = 90_000
const { between } = strings

/** A line on record, and one that contradicts it, drawn by hand: whatever the sample holds, there is a conflict. */
async function contradicted() {
  const { lines } = await room.ask<Feasibility>('/api/analyse/feasibility')
  const { parties } = await room.ask<DossierView>('/api/dossier')
  const line = lines.find(({ sentence }) => sentence !== null)!
  const other = parties.find(
    ({ id }) =>
      id !== line.party && !lines.some(({ party, choice }) => party === id && choice === line.choice),
  )!
  return { line, added: `add:${other.id}:${line.rule === 'never' ? 'only' : 'never'}:${line.option}` }
}

test('what conflicts opens its sentence, can be lifted, and taken back', { timeout: SLOW }, async () => {
  const { line, added } = await contradicted()
  const page = await room.visit(`/conflicts?edits=${added}`)
  const section = page.locator('section:has([data-answer="infeasible"])').filter({
    has: page.locator(`button[data-line="${line.id}"]`),
  })
  await section.locator(`button[data-line="${line.id}"]`).first().click()
  await page.getByRole('dialog').getByText(line.sentence!.words).first().waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  const lift = section.locator(`li[data-line="${line.id}"]`).getByRole('button')
  await lift.click()
  await page.waitForURL(/lift/u)
  await lift.waitFor({ state: 'detached' })
  await page.getByRole('button', { name: between.edits.asOnRecord }).click()
  await page.waitForURL((url) => !url.search.includes('edits'))
  await page.context().close()
})

test('a slider bends a line, and the address says how far', { timeout: SLOW }, async () => {
  const { parties, issues } = await room.ask<DossierView>('/api/dossier')
  const spectrum = issues.find(({ choose, options }) => choose === 'one' && options[1]?.order != null)!
  const line = `${parties[0]!.id}:only:${spectrum.options[0]!.id}`
  const page = await room.visit(`/conflicts?edits=add:${line}`)
  const slider = page.locator(`li[data-line="${line}"]`).getByRole('slider')
  await slider.waitFor()
  const at = Number(await slider.inputValue())
  await slider.focus()
  await page.keyboard.press(at === 0 ? 'ArrowRight' : 'ArrowLeft')
  await page.waitForURL(/bend/u)
  await expect.poll(() => slider.inputValue()).toBe(String(at === 0 ? 1 : at - 1))
  await page.context().close()
})

test('an edit that fits nothing is told, with a way back', { timeout: SLOW }, async () => {
  const page = await room.visit('/conflicts?edits=lift:nobody:never:nothing')
  await page.getByRole('alert').waitFor()
  await page.getByRole('button', { name: between.edits.asOnRecord }).click()
  await page.getByRole('heading', { name: between.method }).waitFor()
  await page.context().close()
})
