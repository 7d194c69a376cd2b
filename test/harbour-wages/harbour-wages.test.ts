import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { matrix, proposalsOf, shiftsOf } from '../../src/api/matrix.ts'
import { addPaths } from '../../src/pipeline/add-paths.ts'
import { suggestOptions } from '../../src/pipeline/suggest-options.ts'
import { loadCodebook } from '../../src/read/codebook-files.ts'
import { check, closeDossier, createDossier, type Dossier } from '../../src/record/index.ts'

/**
 * A wage dispute in an invented harbour, from its dispatches to its matrix: what Parley knows of a negotiation is its
 * codebook and nothing else.
 */
const DISPATCHES = fileURLToPath(new URL('dispatches', import.meta.url))
const now = () => '2031-12-01T12:00:00Z'
let folder: string
let dossier: Dossier

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'parley-wages-'))
  const codebook = loadCodebook('harbour-wages')
  dossier = await createDossier(join(folder, 'wages.parley'), { codebook, now: now() })
  const report = await addPaths(dossier, [DISPATCHES], { jobs: 1, stdin: process.stdin, now })
  expect(report).toMatchObject({ counts: { added: 3 }, refused: [] })
}, 60_000)

afterAll(async () => {
  await closeDossier(dossier)
  rmSync(folder, { recursive: true, force: true })
})

async function standsAt(at: string | null): Promise<string[]> {
  const { cells } = await matrix(dossier, at)
  return cells.flatMap(({ party, entries }) =>
    entries.map(({ option, stance }) => `${party} ${stance} ${option}`),
  )
}

describe('the wage dispute', () => {
  it('has its stands as of each day', async () => {
    expect(await standsAt('2031-10-08')).toEqual(
      expect.arrayContaining([
        'dockers for raise-nine',
        'dockers against automation',
        'port-company for raise-three',
        'port-company against shorter-week',
        'port-company for automation',
      ]),
    )
    expect(await standsAt('2031-10-08')).not.toContain('arbitration-board for raise-six')
    expect(await standsAt(null)).toEqual(
      expect.arrayContaining([
        'arbitration-board for raise-six',
        'dockers conditional raise-six',
        'dockers conditional strike-suspended',
        'port-company against jobs-guaranteed',
      ]),
    )
  })

  it('marks what the union gave up', async () => {
    const { cells } = await matrix(dossier, null)
    const raise = cells
      .find(({ party, issue }) => party === 'dockers' && issue === 'wages')!
      .entries.find(({ option }) => option === 'raise-nine')
    expect(raise?.others).toMatchObject([{ stance: 'for', relation: 'given-up' }])
  })

  it('shows the union’s change of mind on the strike, with both sentences', async () => {
    expect(await shiftsOf(dossier)).toMatchObject([
      {
        party: 'dockers',
        option: 'strike-suspended',
        before: { stance: 'against' },
        after: { stance: 'conditional' },
        sentences: {
          before: { words: expect.stringContaining('refused'), outlet: 'Coast Radio' },
          after: { words: expect.stringContaining('supports'), outlet: 'The Sarnholm Post' },
        },
      },
    ])
  })

  it('tells the proposals with their answers in the order of time', async () => {
    const [six, three] = await proposalsOf(dossier)
    expect(six).toMatchObject({ by: ['arbitration-board'], options: ['raise-six'], accounts: 2 })
    expect(six!.answers.map(({ party, answer, current }) => [party, answer, current])).toEqual([
      ['dockers', 'silent', false],
      ['port-company', 'accepted-with-conditions', true],
      ['dockers', 'accepted-with-conditions', true],
    ])
    expect(six!.answers[2]!.condition).toContain('job guarantees')
    expect(three).toMatchObject({
      by: ['port-company'],
      options: ['raise-three'],
      answers: [{ party: 'dockers', answer: 'rejected' }],
    })
  })

  it('suggests what no option covers, with its sentences', async () => {
    const suggestions = await suggestOptions(dossier)
    expect(suggestions[0]).toMatchObject({
      words: 'canteen',
      parties: [{ party: 'dockers', stance: 'for' }],
      accounts: 2,
      sentences: [{ text: expect.stringContaining('canteen') }, { text: expect.stringContaining('canteen') }],
    })
    expect(suggestions.map(({ phrase }) => phrase).join(' ')).not.toMatch(/raise|strike|crane/u)
  })

  it('is well', async () => expect(await check(dossier)).toEqual([]))
})
