import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { textOf } from '../testing/text.ts'
import { passagesOf } from './passages.ts'

const passages = (text: string): string[] => {
  const analysed = textOf(text)
  return passagesOf(analysed).map(({ from, to }) =>
    text.slice(analysed.tokens[from]!.start, analysed.tokens[to - 1]!.end),
  )
}

describe('a passage', () => {
  it('is a paragraph', () => {
    expect(passages('The minister left.\n“We go on,” she said.')).toEqual([
      'The minister left.',
      '“We go on,” she said.',
    ])
  })

  it('goes on from a colon to the quotation after it, and ends there', () => {
    expect(passages('The minister answered:\n“We go on.”\n“Nobody leaves.”')).toEqual([
      'The minister answered:\n“We go on.”',
      '“Nobody leaves.”',
    ])
  })

  it('does not go on to a paragraph that opens without a quotation', () => {
    expect(passages('The plan has three parts:\nA bridge is built.')).toHaveLength(2)
  })

  it('is made of whole paragraphs, all of them and in order', () => {
    const piece = fc.constantFrom('Vane said', ':', ',', '“', '”', '\n', 'No.', '"')
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const text = textOf(pieces.join(' '))
        const edges = text.paragraphs.map(({ from }) => from)
        let at = text.paragraphs[0]?.from ?? 0
        for (const { from, to } of passagesOf(text)) {
          expect(from).toBe(at)
          expect(edges).toContain(from)
          at = to
        }
        expect(at).toBe(text.paragraphs.at(-1)?.to ?? 0)
      }),
    )
  })
})
