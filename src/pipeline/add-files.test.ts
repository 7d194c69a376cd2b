import { expect, test } from 'vitest'
import { documents } from '../record/index.ts'
import { newDossier } from '../record/testing/dossiers.ts'
import { NOW } from '../record/testing/examples.ts'
import { addFiles, type GivenFile } from './add-files.ts'

const file = (name: string, text: string, firstLine?: number): GivenFile => ({
  name,
  bytes: new TextEncoder().encode(text),
  firstLine,
})
const TEXT = 'The minister said the toll would stay.\n\nHe added that ships must wait.'
const open = () => newDossier()
const now = () => NOW

test('adds texts, pages and lines, keeps their names, and adds nothing twice', async () => {
  const dossier = await open()
  const given = [
    file('march/toll.txt', TEXT),
    file('page.html', `<title>Ships</title><p>${TEXT.replace('toll', 'fee')}</p>`),
    file('feed.jsonl', JSON.stringify({ text: TEXT.replace('minister', 'admiral'), title: 'Third' })),
  ]
  expect((await addFiles(dossier, given, now)).counts.added).toBe(3)
  const paths = (await documents(dossier)).map(({ path }) => path)
  expect(paths.sort()).toEqual(['feed.jsonl:1', 'march/toll.txt', 'page.html'])
  expect((await addFiles(dossier, given, now)).counts).toMatchObject({ added: 0, known: 3 })
})

test('names each file that it refuses, and the line as the whole file counts it', async () => {
  const { counts, refused } = await addFiles(
    await open(),
    [file('empty.txt', ' '), file('feed.jsonl', `{"no`, 41), file('good.txt', TEXT)],
    now,
  )
  expect(counts.added).toBe(1)
  expect(refused.map(({ path }) => path)).toEqual(['empty.txt', 'feed.jsonl:41'])
  for (const { error } of refused) expect(error.message).not.toBe('')
})

test('takes from an about.json what it says of the articles beside it', async () => {
  const dossier = await open()
  const about = JSON.stringify({ outlet: 'The Ferry Post', published: '2031-03-02' })
  await addFiles(dossier, [file('march/about.json', about), file('march/toll.txt', TEXT)], now)
  expect((await documents(dossier))[0]).toMatchObject({ outlet: 'The Ferry Post' })
})

test('writes nowhere but into a folder of its own, whatever a name says', async () => {
  const dossier = await open()
  const names = ['../../../escape.txt', '/etc/escape.txt', 'C:\\escape.txt', '..', 'a*[b].txt']
  const { refused } = await addFiles(
    dossier,
    names.map((name, index) => file(name, `${TEXT} Ship ${index} waits.`)),
    now,
  )
  expect(refused).toEqual([])
  expect((await documents(dossier)).map(({ path }) => path).sort()).toEqual(
    ['C_/escape.txt', 'a__b_.txt', 'escape.txt', 'etc/escape.txt', 'file-4.txt'].sort(),
  )
})
