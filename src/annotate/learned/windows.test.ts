import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Document, documentId, UNKNOWN_TIME } from '../../model/index.ts'
import { analyseText } from '../analyse.ts'
import { REACH, windowOf } from './windows.ts'
import { columnsOf } from './words.ts'

function analysed(text: string) {
  return analyseText({
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
  } satisfies Document)
}

const cueAt = (at: number, passage: readonly [number, number]) => ({
  passage,
  from: at,
  to: at + 1,
  probability: 1,
})

/** The words of the window of `cue` in a text of one passage. */
function windowIn(text: string, cue: string): string {
  const { tokens, ...rest } = analysed(text)
  const at = tokens.findIndex((token) => token.text === cue)
  const [from, to] = windowOf(columnsOf({ tokens, ...rest }), cueAt(at, [0, tokens.length]))
  return text.slice(tokens[from]!.start, tokens[to - 1]!.end)
}

describe('a window', () => {
  it('holds the sentence of the cue and one to each side', () => {
    const text = 'One left. Two stayed. Vane said so. Three slept. Four woke.'
    expect(windowIn(text, 'said')).toBe('Two stayed. Vane said so. Three slept.')
  })

  it('holds whole quotations', () => {
    const text = '“We left. They stayed. Nobody slept,” Vane said. One woke. Two ate.'
    expect(windowIn(text, 'said')).toBe('“We left. They stayed. Nobody slept,” Vane said. One woke.')
  })

  it('holds the cue, keeps to the passage and to its reach, whatever the text', () => {
    const word = fc.constantFrom('Vane', 'said', '“', '”', '.', ',', 'bridge', 'is', 'No')
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 400 }), fc.nat(), (parts, seed) => {
        const text = analysed(parts.join(' '))
        const words = columnsOf(text)
        for (const { from: start, to: stop } of text.paragraphs) {
          const at = start + (seed % (stop - start))
          const [from, to] = windowOf(words, cueAt(at, [start, stop]))
          expect(from).toBeLessThanOrEqual(at)
          expect(to).toBeGreaterThan(at)
          expect(from).toBeGreaterThanOrEqual(Math.max(start, at - REACH))
          expect(to).toBeLessThanOrEqual(Math.min(stop, at + 1 + REACH))
        }
      }),
      { numRuns: 50 },
    )
  })
})
