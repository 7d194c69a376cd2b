import { describe, expect, it } from 'vitest'
import { annotatedOf } from '../../annotate/testing/text.ts'
import { type Codebook, Codebook as CodebookFile, Office } from '../../model/index.ts'
import { inferPublished } from './published.ts'

const office = (person: string, title: string, party: string, from: string, to: string | null) =>
  Office.parse({
    person,
    aliases: [person.split(' ').at(-1)],
    office: title,
    party,
    from,
    to,
    source: 'test',
    confidence: 'source',
  })

const { offices: _, ...file } = CodebookFile.parse({
  id: 'invented',
  title: 'Invented',
  parties: [
    { id: 'freedonia', name: 'Freedonia', adjectives: ['Freedonian'] },
    { id: 'sylvania', name: 'Sylvania', adjectives: ['Sylvanian'] },
  ],
  issues: [
    { id: 'peace', choose: 'any', question: 'Peace?', options: [{ id: 'truce', proposition: 'A truce' }] },
  ],
})
const codebook: Codebook = {
  ...file,
  hash: 'test',
  offices: [
    office('Anna Weber', 'Chancellor', 'freedonia', '2030-05-06', null),
    office('Otto Brandt', 'Chancellor', 'freedonia', '2024-12-08', '2030-05-06'),
    office('Pavel Novak', 'President', 'sylvania', '2021-01-20', '2025-01-20'),
    office('Pavel Novak', 'President', 'sylvania', '2029-01-20', null),
    office('Jana Moser', 'President', 'sylvania', '2025-01-20', '2029-01-20'),
    office('Emil Kranz', 'Deputy Chief of Staff', 'sylvania', '2029-01-20', null),
    office('Vera Lind', 'Chief of Staff', 'sylvania', '2029-01-20', null),
  ],
}
const infer = (text: string, published: string | null = null) =>
  inferPublished(annotatedOf(text, published), codebook)
const bounds = (text: string) => {
  const { published } = infer(text)
  return [published.earliest, published.latest, published.certainty]
}

describe('when a text was written', () => {
  it('lies in the term of whoever it gives an office', () => {
    expect(bounds('Freedonian Chancellor Otto Brandt rejected the plan.')).toEqual([
      '2024-12-08',
      '2030-05-06',
      'inferred',
    ])
  })

  it('lies where the terms of all of them meet, each with its words', () => {
    const text = 'Freedonian Chancellor Otto Brandt called Sylvanian President Jana Moser.'
    const { published } = infer(text)
    expect([published.earliest, published.latest]).toEqual(['2025-01-20', '2029-01-20'])
    expect(published.because.map(({ span }) => text.slice(...span!))).toEqual(['Sylvanian President'])
  })

  it('lies after a term that is called former, and not in the next one', () => {
    expect(bounds('Former President Pavel Novak told reporters so.')).toEqual([
      '2025-01-20',
      '2029-01-19',
      'inferred',
    ])
  })

  it('lies after the newest year told of as past', () => {
    expect(bounds('Sylvania invaded in March 2022 and seized more land in 2027.')).toEqual([
      '2027-01-01',
      null,
      'inferred',
    ])
    expect(bounds('Sylvania will hold a vote in 2035.')).toEqual([null, null, 'unknown'])
  })

  it('lies in the season in which two clocks stand so far apart', () => {
    const { published } = infer(
      'Sylvanian President Jana Moser, who took office in 2028, spoke at 3 p.m. ET (2000 GMT).',
    )
    expect(published.latest).toBe('2029-01-20')
    const summer = infer('In 2028 she spoke at 4 p.m. ET (2000 GMT), said Sylvanian President Jana Moser.')
    expect([summer.published.earliest, summer.published.latest]).toEqual(['2028-03-12', '2028-11-04'])
  })

  it('lies near a weekday that comes with its date', () => {
    expect(
      bounds('Chancellor Anna Weber met them on Tuesday, June 4, in 2030, a Freedonian spokesman said.')[2],
    ).toBe('inferred')
  })

  it('counts the years of a war from when the text says that it began, one more or less', () => {
    expect(bounds('Sylvania invaded in May 2026. The war is in its third year.')).toEqual([
      '2027-05-01',
      '2030-05-31',
      'inferred',
    ])
  })

  it('is unknown where nothing tells', () => {
    expect(infer('He said that they would meet.')).toEqual({
      published: { earliest: null, latest: null, certainty: 'unknown', because: [] },
      findings: [],
    })
  })
})

describe('what contradicts the rest', () => {
  it('is reported and does not win: a former president who is in office again', () => {
    const text = 'Former President Pavel Novak called Freedonian Chancellor Anna Weber.'
    const { published, findings } = infer(text)
    expect(published.earliest).toBe('2030-05-06')
    expect(findings.map(({ rule, span }) => [rule, text.slice(...span)])).toEqual([
      ['office-mismatch', 'Former President'],
    ])
    expect(findings[0]!.message).toContain('President since 2029-01-20')
  })

  it('is a title that somebody else held, with who and from when to when', () => {
    const { findings } = infer('Sylvanian Chief of Staff Emil Kranz praised it.', '2030-03-02')
    expect(findings).toHaveLength(1)
    expect(findings[0]).toMatchObject({ rule: 'office-mismatch' })
    expect(findings[0]!.message).toContain('Vera Lind (since 2029-01-20)')
    expect(findings[0]!.message).toContain('Deputy Chief of Staff')
  })

  it('is a title left behind, in a text that states its date', () => {
    const { published, findings } = infer('Freedonian Chancellor Otto Brandt said no.', '2031-03-19')
    expect(published).toMatchObject({ earliest: '2031-03-19', certainty: 'stated' })
    expect(findings[0]).toMatchObject({ rule: 'office-mismatch' })
    expect(findings[0]!.message).toContain('Anna Weber (since 2030-05-06)')
  })

  it('is not a title that fits, nor a deputy called deputy', () => {
    expect(infer('Freedonian Chancellor Anna Weber said no.', '2031-03-19').findings).toEqual([])
    expect(infer('Sylvanian Deputy Chief of Staff Emil Kranz praised it.', '2031-03-19').findings).toEqual([])
  })

  it('says where one title alone makes a text old', () => {
    const { findings } = infer('Freedonian Chancellor Otto Brandt rejected the plan.')
    expect(findings.map(({ rule }) => rule)).toEqual(['office-bounds-date'])
    expect(findings[0]!.message).toContain('Anna Weber (since 2030-05-06)')
  })
})

describe('hostile input', () => {
  it('with three thousand dates takes seconds', () => {
    const text = Array.from(
      { length: 3000 },
      (_, i) => `It fell on May ${(i % 28) + 1}, ${1990 + (i % 40)}.`,
    ).join(' ')
    const annotated = annotatedOf(text)
    const started = performance.now()
    inferPublished(annotated, codebook)
    expect(performance.now() - started).toBeLessThan(3000)
  })
})
