import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { shiftsOf } from '../src/api/matrix.ts'
import { extract } from '../src/extract/index.ts'
import { type Extraction, type Position, type Span, wordsOf } from '../src/model/index.ts'
import { addPaths } from '../src/pipeline/add-paths.ts'
import { loadCodebook } from '../src/read/codebook-files.ts'
import { listInputs } from '../src/read/files.ts'
import { readDocument } from '../src/read/index.ts'
import { check, closeDossier, counts, createDossier } from '../src/record/index.ts'
import { present, seeds } from './corpora.ts'

/**
 * The five real articles that the first codebook was made for, by what the record must show of them. They are named by
 * their places (the first is 0), and their words are looked up, never written here.
 */
describe.skipIf(!present(seeds, 'the record of the five seed articles'))('the five seed articles', () => {
  const articles: Extraction[] = []
  const positions = (article: number, party: string, option: string): Position[] =>
    articles[article]!.positions.filter((one) => one.party === party && one.option === option)
  const words = (article: number, span: Span): string => wordsOf(articles[article]!.text, span)
  /** Every piece of evidence for the stance. */
  const evidence = (article: number, party: string, option: string, stance: string): string[] =>
    positions(article, party, option)
      .filter((one) => one.stance === stance)
      .flatMap((one) => [one.evidence, ...one.also].map((span) => words(article, span)))

  beforeAll(async () => {
    const codebook = await loadCodebook('ukraine-ceasefire')
    for await (const input of listInputs([seeds], process.stdin)) {
      if ('error' in input) throw new Error(input.error.message)
      articles.push(extract(await readDocument(input), { codebook }))
    }
    expect(articles).toHaveLength(5)
  })

  it('shows Russia against the 30-day ceasefire in one, and for it on conditions in another', () => {
    expect(evidence(3, 'russia', 'ceasefire-first', 'against').join(' ')).toMatch(/rejected .*30-day/u)
    expect(evidence(4, 'russia', 'ceasefire-first', 'conditional').join(' ')).toMatch(/in principle/u)
  })

  it('shows Ukraine for it', () => {
    expect(evidence(4, 'ukraine', 'ceasefire-first', 'for').join(' ')).toMatch(/agreed to/u)
    expect(evidence(3, 'ukraine', 'ceasefire-first', 'for').join(' ')).toMatch(/agreed to|openness/u)
  })

  it('shows the United States against NATO membership', () => {
    expect(evidence(1, 'united-states', 'nato-membership', 'against').join(' ')).toMatch(
      /not joining|ruled out/u,
    )
  })

  it('shows Ukraine against ceding land, and nowhere for it', () => {
    for (const article of [2, 3])
      expect(evidence(article, 'ukraine', 'territory-ceded', 'against').join(' ')).toMatch(/territor|land/u)
    for (const article of articles.keys())
      expect(evidence(article, 'ukraine', 'territory-ceded', 'for')).toEqual([])
  })

  it('shows France and Germany for Europeans at the table', () => {
    for (const party of ['france', 'germany'])
      expect(evidence(1, party, 'europe-at-table', 'for').join(' ')).toMatch(/European input/u)
  })

  it('makes no party say what the other side says', () => {
    const never = [
      [0, 'russia', 'ceasefire-first', 'for'],
      [1, 'european-leaders', 'territory-ceded', 'for'],
      [1, 'united-states', 'territory-restored', 'for'],
      [4, 'russia', 'nato-membership', 'for'],
      [4, 'united-states', 'plant-ukraine', 'for'],
    ] as const
    for (const [article, party, option, stance] of never)
      expect(evidence(article, party, option, stance), `${party} ${option}`).toEqual([])
  })

  it('knows one person behind three spellings', () => {
    const spelt = articles.flatMap((article) =>
      article.attributions
        .filter(({ speaker, source }) => speaker?.party === 'ukraine' && source.length > 0)
        .map(({ speaker, source }) => ({ id: speaker!.id, words: wordsOf(article.text, source[0]!) })),
    )
    const ids = (ending: RegExp) =>
      new Set(spelt.filter(({ words }) => ending.test(words)).map(({ id }) => id))
    const all = [ids(/skyy\b/u), ids(/skiy\b/u), ids(/sky\b/u)]
    for (const some of all) expect(some.size).toBe(1)
    expect(new Set(all.flatMap((some) => [...some])).size).toBe(1)
  })

  it('ends the quotation that is never closed at its paragraph', () => {
    const [finding] = articles[2]!.findings.filter(({ rule }) => rule === 'quotation-never-closed')
    const [, end] = finding!.span
    const after = articles[2]!.text.indexOf('\n', finding!.span[0])
    expect(end).toBeLessThanOrEqual(after)
    for (const { content } of articles[2]!.attributions)
      for (const [from, to] of content)
        if (from >= finding!.span[0] && from < end) expect(to).toBeLessThanOrEqual(after)
  })

  it('takes the Arabic menu and the festival teasers for furniture, and no paragraph of an article', () => {
    const furniture = articles.map(({ furniture, text }) =>
      furniture.map(({ start, end }) => text.slice(start, end)).join('\n'),
    )
    expect(furniture[3]).toMatch(/\p{Script=Arabic}/u)
    expect(furniture[2]).toMatch(/Festival/u)
    const left = articles.map(({ furniture, text }) =>
      furniture.reduceRight((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), text),
    )
    expect(left[3]).not.toMatch(/\p{Script=Arabic}/u)
    expect(left[2]).not.toMatch(/Festival|cookies/u)
    for (const [article, lines] of furniture.entries())
      for (const line of lines.split('\n')) expect(line.length, `article ${article}`).toBeLessThan(250)
  })

  it('dates what can be dated: after one chancellor came, on daylight saving time, before one secretary left', () => {
    expect(articles[3]!.published).toMatchObject({ certainty: 'inferred' })
    expect(articles[3]!.published.earliest! >= '2025-05-06').toBe(true)
    expect(articles[3]!.published.because.map(({ span }) => words(3, span!)).join()).toMatch(
      /Chancellor.*Monday|Monday.*Chancellor/u,
    )
    expect(articles[4]!.published.earliest! >= '2025-03-09').toBe(true)
    expect(articles[0]!.published.latest! <= '2024-10-01').toBe(true)
    for (const { published } of articles) expect(published.because.length).toBeGreaterThan(0)
  })

  it('compares the office given with who held it', () => {
    const mismatch = articles[4]!.findings.filter(({ rule }) => rule === 'office-mismatch')
    expect(mismatch.map(({ span }) => words(4, span)).join(' ')).toMatch(/Chief of Staff/u)
  })

  describe('added to a dossier', () => {
    const folder = mkdtempSync(join(tmpdir(), 'parley-seeds-'))
    afterAll(() => rmSync(folder, { recursive: true, force: true }))

    it('loses no finding, and adding twice adds nothing', async () => {
      const codebook = await loadCodebook('ukraine-ceasefire')
      const now = () => '2025-06-01T12:00:00Z'
      const dossier = await createDossier(join(folder, 'seeds.parley'), { codebook, now: now() })
      const options = { jobs: 1, stdin: process.stdin, now }
      const first = await addPaths(dossier, [seeds], options)
      expect(first.refused).toEqual([])
      const kept = await counts(dossier)
      expect(kept).toMatchObject({
        documents: 5,
        statements: articles.reduce((sum, { attributions }) => sum + attributions.length, 0),
        positions: articles.reduce((sum, { positions }) => sum + positions.length, 0),
        events: articles.reduce((sum, { events }) => sum + events.length, 0),
        findings: articles.reduce((sum, { findings }) => sum + findings.length, 0),
      })
      const second = await addPaths(dossier, [seeds], options)
      expect(second.counts).toMatchObject({ added: 0, renewed: 0, captured: 0 })
      expect(await counts(dossier)).toEqual(kept)
      expect(await check(dossier)).toEqual([])
      const ceasefire = (await shiftsOf(dossier)).filter(
        ({ party, option }) => party === 'russia' && option === 'ceasefire-first',
      )
      expect(ceasefire).toMatchObject([{ before: { stance: 'conditional' }, after: { stance: 'against' } }])
      expect(ceasefire[0]!.sentences.before.words).toMatch(/in principle/u)
      expect(ceasefire[0]!.sentences.after.words).toMatch(/rejected .*30-day/u)
      await closeDossier(dossier)
    })
  })
})
