import { describe, expect, it } from 'vitest'
import { addDocument } from './add-document.ts'
import { counts, document, documents } from './documents.ts'
import { judge } from './judge.ts'
import { positions, record } from './records.ts'
import { add, exampleDossier, newDossier } from './testing/dossiers.ts'
import { captureOf, examples, extractionOf, NOW } from './testing/examples.ts'

const [toll, free] = [examples[0]!, examples[1]!]

describe('adding a document', () => {
  it('keeps the extraction whole and gives it back with its words', async () => {
    const dossier = await newDossier()
    expect(await add(dossier, free)).toBe('added')
    const {
      text,
      statements,
      positions,
      events,
      document: head,
    } = await document(dossier, extractionOf(free).id)
    expect(text).toBe(free.text)
    expect(head).toMatchObject({ title: free.title, statements: 1, positions: 2, parties: ['westmark'] })
    for (const { evidence, words } of [...positions, ...events]) expect(text.slice(...evidence)).toBe(words)
    for (const { content, words } of statements) expect(text.slice(...content[0]!)).toBe(words.content)
  })

  it('adds nothing the second time, and a capture where the file is another', async () => {
    const dossier = await newDossier()
    await add(dossier, toll)
    const before = await counts(dossier)
    expect(await add(dossier, toll)).toBe('known')
    const elsewhere = { ...captureOf(extractionOf(toll)), path: 'elsewhere.txt' }
    expect(await addDocument(dossier, extractionOf(toll), elsewhere, NOW)).toBe('captured')
    expect(await counts(dossier)).toEqual(before)
  })

  it('names the same words by the same id when it is read again, and another place by another', async () => {
    const [one, other] = [await newDossier(), await newDossier()]
    for (const dossier of [one, other]) await add(dossier, free)
    const ids = (await positions(one)).map(({ id }) => id)
    expect((await positions(other)).map(({ id }) => id)).toEqual(ids)
    expect(new Set(ids).size).toBe(2)
  })

  it('puts a newer reading in the place of suggestions and keeps what a person judged', async () => {
    const dossier = await newDossier()
    await add(dossier, free)
    const [kept] = await positions(dossier, { stance: 'for' })
    await judge(dossier, { subject: kept!.id, verdict: 'accept', by: 'Ida', now: NOW })
    const newer = { ...free, extractor: 'parley 0.2.0, example reader 2', positions: [] }
    expect(await add(dossier, newer)).toBe('renewed')
    expect((await positions(dossier)).map(({ id, state }) => [id, state])).toEqual([[kept!.id, 'accepted']])
    expect((await record(dossier, kept!.id)).history).toHaveLength(1)
  })

  it('leaves the text that judgements rest on where another capture has other furniture', async () => {
    const dossier = await newDossier()
    await add(dossier, free)
    const menu = 'Start | Contact'
    const again = { ...free, text: free.text.replace('Home | News | Sport', menu), furniture: [menu] }
    expect(extractionOf(again).id).toBe(extractionOf(free).id)
    expect(await add(dossier, { ...again, extractor: 'another' })).toBe('captured')
    expect((await document(dossier, extractionOf(free).id)).text).toBe(free.text)
  })

  it('refuses a document whole for one span outside its text or through a character', async () => {
    const dossier = await newDossier()
    const good = extractionOf(free)
    const inSmile = free.text.indexOf('😀') + 1
    for (const span of [
      [0, free.text.length + 1],
      [9, 3],
      [0, inSmile],
      [-1, 2],
      [0.5, 2],
    ] as [number, number][]) {
      const bad = { ...good, findings: [{ rule: 'odd', span, message: 'odd' }] }
      await expect(addDocument(dossier, bad, captureOf(good), NOW), String(span)).rejects.toMatchObject({
        code: 'span-mismatch',
      })
    }
    expect((await counts(dossier)).documents).toBe(0)
  })

  it('refuses what was read with another codebook, or names an option that it does not have', async () => {
    const dossier = await newDossier()
    const good = extractionOf(toll)
    const other = { ...good, codebook: { id: 'another', hash: 'f00' } }
    await expect(addDocument(dossier, other, captureOf(good), NOW)).rejects.toMatchObject({
      code: 'other-codebook',
    })
    const [position] = good.positions
    const unknown = { ...good, positions: [{ ...position!, option: 'no-such-option' }] }
    await expect(addDocument(dossier, unknown, captureOf(good), NOW)).rejects.toMatchObject({
      code: 'unknown-option',
    })
    expect((await counts(dossier)).documents).toBe(0)
  })
})

describe('finding a document', () => {
  it('goes by its id, its digits, or the first eight of them', async () => {
    const dossier = await exampleDossier()
    const { id } = (await documents(dossier))[0]!
    for (const given of [id, id.slice(7), id.slice(7, 15), id.slice(0, 20)])
      expect((await document(dossier, given)).document.id).toBe(id)
    for (const given of [id.slice(7, 14), '', 'zzzzzzzzzz', `${id}00`, "' or 1=1 --"])
      await expect(document(dossier, given), given).rejects.toMatchObject({ code: 'no-such-document' })
  })
})
