import { expect, test } from 'vitest'
import type { MatrixView } from '../../../src/model/views.ts'
import { strings } from '../strings.ts'
import { type Exported, matrixCsv, matrixMarkdown, matrixSvg, wrap } from './matrix-export.ts'

const said = { earliest: '2031-03-01', latest: '2031-03-01', certainty: 'stated' as const, because: [] }
const matrix: MatrixView = {
  at: '2031-03-02',
  parties: [{ id: 'ostland', name: 'Ostland, "East" | <b>', kind: 'state', index: 0 }],
  issues: [
    {
      id: 'passage',
      label: 'Passage',
      question: 'Who may pass?',
      choose: 'one',
      options: [{ id: 'toll', label: 'Toll', proposition: 'Ships pay', order: 1 }],
    },
  ],
  cells: [
    {
      party: 'ostland',
      issue: 'passage',
      entries: [
        {
          option: 'toll',
          stance: 'conditional',
          realis: 'actual',
          condition: 'if it is low',
          said,
          since: said,
          holder: 'Ada Quill',
          unnamed: false,
          confidence: 0.7,
          accounts: 2,
          state: 'suggested',
          positions: ['po-1'],
          others: [],
        },
      ],
    },
  ],
}
const of = (sample: boolean): Exported => ({ matrix, title: 'The strait & more', sample })

test('CSV has a stand a line, quoted as RFC 4180 has it', () => {
  const [head, row, ...rest] = matrixCsv(of(false)).split('\r\n')
  expect(rest).toEqual([])
  expect(head).toMatch(/^as of,party,/u)
  expect(row).toContain('2031-03-02,"Ostland, ""East"" | <b>",Passage,Toll,conditional,if it is low')
})

test('Markdown keeps its table whole whatever a name holds', () => {
  const table = matrixMarkdown(of(false))
  expect(table).toContain('| Ostland, "East" \\| \\<b> | ◐ conditional: Toll')
  expect(table).toContain('As of 2031-03-02')
})

test('SVG holds the words as text, never as markup', () => {
  const drawn = matrixSvg(of(false))
  expect(drawn).toContain('The strait &amp; more')
  expect(drawn).toContain('conditional: Toll')
  expect(drawn).not.toContain('<b>')
})

test('a sample says so in each', () => {
  expect(matrixCsv(of(true))).toMatch(/,sample\r\n.*,yes$/u)
  for (const file of [matrixMarkdown(of(true)), matrixSvg(of(true))]) expect(file).toContain(strings.sample)
  for (const file of [matrixMarkdown(of(false)), matrixSvg(of(false))])
    expect(file).not.toContain(strings.sample)
})

test('lines are cut at words', () => {
  expect(wrap('one two three', 7)).toEqual(['one two', 'three'])
  expect(wrap('incomprehensibilities', 7)).toEqual(['incomprehensibilities'])
})
