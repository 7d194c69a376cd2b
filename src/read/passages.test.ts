import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { bodySpans, complement, documentIn, intersection, type Span, spansIn } from '../model/index.ts'
import { ready, toDocument } from './index.ts'

const LINES = {
  en: 'The envoys of the two governments met on the quay, and they talked for hours about the strait and what would follow.',
  uk: 'Посланці двох урядів зустрілися в порту й багато годин говорили про протоку, про блокаду та про те, що буде потім, повідомив речник міністерства.',
  de: 'Die Gesandten der beiden Regierungen trafen sich am Kai und sprachen stundenlang über die Meerenge, die Blockade und darüber, was danach kommen soll.',
  zh: '两国使节在码头会面，就海峡、封锁以及解除封锁之后的安排谈了好几个小时。他们说，下个星期还会再见面，地点仍然是旧海关大楼，会谈的内容不会公开。双方的随行人员都没有回答记者的问题，只说气氛很好。',
}
const documentOf = (text: string) =>
  toDocument({ path: 'a.txt', bytes: new TextEncoder().encode(text), format: 'text', about: {} })
const passagesOf = (text: string): string[] =>
  (documentOf(text).passages ?? []).map(({ start, end, language }) => `${language} ${text.slice(start, end)}`)

beforeAll(ready)

describe('a passage', () => {
  it.each(['uk', 'de', 'zh'] as const)('in %s stands out in an English article', (language) => {
    const text = [LINES.en, LINES.en, LINES.en, LINES[language], LINES.en].join('\n\n')
    expect(documentOf(text).language).toBe('en')
    expect(passagesOf(text)).toEqual([`${language} ${LINES[language]}`])
  })

  it('takes the short lines between its paragraphs with it', () => {
    const text = [LINES.en, LINES.en, LINES.de, 'Am Kai', LINES.de, LINES.en].join('\n')
    expect(passagesOf(text)).toEqual([`de ${LINES.de}\nAm Kai\n${LINES.de}`])
  })

  it.each([
    ['an article in one language', [LINES.de, LINES.de, 'Heute', LINES.de]],
    ['names and numbers', [LINES.en, 'Al-Hadid 3, Ben Qoraysh 2, Çelik 1, Đorđević 4 — 12 345', LINES.en]],
    [
      'a foreign word in a sentence',
      [LINES.en, `They call it Glasnost, “гласность”, on both shores. ${LINES.en}`],
    ],
  ])('is none: %s', (_, lines) => {
    expect(passagesOf(lines.join('\n'))).toEqual([])
  })

  it('is a place in the body, after the one before, and never in the article’s own language', () => {
    const line = fc.constantFrom(...Object.values(LINES), 'Read more', 'By Ada Marsh', '')
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 12 }), (lines) => {
        fc.pre(lines.some((one) => one !== ''))
        const document = documentOf(lines.join('\n'))
        let last = 0
        for (const { start, end, language } of document.passages ?? []) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeGreaterThan(start)
          expect(language).not.toBe(document.language)
          last = end
        }
      }),
      { numRuns: 60 },
    )
  })
})

describe('a document as a reader of one language sees it', () => {
  const text = [LINES.en, LINES.uk, 'Read more', LINES.en].join('\n')

  it('has the rest as furniture, and every place where it was', () => {
    const document = documentOf(text)
    const english = documentIn(document, 'en')!
    expect(english.text).toBe(text)
    const words = bodySpans(english).map(([start, end]) => text.slice(start, end).trim())
    expect(words).toEqual([LINES.en, LINES.en])
    expect(spansIn(document, 'uk').map(([start, end]) => text.slice(start, end))).toEqual([LINES.uk])
  })

  it('is none where nothing is in that language', () => {
    expect(documentIn(documentOf(LINES.en), 'fr')).toBeNull()
  })
})

describe('the intersection of spans', () => {
  it('is what neither complement holds', () => {
    const spans = fc.array(
      fc.tuple(fc.nat(30), fc.nat(30)).map(([a, b]): Span => [Math.min(a, b), Math.max(a, b)]),
    )
    fc.assert(
      fc.property(spans, spans, (a, b) => {
        const neither = complement([...complement(a, 31), ...complement(b, 31)], 31)
        expect(intersection(a, b).filter(([start, end]) => end > start)).toEqual(neither)
      }),
    )
  })
})
