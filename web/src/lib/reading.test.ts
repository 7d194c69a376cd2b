import { expect, test } from 'vitest'
import type { DocumentView, StatementView } from '../../../src/model/views.ts'
import { blocksOf, findingsIn, inTextOrder, labelled, passageAt, spanNamed, statementAt } from './reading.ts'

const statement = (id: string, part: Partial<StatementView>): StatementView =>
  ({ id, source: [], cue: [], content: [], ...part }) as StatementView

const text = 'Menu\nSports\nArland agrees\n“Yes,” said Kell.'
const quote = statement('st-quote', { content: [[26, 32]], cue: [[33, 37]], source: [[38, 42]] })
const view = {
  text,
  furniture: [{ start: 0, end: 11, rule: 'menu' }],
  statements: [quote],
  findings: [],
} as unknown as DocumentView

test('folds furniture that stands together into one block, and leaves the article’s paragraphs', () => {
  const blocks = blocksOf(view, null)
  expect(blocks.map(({ type }) => type)).toEqual(['furniture', 'paragraph', 'paragraph'])
  expect(blocks[0]).toMatchObject({ rules: ['menu'], paragraphs: [{ start: 0 }, { start: 5 }] })
})

test('keeps a paragraph that is furniture only in part', () => {
  const partly = { ...view, furniture: [{ start: 12, end: 15, rule: 'teaser' }] } as DocumentView
  expect(blocksOf(partly, null).map(({ type }) => type)).not.toContain('furniture')
})

test('reads a place from an address only where it lies in the text', () => {
  expect(spanNamed('26-32', text.length)).toEqual([26, 32])
  for (const wrong of ['32-26', '5-5', '0-9999', 'x', '-1-4', '1-2-3', undefined])
    expect(spanNamed(wrong, text.length)).toBeNull()
})

test('finds the innermost statement at a place', () => {
  const outer = statement('st-outer', { content: [[12, 43]] })
  expect(statementAt([outer, quote], [27, 30])?.id).toBe('st-quote')
  expect(statementAt([outer, quote], [13, 20])?.id).toBe('st-outer')
  expect(statementAt([outer, quote], [0, 4])).toBeUndefined()
})

test('orders statements by their first word, whichever part that is', () => {
  const inverted = statement('st-inverted', { source: [[0, 4]], content: [[30, 40]] })
  expect(inTextOrder([quote, inverted]).map(({ id }) => id)).toEqual(['st-inverted', 'st-quote'])
})

test('names a party once in a paragraph until another speaks, and in the next paragraph again', () => {
  const lines = 'aa bb cc dd\nee ff'
  const by = (id: string, start: number, party: string | null) =>
    statement(id, {
      content: [[start, start + 2]],
      speaker: party === null ? null : ({ party } as StatementView['speaker']),
    })
  const spoken = [
    by('1', 0, 'arland'),
    by('2', 3, 'arland'),
    by('3', 6, 'lake'),
    by('4', 9, null),
    by('5', 12, 'lake'),
  ]
  expect([...labelled(lines, spoken)]).toEqual(['1', '3', '5'])
})

test('tells a finding once, below the paragraph in which its words end', () => {
  const finding = (span: [number, number]) => ({ rule: 'odd', span, message: '' })
  expect(findingsIn([finding([0, 5]), finding([4, 12]), finding([0, 0])], { start: 0, end: 10 })).toEqual([
    finding([0, 5]),
  ])
})

test('names a passage in another language at its first paragraph', () => {
  const passages = [{ start: 10, end: 40, language: 'uk' }]
  expect(passageAt(passages, { start: 0, end: 9 })).toBeNull()
  expect(passageAt(passages, { start: 10, end: 20 })).toEqual({ language: 'uk', first: true })
  expect(passageAt(passages, { start: 21, end: 40 })).toEqual({ language: 'uk', first: false })
  expect(passageAt(passages, { start: 41, end: 50 })).toBeNull()
})
