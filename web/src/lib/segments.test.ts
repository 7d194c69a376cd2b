import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Span } from '../../../src/model/span.ts'
import { type Layer, paragraphsOf } from './segments.ts'

const layer = (kind: string, ...span: [number, number]): Layer<string> => ({ span, kind })
const shape = (text: string, layers: readonly Layer<string>[]) =>
  paragraphsOf(text, layers).map(({ segments }) =>
    segments.map(({ text: words, layers: over }) => [words, ...over]),
  )

describe('paragraphsOf', () => {
  test('cuts a paragraph where layers start and end, longest layer first', () => {
    expect(shape('Arland said yes.', [layer('outer', 0, 15), layer('inner', 7, 11)])).toEqual([
      [['Arland ', 'outer'], ['said', 'outer', 'inner'], [' yes', 'outer'], ['.']],
    ])
  })

  test('handles layers that cross each other', () => {
    expect(shape('abcdef', [layer('a', 0, 4), layer('b', 2, 6)])).toEqual([
      [
        ['ab', 'a'],
        ['cd', 'a', 'b'],
        ['ef', 'b'],
      ],
    ])
  })

  test('carries a layer over a paragraph break', () => {
    expect(shape('ab\n\ncd', [layer('a', 1, 5)])).toEqual([
      [['a'], ['b', 'a']],
      [['c', 'a'], ['d']],
    ])
  })

  test('makes no paragraph of white space, and none of an empty text', () => {
    expect(shape(' \n\t\r\n', [])).toEqual([])
    expect(shape('', [])).toEqual([])
  })

  test('takes nothing from the text and puts nothing in, whatever the layers', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 60 }).map((s) => s.replaceAll('x', '\n'))
    const layers = fc.array(
      fc.tuple(fc.nat(60), fc.nat(60)).map(([a, b]): Span => [Math.min(a, b), Math.max(a, b)]),
    )
    fc.assert(
      fc.property(text, layers, (words, spans) => {
        const paragraphs = paragraphsOf(
          words,
          spans.map((span, index) => ({ span, kind: index })),
        )
        for (const { start, end, segments } of paragraphs) {
          expect(segments.map((segment) => segment.text).join('')).toBe(words.slice(start, end))
          for (const segment of segments) {
            expect(words.slice(segment.start, segment.end)).toBe(segment.text)
            const covering = spans.flatMap(([s, e], index) =>
              s <= segment.start && e >= segment.end ? [index] : [],
            )
            expect([...segment.layers].sort((a, b) => a - b)).toEqual(covering)
          }
        }
        const rest = paragraphs.reduceRight(
          (left, { start, end }) => left.slice(0, start) + left.slice(end),
          words,
        )
        expect(rest.trim()).toBe('')
      }),
    )
  })
})
