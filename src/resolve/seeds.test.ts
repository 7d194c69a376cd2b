/** The first negotiation's five articles, where they are beside the checkout: what their matrix must show. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { annotate, fastReader } from '../annotate/index.ts'
import { loadCodebook } from '../read/codebook-files.ts'
import { resolve } from './index.ts'
import { readText } from './invented.ts'

const corpora = process.env.PARLEY_CORPORA ?? join(import.meta.dirname, '../../../shared/corpora')
const seeds = join(corpora, '../seeds')
if (!existsSync(seeds)) console.warn(`NOT RUN: the seeds are not at ${seeds}; set PARLEY_CORPORA`)

describe.skipIf(!existsSync(seeds))('the five articles', () => {
  const codebook = loadCodebook('ukraine-ceasefire')
  const texts = existsSync(seeds) ? readdirSync(seeds).sort() : []
  const records = new Map(
    texts.map((file) => {
      const text = readFileSync(join(seeds, file), 'utf8')
      return [file.slice(0, 3), { text, ...resolve(annotate(readText(text), fastReader), codebook) }]
    }),
  )

  it.each([
    ['003', 'russia', 'ceasefire-first', 'against', 'ceasefire'],
    ['004', 'russia', 'ceasefire-first', 'conditional', 'in principle'],
    ['004', 'ukraine', 'ceasefire-first', 'for', 'agreed to'],
    ['001', 'united-states', 'nato-membership', 'against', 'NATO'],
    ['002', 'ukraine', 'territory-ceded', 'against', 'land'],
    ['001', 'france', 'europe-at-table', 'for', 'European input'],
    ['001', 'germany', 'europe-at-table', 'for', 'European input'],
  ])('%s shows %s on %s: %s', (file, party, option, stance, words) => {
    const { text, positions } = records.get(file)!
    const found = positions.filter((p) => p.party === party && p.option === option && p.stance === stance)
    const evidence = found.flatMap((p) => [p.evidence, ...p.also]).map((span) => text.slice(...span))
    expect(evidence.join(' … ')).toContain(words)
  })

  it('name one person under three spellings', () => {
    const ids = [...records.values()].flatMap(({ text, mentions }) =>
      mentions
        .filter(({ start, end }) => /Zelensk/u.test(text.slice(start, end)))
        .map(({ entity }) => entity),
    )
    expect(new Set(ids).size).toBe(1)
    expect(ids.length).toBeGreaterThan(10)
  })
})
