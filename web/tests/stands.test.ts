import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { ProposalThread } from '../../src/model/comparison.ts'
import type { DossierView, MatrixView } from '../../src/model/views.ts'
import { strings } from '../src/strings.ts'
import { openRoom } from './reading-room.ts'

const room = openRoom()
const SLOW = 60_000

describe('the proposals', () => {
  test('read as threads, each answer one click from its words', { timeout: SLOW }, async () => {
    const { proposals } = await room.ask<{ proposals: ProposalThread[] }>('/api/proposals')
    const page = await room.visit('/proposals')
    await page.locator('article').first().waitFor()
    expect(await page.locator('article').count()).toBe(proposals.length)
    const thread = proposals.find(({ answers }) => answers.length > 1)!
    const shown = page.locator(`[id="${thread.id}"]`)
    expect(await shown.locator('ol > li').count()).toBe(thread.answers.length + 1)
    const [answer] = thread.answers
    await expect.poll(() => shown.textContent()).toContain(strings.answer[answer!.answer])
    const at = answer!.sentences[0]!.evidence.join('-')
    await shown.locator(`a[href*="at=${at}"]`).first().click()
    await page.waitForURL(/\/documents\//u)
    expect(new URL(page.url()).searchParams.get('at')).toBe(at)
    await page.context().close()
  })
})

describe('a party and an issue', () => {
  test('are reached from the heads of the matrix', { timeout: SLOW }, async () => {
    const { cells, parties } = await room.ask<MatrixView>('/api/matrix')
    const page = await room.visit('/')
    await page.locator('tbody th a').first().click()
    await page.waitForURL(/\/parties\//u)
    await page.getByRole('heading', { level: 1, name: parties[0]!.name }).waitFor()
    await page.goBack()
    await page.locator('thead th a').first().click()
    await page.waitForURL(/\/issues\//u)
    expect(cells.length).toBeGreaterThan(0)
    await page.context().close()
  })

  test('the spectrum has everyone on it, above for and below against', { timeout: SLOW }, async () => {
    const { cells } = await room.ask<MatrixView>('/api/matrix')
    const { issues } = await room.ask<DossierView>('/api/dossier')
    const issue = issues.find(
      ({ id, options }) =>
        options.filter(({ order }) => order !== null).length > 1 && cells.some((cell) => cell.issue === id),
    )!
    const ordered = new Set(issue.options.filter(({ order }) => order !== null).map(({ id }) => id))
    const stands = cells
      .filter((cell) => cell.issue === issue.id)
      .flatMap(({ entries }) => entries.filter(({ option }) => ordered.has(option)))
    const page = await room.visit(`/issues/${issue.id}`)
    const drawn = page.locator('svg[role=group] a')
    await drawn.first().waitFor()
    expect(await drawn.count()).toBe(stands.length)
    await drawn.first().click()
    await page.getByRole('dialog').locator('mark').first().waitFor()
    await page.context().close()
  })
})

test('the matrix is saved in four forms, each of which says that it is a sample', {
  timeout: SLOW,
}, async () => {
  const page = await room.visit('/')
  for (const [label, ending] of [
    ['CSV', 'csv'],
    ['Markdown', 'md'],
    ['SVG', 'svg'],
    ['PNG', 'png'],
  ] as const) {
    await page.getByRole('button', { name: strings.matrix.export }).click()
    const saved = page.waitForEvent('download')
    await page.getByRole('menuitem', { name: label }).click()
    const download = await saved
    expect(download.suggestedFilename()).toMatch(new RegExp(`\\.${ending}$`, 'u'))
    const bytes = readFileSync(await download.path())
    if (ending === 'png') expect(bytes.subarray(1, 4).toString()).toBe('PNG')
    else
      expect(bytes.toString('utf8')).toMatch(
        ending === 'csv' ? /,sample\r\n/u : new RegExp(strings.sample, 'u'),
      )
  }
  await page.context().close()
})
