import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, expect, it } from 'vitest'
import { proposalsOf } from '../../src/api/matrix.ts'
import type { ProposalThread } from '../../src/model/index.ts'
import { openDemo } from '../../src/pipeline/demo.ts'
import { closeDossier } from '../../src/record/index.ts'

/** Dispatches 03 and 04 tell of a proposal, its terms and its answers; 05, 06, 09 and 11 come back to it. */
let threads: ProposalThread[]

beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'parley-proposals-'))
  const dossier = await openDemo('2025-06-01T12:00:00Z', folder)
  threads = await proposalsOf(dossier)
  await closeDossier(dossier)
  rmSync(folder, { recursive: true, force: true })
}, 60_000)

it('makes one thread of what the dispatches tell of one proposal, with its answers in the order of time', () => {
  const [thread] = threads.filter(
    ({ by, options }) => by.includes('united-states') && options.includes('ceasefire-first'),
  )
  expect(thread!.accounts).toBeGreaterThanOrEqual(4)
  expect(thread!.terms.map(({ value }) => value)).toContain('P30D')
  expect(thread!.made.latest).toMatch(/^2025-03-11/u)
  const answers = thread!.answers.map(({ party, answer }) => `${party} ${answer}`)
  const order = ['russia silent', 'russia accepted-with-conditions'].map((one) => answers.indexOf(one))
  expect(order[0]).toBeGreaterThanOrEqual(0)
  expect(order[1]).toBeGreaterThan(order[0]!)
  for (const one of ['ukraine accepted-with-conditions', 'france accepted'])
    expect(answers.some((answer) => answer.startsWith(one))).toBe(true)
})

it('keeps an offer of one side that nobody is told to have answered', () => {
  const [offer] = threads.filter(({ by }) => by.includes('holy-see'))
  expect(offer).toMatchObject({ answers: [], unanswered: ['russia', 'ukraine'] })
})
