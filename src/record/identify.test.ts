import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { extract } from '../extract/index.ts'
import { documentId, hashText, type Judgement } from '../model/index.ts'
import { INVENTED, readText } from '../resolve/invented.ts'
import { addDocument } from './add-document.ts'
import { check } from './check.ts'
import { merge, rename, split } from './identify.ts'
import { judge, withdraw } from './judge.ts'
import { createDossier } from './open.ts'
import { offices, person } from './people.ts'
import { people } from './persons.ts'
import { positions, statements } from './records.ts'
import { add, closing, exampleDossier, newFolder } from './testing/dossiers.ts'
import { codebook, examples, extractionOf, NOW } from './testing/examples.ts'

const QUILL = 'minister-ada-quill'
const HALLE = 'premier-jon-halle'
const given = { by: 'Ida', now: NOW }
type Dossier = Awaited<ReturnType<typeof exampleDossier>>

const listed = async (dossier: Dossier) =>
  (await people(dossier)).map(({ id, name, party, statements }) => [id, name, party, statements])
const speakers = async (dossier: Dossier) =>
  (await statements(dossier)).map(({ speaker }) => `${speaker!.name} (${speaker!.party})`)
const stands = async (dossier: Dossier) =>
  (await positions(dossier)).map(({ party, option, stance }) => `${party} ${stance} ${option}`)
const undo = (dossier: Dossier, { id }: Judgement) => withdraw(dossier, id, given)

/** Everything that can be asked, as one value. */
const whole = async (dossier: Dossier) =>
  JSON.stringify([await people(dossier), await statements(dossier), await positions(dossier)])

describe('persons', () => {
  it('are those who speak for a party, with how the articles name them', async () => {
    const dossier = await exampleDossier()
    expect(await listed(dossier)).toEqual([
      [QUILL, 'Minister Ada Quill', 'ostland', 2],
      [HALLE, 'Premier Jon Halle', 'westmark', 1],
    ])
    const { person: quill, total, history } = await person(dossier, QUILL)
    expect(quill).toMatchObject({
      documents: 2,
      names: [{ words: 'Minister Ada Quill', count: 2 }],
      said: { earliest: '2031-03-02', latest: '2031-04-10' },
      judged: false,
    })
    expect([total, history]).toEqual([2, []])
  })

  it('who speak for nobody and hold no office have no page', async () => {
    const dossier = await exampleDossier()
    await rename(dossier, { ...given, subject: QUILL, name: 'Ada Quill' })
    await split(dossier, { ...given, subject: QUILL, from: await idsOf(dossier), name: 'Ada Quill, a baker' })
    expect((await people(dossier)).map(({ id }) => id)).toEqual([HALLE])
    await expect(person(dossier, 'ada-quill-a-baker')).rejects.toMatchObject({ code: 'no-such-person' })
  })
})

const idsOf = async (dossier: Dossier) =>
  (await statements(dossier)).filter(({ speaker }) => speaker!.id === QUILL).map(({ document }) => document)

