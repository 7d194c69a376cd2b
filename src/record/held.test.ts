import { expect, test } from 'vitest'
import { compareWaiting } from '../pipeline/compare.ts'
import { accountedEvents, accountedPositions, accountedProposals } from './accounts.ts'
import { addDocument } from './add-document.ts'
import { merge } from './identify.ts'
import { judge, withdraw } from './judge.ts'
import { closeDossier, type Dossier, openDossier } from './open.ts'
import { revision, type Scope } from './revision.ts'
import { add, closing, exampleDossier } from './testing/dossiers.ts'
import { captureOf, examples, extractionOf, NOW, numbered } from './testing/examples.ts'

const given = { by: 'Ida', now: NOW }

/** Everything that is held, by one who has read it before and by one who opens the file now. */
async function heldAndRead(dossier: Dossier) {
  const all = async (of: Dossier) => [
    await accountedPositions(of),
    await accountedEvents(of),
    await accountedProposals(of),
  ]
  const other = await openDossier(dossier.path, { access: 'read' })
  const read = await all(other)
  await closeDossier(other)
  return { held: await all(dossier), read }
}

test('what is held is what stands in the file, after every change of it', async () => {
  const dossier = closing(await exampleDossier())
  const changes: (() => Promise<unknown>)[] = [
    async () => {},
    () => add(dossier, numbered(7)),
    async () => {
      // a copy, by another process
      const other = await openDossier(dossier.path)
      const extraction = extractionOf({ ...examples[1]!, outlet: 'Harbour Mirror' })
      await addDocument(other, extraction, captureOf(extraction), NOW)
      await compareWaiting(other)
      await closeDossier(other)
    },
    async () =>
      judge(dossier, { ...given, subject: (await accountedPositions(dossier))[0]!.id, verdict: 'reject' }),
    async () =>
      judge(dossier, { ...given, subject: (await accountedEvents(dossier))[0]!.id, verdict: 'accept' }),
    () => merge(dossier, { ...given, subject: 'premier-jon-halle', into: 'minister-ada-quill' }),
    () => add(dossier, examples[0]!, { ...extractionOf(examples[0]!), extractor: 'parley 9', positions: [] }),
  ]
  for (const change of changes) {
    await change()
    const { held, read } = await heldAndRead(dossier)
    expect(held).toEqual(read)
    expect((await accountedPositions(dossier)) === held[0]).toBe(true)
  }
})

test('an answer depends on what it is made of and on nothing else', async () => {
  const dossier = await exampleDossier()
  const [position] = await accountedPositions(dossier)
  const now = async () => {
    const scopes: Scope[] = ['documents', 'positions', 'events', 'proposals', 'timeline', 'everything']
    return Object.fromEntries(await Promise.all(scopes.map(async (of) => [of, await revision(dossier, of)])))
  }
  const differing = (a: object, b: object) =>
    Object.keys(a).filter((key) => a[key as never] !== b[key as never])
  const first = await now()
  const judged = await judge(dossier, { ...given, subject: position!.id, verdict: 'accept' })
  const second = await now()
  expect(differing(first, second)).toEqual(['positions', 'everything'])
  await withdraw(dossier, judged.id, given)
  const third = await now()
  expect(differing(second, third)).toEqual(['positions', 'everything'])
  await add(dossier, numbered(1))
  expect(differing(third, await now())).toHaveLength(6)
})
