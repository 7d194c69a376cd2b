import { expect, test } from 'vitest'
import type { DossierView } from '../../src/model/views.ts'
import { strings } from '../src/strings.ts'
import { openRoom } from './reading-room.ts'

const room = openRoom({ empty: true })
const text = (name: string, words: string) => ({
  name,
  mimeType: 'text/plain',
  buffer: Buffer.from(`The envoy said on Monday that ${words} would stay closed.`),
})
const counts = (added: number, known: number, refused: number) =>
  strings.imports.counts({ added, known, renewed: 0, captured: 0 }, refused)

test('an empty dossier says on every view what to do, and nothing fails', async () => {
  for (const path of ['/', '/documents', '/timeline', '/people', '/conflicts', '/search?q=toll']) {
    const page = await room.visit(path)
    expect(await page.getByRole('alert').filter({ hasText: /\S/ }).count(), path).toBe(0)
    expect((await page.locator('main').textContent())!.length, path).toBeGreaterThan(10)
    await page.context().close()
  }
})

test('articles chosen are added with their counts, and each that is refused with its reason', async () => {
  const page = await room.visit('/documents')
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: strings.imports.add }).click()
  await (await chooser).setFiles([
    text('harbour.txt', 'the harbour'),
    text('strait.txt', 'the strait'),
    { name: 'empty.txt', mimeType: 'text/plain', buffer: Buffer.from(' ') },
    { name: 'map.png', mimeType: 'image/png', buffer: Buffer.from('x') },
  ])
  const panel = page.getByRole('region', { name: strings.imports.title })
  await panel.getByText(counts(2, 0, 2)).waitFor()
  for (const name of ['empty.txt', 'map.png']) await panel.getByText(name, { exact: true }).waitFor()
  await page.getByText(strings.documents.shown(2, 2)).waitFor()
  await panel.getByRole('button', { name: strings.close }).click()
  expect(await panel.count()).toBe(0)
})

test('articles dropped are added once, however often', async () => {
  const page = await room.visit('/')
  const before = (await room.ask<DossierView>('/api/dossier')).counts.documents
  const drop = () =>
    page.evaluate(() => {
      const transfer = new DataTransfer()
      const line = (n: number) =>
        JSON.stringify({ text: `The pilot told reporters that buoy ${n} was gone.`, title: `Buoy ${n}` })
      transfer.items.add(new File([[1, 2, 3].map(line).join('\n')], 'feed.jsonl'))
      for (const type of ['dragenter', 'dragover', 'drop'])
        document.body.dispatchEvent(
          new DragEvent(type, { dataTransfer: transfer, bubbles: true, cancelable: true }),
        )
    })
  await drop()
  await page.getByText(counts(3, 0, 0)).waitFor()
  await page.getByRole('button', { name: strings.close }).click()
  await drop()
  await page.getByText(counts(0, 3, 0)).waitFor()
  expect((await room.ask<DossierView>('/api/dossier')).counts.documents).toBe(before + 3)
})