describe('a merge', () => {
  it('shows one person for two in statements, lists and pages, and is undone', async () => {
    const dossier = await exampleDossier()
    const before = await whole(dossier)
    const merged = await merge(dossier, { ...given, subject: HALLE, into: QUILL, why: 'same man' })
    expect(await listed(dossier)).toEqual([[QUILL, 'Minister Ada Quill', 'ostland', 3]])
    const view = await person(dossier, HALLE)
    expect(view.person.id).toBe(QUILL)
    expect(view.merged).toEqual([{ id: HALLE, name: 'Premier Jon Halle', judgement: merged.id }])
    expect(view.history).toEqual([merged])
    const [halle] = (await statements(dossier)).filter(({ speakerRead }) => speakerRead)
    expect([halle!.speaker!.id, halle!.speakerRead!.id]).toEqual([QUILL, HALLE])
    expect(await check(dossier)).toEqual([])
    await undo(dossier, merged)
    expect(await whole(dossier)).toBe(before)
    expect((await person(dossier, QUILL)).history).toHaveLength(2)
    expect(await check(dossier)).toEqual([])
  })

  it('that gives a person a party finds the positions in their words, and undoing takes them back', async () => {
    const text = [
      'Jonas Hollin rejected a truce on Monday.',
      '“We will never accept a truce,” said Jonas Hollin in Elbon City.',
      'Hollin urged Freedonia to open the harbour.',
    ].join('\n')
    const dossier = closing(
      await createDossier(join(newFolder(), 'hollin.parley'), { codebook: INVENTED, now: NOW }),
    )
    const document = {
      ...readText(text, { earliest: '2025-05-01', latest: '2025-05-01', certainty: 'stated', because: [] }),
      id: documentId(null, text),
    }
    const capture = { path: 'hollin.txt', sha256: hashText(text), bytes: text.length }
    await addDocument(dossier, extract(document, { codebook: INVENTED }), capture, NOW)
    expect(await stands(dossier)).toEqual([])
    const merged = await merge(dossier, { ...given, subject: 'jonas-hollin', into: 'gloria-teasdale' })
    expect((await stands(dossier)).sort()).toEqual(['elbonia against truce', 'elbonia for harbour-open'])
    const truce = (await positions(dossier)).find(({ option }) => option === 'truce')!
    expect([truce.holder, truce.said.latest, truce.also.length]).toEqual(['Gloria Teasdale', '2025-05-01', 1])
    expect(await check(dossier)).toEqual([])
    await undo(dossier, merged)
    expect(await stands(dossier)).toEqual([])
    expect(await check(dossier)).toEqual([])
  })

  it('goes by the facts of the person merged into, at the time of speaking', async () => {
    const office = {
      person: 'Jona Marsh',
      aliases: [],
      wikidata: null,
      office: 'Premier',
      party: 'northern-league',
      from: '2031-03-10',
      to: null,
      asOf: '2031-06-01',
      source: 'invented',
      confidence: 'memory' as const,
    }
    const path = join(newFolder(), 'facts.parley')
    const facts = { ...codebook, offices: [office], hash: hashText('facts') }
    const dossier = closing(await createDossier(path, { codebook: facts, now: NOW }))
    for (const example of examples)
      await add(dossier, example, {
        ...extractionOf(example),
        codebook: { id: facts.id, hash: facts.hash },
      })
    await merge(dossier, { ...given, subject: QUILL, into: 'jona-marsh' })
    expect(await speakers(dossier)).toEqual([
      'Jona Marsh (northern-league)', // in April
      'Premier Jon Halle (westmark)',
      'Jona Marsh (null)', // on March 2 not yet in office
    ])
    expect((await stands(dossier)).sort()).toEqual([
      'northern-league against passage-toll',
      'westmark against passage-toll',
      'westmark for passage-free',
    ])
    expect(await check(dossier)).toEqual([])
    expect(await offices(dossier, { at: '2031-03-09' })).toEqual([])
    expect(await offices(dossier, { at: '2031-03-10' })).toMatchObject([{ name: 'Jona Marsh', sure: true }])
    expect(await offices(dossier, { at: '2032-01-01' })).toMatchObject([{ sure: false }])
  })

  it('is refused where it leads in a circle, or a second time', async () => {
    const dossier = await exampleDossier()
    const code = async (subject: string, into: string) =>
      merge(dossier, { ...given, subject, into }).then(
        () => null,
        (error) => error.code,
      )
    expect(await code(QUILL, QUILL)).toBe('circular-identity')
    expect(await code(QUILL, 'nobody')).toBe('no-such-person')
    expect(await code('nobody', QUILL)).toBe('no-such-person')
    expect(await code(QUILL, HALLE)).toBeNull()
    expect(await code(HALLE, QUILL)).toBe('circular-identity')
    expect(await code(QUILL, HALLE)).toBe('merged-already')
  })
})

