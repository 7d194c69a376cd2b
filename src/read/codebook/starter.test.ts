import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { misreadExamples } from '../../extract/examples.ts'
import { codebookPath } from '../codebook-files.ts'
import { readCodebook } from './index.ts'
import { slug, startCodebook } from './starter.ts'

const starter = readFileSync(codebookPath('ceasefire'), 'utf8')
const read = (text: string) => {
  const result = readCodebook('mine.yaml', () => text)
  if ('problems' in result) throw new Error(JSON.stringify(result.problems))
  return result.codebook
}

it('puts the parties in, also in the examples, which are read as before', () => {
  const text = startCodebook(starter, {
    id: 'strait',
    title: 'The strait',
    parties: ['Ostland', 'West Mark', 'Isles'],
  })
  const codebook = read(text)
  expect(codebook).toMatchObject({ id: 'strait', title: 'The strait' })
  expect(codebook.parties.map(({ id }) => id)).toEqual(['ostland', 'west-mark', 'isles'])
  expect(text).not.toMatch(/Ardon|Berwik/u)
  expect(misreadExamples(codebook)).toEqual([])
}, 60_000)

it('keeps what is there where no party is given', () => {
  expect(read(startCodebook(starter, { id: 'strait', title: null, parties: [] })).parties).toHaveLength(2)
})

it('refuses parties for a codebook that has its own', () => {
  const wages = readFileSync(codebookPath('harbour-wages'), 'utf8')
  expect(() => startCodebook(wages, { id: 'x', title: null, parties: ['Ostland'] })).toThrow(
    'parties of its own',
  )
  expect(read(startCodebook(wages, { id: 'mine', title: null, parties: [] })).offices).toEqual([])
})

it('makes ids of names', () => {
  expect(['Östland', 'The Isles (South)', '3rd Fleet'].map(slug)).toEqual([
    'ostland',
    'the-isles-south',
    'rd-fleet',
  ])
  expect(() => slug('東国')).toThrow('no Latin letters')
})

it('finds an example that is read otherwise', () => {
  const wrong = starter.replace(
    'Berwik rejected the truce., stance: against',
    'Berwik rejected the truce., stance: for',
  )
  expect(misreadExamples(read(wrong))).toMatchObject([
    { option: 'ceasefire-full', expected: 'for', found: ['against'] },
  ])
}, 60_000)
