import fc from 'fast-check'
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { check } from './check.ts'
import { document, documents } from './documents.ts'
import { judge } from './judge.ts'
import { statements } from './records.ts'
import { addressedLines } from './repeated.ts'
import { settleRepeated } from './settle-repeated.ts'
import { add, newDossier } from './testing/dossiers.ts'
import { type Example, extractionOf, NOW } from './testing/examples.ts'

const NOTICE = 'We believe that the strait belongs to our readers, and you can help us say so.'
const BACKGROUND = 'Ostland closed the strait in January, saying that tolls had not been paid.'
const NEWS = [
  'The ferries sail again on Monday.',
  'A pilot was hurt off the northern bank.',
  'The buoys are back, two weeks late.',
  'Grain went up by a tenth in Port Lorne.',
]

const article = (news: string, outlet = 'The Varn Courier'): Example => ({
  outlet,
  text: `${news}\n\n${BACKGROUND}\n\n${NOTICE}`,
  statements: [
    { source: 'We', cue: 'believe', content: 'that the strait belongs to our readers', party: 'ostland' },
    { source: 'Ostland', cue: 'saying', content: 'that tolls had not been paid', party: 'ostland' },
  ],
})

async function dossierOf(examples: readonly Example[]) {
  const dossier = await newDossier()
  for (const example of examples) {
    await add(dossier, example)
    await settleRepeated(dossier)
  }
  return dossier
}

const cues = async (dossier: Awaited<ReturnType<typeof newDossier>>) =>
  (await statements(dossier, {})).map(({ words }) => words.cue).sort()

describe('a line that speaks to the reader', () => {
  it.each([
    ['By signing up you agree to our terms.', true],
    ['“We are ready,” said Ada Marsh, “and you know it.”', false],
    ['They met on the quay, and the youngest of them spoke.', false],
    ['The US envoy left, and the EU’s stayed.', false],
  ])('%s', (text, addressed) => {
    expect(addressedLines(extractionOf({ text })).length > 0).toBe(addressed)
  })

  it('counts only where the outlet is known', () => {
    expect(addressedLines(extractionOf({ text: NOTICE, outlet: null }))).toEqual([])
  })
})

describe('a line that an outlet repeats', () => {
  it('is furniture in all of its articles from the third on; background stays', async () => {
    const two = await dossierOf(NEWS.slice(0, 2).map((news) => article(news)))
    expect(await cues(two)).toEqual(['believe', 'believe', 'saying', 'saying'])
    const three = await dossierOf(NEWS.slice(0, 3).map((news) => article(news)))
    expect(await cues(three)).toEqual(['saying', 'saying', 'saying'])
    const [first] = await documents(three)
    expect(first!.statements).toBe(1)
    const view = await document(three, first!.id)
    const [start, end] = [view.text.indexOf(NOTICE), view.text.length]
    expect(view.furniture).toEqual([{ start, end, rule: 'repeated' }])
    expect(await check(three)).toEqual([])
  })

  it('is none in three outlets, nor in three copies of one article', async () => {
    const outlets = await dossierOf(NEWS.slice(0, 3).map((news, i) => article(news, `Outlet ${i}`)))
    expect(await cues(outlets)).toContain('believe')
    const copies = await newDossier()
    for (const news of NEWS.slice(0, 3)) await add(copies, article(news))
    await sql`update documents set copy_group = (select min(id) from documents)`.execute(copies.db)
    await settleRepeated(copies)
    expect(await cues(copies)).toContain('believe')
  })

  it('stays in the record where a person judged it', async () => {
    const dossier = await newDossier()
    await add(dossier, article(NEWS[0]!))
    const believed = (await statements(dossier, {})).find(({ words }) => words.cue === 'believe')!
    await judge(dossier, { subject: believed.id, verdict: 'accept', by: 'Ada', now: NOW })
    for (const news of NEWS.slice(1)) await add(dossier, article(news))
    await settleRepeated(dossier)
    expect((await statements(dossier, {})).filter(({ words }) => words.cue === 'believe')).toHaveLength(1)
    expect(await check(dossier)).toEqual([])
  })

  it('is the same whatever the order in which articles came, and whenever it was counted', async () => {
    const examples = [...NEWS.map((news) => article(news)), article(NEWS[0]!, 'Harbour Mirror')]
    const told = async (order: readonly number[], settled: ReadonlySet<number>) => {
      const dossier = await newDossier()
      for (const [i, at] of order.entries()) {
        await add(dossier, examples[at]!)
        if (settled.has(i)) await settleRepeated(dossier)
      }
      await settleRepeated(dossier)
      return (await statements(dossier, {})).map(({ id }) => id).sort()
    }
    const first = await told([0, 1, 2, 3, 4], new Set())
    const order = fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5 })
    await fc.assert(
      fc.asyncProperty(order, fc.uniqueArray(fc.nat(4)), async (some, when) => {
        expect(await told(some, new Set(when))).toEqual(first)
      }),
      { numRuns: 6 },
    )
  })
})