describe('a split', () => {
  it('gives some documents to another person, whose party counts, and is undone', async () => {
    const dossier = await exampleDossier()
    const before = await whole(dossier)
    const [april] = await statements(dossier)
    const judgement = await split(dossier, {
      ...given,
      subject: QUILL,
      from: [april!.document],
      name: 'Minister Ada Quill',
      party: 'westmark',
    })
    expect(judgement.identity).toMatchObject({ act: 'split', into: `${QUILL}-2` })
    expect((await listed(dossier)).map(([id, , party, count]) => [id, party, count])).toEqual([
      [QUILL, 'ostland', 1],
      [`${QUILL}-2`, 'westmark', 1],
      [HALLE, 'westmark', 1],
    ])
    expect(await stands(dossier)).toContain('westmark against passage-toll')
    expect(await stands(dossier)).not.toContain('ostland against passage-toll')
    expect((await person(dossier, QUILL)).splitOff).toMatchObject([{ id: `${QUILL}-2` }])
    expect(await check(dossier)).toEqual([])
    await undo(dossier, judgement)
    expect(await whole(dossier)).toBe(before)
  })

  it('may be of one statement, and of somebody merged before', async () => {
    const dossier = await exampleDossier()
    await merge(dossier, { ...given, subject: HALLE, into: QUILL })
    const halle = (await statements(dossier)).find(({ speakerRead }) => speakerRead)!
    await split(dossier, { ...given, subject: QUILL, from: [halle.id], name: 'Jon Halle', party: 'westmark' })
    expect(await speakers(dossier)).toContain('Jon Halle (westmark)')
    expect((await person(dossier, QUILL)).total).toBe(2)
    expect(await check(dossier)).toEqual([])
  })

  it('is refused without its documents, or for a party that is none', async () => {
    const dossier = await exampleDossier()
    const off = { ...given, subject: QUILL, name: 'Ada Marsh' }
    await expect(split(dossier, { ...off, from: [] })).rejects.toMatchObject({ code: 'bad-request' })
    await expect(split(dossier, { ...off, from: ['st-0'] })).rejects.toMatchObject({ code: 'no-such-record' })
    const from = await idsOf(dossier)
    await expect(split(dossier, { ...off, from, party: 'x' })).rejects.toMatchObject({
      code: 'no-such-party',
    })
    await expect(split(dossier, { ...off, from, name: '  ' })).rejects.toMatchObject({ code: 'bad-name' })
  })
})

describe('judgements of who somebody is', () => {
  it('stand after a newer version has read the documents, and hold for new ones', async () => {
    const dossier = await exampleDossier()
    await rename(dossier, { ...given, subject: QUILL, name: 'A. Quill' })
    await merge(dossier, { ...given, subject: HALLE, into: QUILL })
    const newer = extractionOf({ ...examples[1]!, extractor: 'parley 9' })
    expect(await add(dossier, examples[1]!, newer)).toBe('renewed')
    const later = {
      ...examples[2]!,
      text: `${examples[2]!.text}\n\nMore will follow.`,
    }
    expect(await add(dossier, later)).toBe('added')
    expect(new Set((await statements(dossier)).map(({ speaker }) => speaker!.name))).toEqual(
      new Set(['A. Quill']),
    )
    expect(await check(dossier)).toEqual([])
  })

  it('reach statements that were accepted, and leave them accepted', async () => {
    const dossier = await exampleDossier()
    const halle = (await statements(dossier)).find(({ speaker }) => speaker!.id === HALLE)!
    await judge(dossier, { ...given, subject: halle.id, verdict: 'accept' })
    const merged = await merge(dossier, { ...given, subject: HALLE, into: QUILL })
    const now = async () => (await statements(dossier)).find(({ id }) => id === halle.id)!
    expect([(await now()).state, (await now()).speaker!.id]).toEqual(['accepted', QUILL])
    await undo(dossier, merged)
    expect([(await now()).state, (await now()).speaker!.id]).toEqual(['accepted', HALLE])
  })

  it('leave everybody else alone', async () => {
    const dossier = await exampleDossier()
    await rename(dossier, { ...given, subject: QUILL, name: 'Ada Q' })
    expect((await listed(dossier)).at(-1)).toEqual([HALLE, 'Premier Jon Halle', 'westmark', 1])
  })
})
