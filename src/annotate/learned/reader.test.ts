import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Document, documentId, UNKNOWN_TIME, wordsOf } from '../../model/index.ts'
import { analyseText } from '../analyse.ts'
import { learnedReader } from './reader.ts'
import { loadModel } from './weights-node.ts'

const model = loadModel()
if (!model) console.warn('LEFT OUT: the learned reader, because models/attribution/attribution.bin is absent')

const documentOf = (text: string): Document => ({
  type: 'document',
  id: documentId(null, text),
  path: 'a.txt',
  title: null,
  outlet: null,
  url: null,
  language: 'en',
  text,
  published: UNKNOWN_TIME,
  furniture: [],
  findings: [],
  capture: { path: 'a.txt', sha256: '', bytes: 0 },
})

describe('weights', () => {
  it('may be absent: then there is no model, and no error', () => {
    expect(loadModel('/nowhere/attribution.bin')).toBeNull()
  })
})

describe.skipIf(!model)('the learned reader', () => {
  const reader = model && learnedReader(model)
  const read = (text: string) => reader!.read(analyseText(documentOf(text)))
  const inWords = (text: string) =>
    read(text).map(({ source, cue, content }) => ({
      source: source.map((span) => wordsOf(text, span)),
      cue: cue.map((span) => wordsOf(text, span)),
      content: content.map((span) => wordsOf(text, span)),
    }))

  it('finds who said what, before and after', () => {
    expect(inWords('The ministry said on Monday that the bridge was closed.')).toEqual([
      { source: ['The ministry'], cue: ['said'], content: ['that the bridge was closed'] },
    ])
    expect(inWords('“The bridge is closed,” Orla Vane told reporters.')).toMatchObject([
      {
        source: ['Orla Vane'],
        cue: [expect.stringMatching(/^told/u)],
        content: [expect.stringMatching(/^The bridge is closed/u)],
      },
    ])
  })

  it('takes a quotation broken by its cue as one statement with two contents', () => {
    const [found] = inWords('“The bridge is closed,” Vane said, “and it will stay closed.”')
    expect(found?.content).toHaveLength(2)
  })

  it('leaves text alone in which nobody says anything', () => {
    expect(inWords('The bridge over the Tarn was built in 1931. It is two hundred metres long.')).toEqual([])
    expect(inWords('')).toEqual([])
  })

  it('gives spans within the text, in order, with a confidence between the threshold and one', () => {
    const words = [
      '“',
      '”',
      'said',
      'Vane',
      'he',
      'that',
      'the',
      'bridge',
      'denied',
      ',',
      '.',
      '\n',
      'told',
      'according',
      'to',
    ]
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { maxLength: 60 }), (tokens) => {
        const text = tokens.join(' ')
        const found = read(text)
        for (const { source, cue, content, confidence } of found) {
          for (const [start, end] of [...source, ...cue, ...content]) {
            expect(start).toBeGreaterThanOrEqual(0)
            expect(end).toBeGreaterThan(start)
            expect(end).toBeLessThanOrEqual(text.length)
          }
          expect(confidence).toBeGreaterThan(0)
          expect(confidence).toBeLessThanOrEqual(1)
        }
        expect(read(text)).toEqual(found)
      }),
      { numRuns: 50 },
    )
  })

  it('reads a paragraph longer than any it was made for', () => {
    const text = 'Vane said the bridge was closed. '.repeat(1200)
    expect(read(text).length).toBeGreaterThan(500)
  })
})
