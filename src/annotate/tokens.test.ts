import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wordsOf } from '../model/index.ts'
import { cutText } from './tokens.ts'

const sentences = (text: string): string[] =>
  cutText(text, [[0, text.length]]).sentences.map(({ span }) => wordsOf(text, span))

describe('tokens', () => {
  it('stand exactly where the text has them, whatever its characters', () => {
    const piece = fc.constantFrom(
      'Vane',
      'said',
      '“',
      '.',
      ' ',
      '\u3000',
      '\uFEFF',
      '\u2028',
      '\n',
      '\t',
      'é',
      'Žďárský',
      'Łódź',
      'ǅ',
      '👋🏽',
      "n't",
      '$1,200',
      'x'.repeat(450),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('')
        const { tokens, paragraphs, sentences: runs } = cutText(text, [[0, text.length]])
        let last = 0
        for (const token of tokens) {
          expect(text.slice(token.start, token.end)).toBe(token.text)
          expect(token.start).toBeGreaterThanOrEqual(last)
          last = token.end
        }
        for (const run of [...paragraphs, ...runs]) expect(run.from).toBeLessThan(run.to)
        expect(runs.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, i) => from + i))).toEqual(
          tokens.map((_, i) => i),
        )
      }),
    )
  })

  it('are whole where a name has letters past Latin-1', () => {
    const text = 'Marek Žďárský and Ayşe Kılıçoğlu flew to Łódź.'
    expect(cutText(text, [[0, text.length]]).tokens.map((token) => token.text)).toEqual(
      'Marek Žďárský and Ayşe Kılıçoğlu flew to Łódź .'.split(' '),
    )
  })

  it('of furniture are left out', () => {
    const text = 'Menu\nVane spoke.\nCookies'
    expect(cutText(text, [[5, 16]]).tokens.map((token) => token.text)).toEqual(['Vane', 'spoke', '.'])
  })
})

describe('sentences', () => {
  it('go on after a title’s full stop', () => {
    expect(sentences('She met Adm. Vane. They spoke.')).toEqual(['She met Adm. Vane.', 'They spoke.'])
  })

  it('go on after a quoted question', () => {
    expect(sentences('“Is it over?” she asked. Nobody knew.')).toEqual([
      '“Is it over?” she asked.',
      'Nobody knew.',
    ])
  })

  it('do not cross a line break', () => {
    expect(sentences('Ferries sail\nfor Tarn')).toEqual(['Ferries sail', 'for Tarn'])
  })

  it('take linear time over an endless word', () => {
    cutText('A'.repeat(300_000), [[0, 300_000]])
  }, 5_000)
})
