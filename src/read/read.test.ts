import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { ParleyError } from '../model/index.ts'
import { MOST_BYTES } from './decode.ts'
import { type About, type Format, type RawInput, readDocument, ready, toDocument } from './index.ts'

const PROSE =
  'The envoys of the two governments met on the quay, and they talked for hours about the strait and what would follow. '
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)
const input = (given: string | Uint8Array, about: About = {}, format: Format = 'text'): RawInput => ({
  path: 'given/as.txt',
  bytes: typeof given === 'string' ? bytesOf(given) : given,
  format,
  about,
})

function refusalOf(given: string | Uint8Array): string {
  try {
    toDocument(input(given))
  } catch (error) {
    expect(error).toBeInstanceOf(ParleyError)
    expect((error as ParleyError).remedy).toBeTruthy()
    return (error as ParleyError).code
  }
  return 'none'
}

beforeAll(ready)

describe('bytes to a document', () => {
  it('keeps the text unchanged: byte order mark, CRLF, bidi controls and white space', () => {
    const text = `\uFEFFTalks on the strait resume\r\n\r\n${PROSE}\u202Bשלום\u202C\r\n\t${PROSE}\u00A0\n`
    expect(toDocument(input(text)).text).toBe(text)
  })

  it('keeps whatever text it takes, and marks only places in it', () => {
    const line = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('Read More', PROSE, 'مقالات', '', '\r'),
    )
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        const text = `${PROSE}\n${lines.join('\n').replaceAll('\0', '')}`
        fc.pre(!/\p{Surrogate}/u.test(text))
        const document = toDocument(input(text))
        expect(document.text).toBe(text)
        let last = 0
        for (const { start, end } of document.furniture) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeGreaterThan(start)
          last = end
        }
        expect(last).toBeLessThanOrEqual(text.length)
      }),
    )
  })

  it.each([
    ['empty', ''],
    ['empty', ' \r\n\uFEFF\t'],
    ['binary', Uint8Array.from([80, 75, 3, 4, 1, 2])],
    ['binary', bytesOf('%PDF-1.7 and so on')],
    ['binary', bytesOf('words\0words')],
    ['not-utf-8', Uint8Array.from([0x63, 0x61, 0x66, 0xe9])],
    ['too-large', new Uint8Array(MOST_BYTES + 1).fill(97)],
  ])('refuses what is %s, and says what to do', (code, given) => {
    expect(refusalOf(given)).toBe(code)
  })

  it('gives an article the same id whatever furniture and white space stand around it', () => {
    const plain = toDocument(input(PROSE))
    expect(toDocument(input(`${PROSE.replaceAll(' ', '  ')}\n\nShare this article\n`)).id).toBe(plain.id)
    expect(toDocument(input(PROSE, { outlet: 'Harbour Mirror' })).id).not.toBe(plain.id)
  })

  it('says which bytes it read', () => {
    expect(toDocument(input('Words.')).capture).toMatchObject({ path: 'given/as.txt', bytes: 6 })
  })
})

describe('the headline of a plain text', () => {
  it.each([
    ['Talks on the strait resume', `Talks on the strait resume\n\n${PROSE}`],
    ['Will the envoys meet again?', `Home\n\nWill the envoys meet again?\n${PROSE}`],
    ['“No truce before winter,” says envoy', `“No truce before winter,” says envoy\r\n\r\n${PROSE}`],
  ])('is "%s"', (title, text) => {
    expect(toDocument(input(text)).title).toBe(title)
  })

  it.each([
    ['a paragraph comes first', `${PROSE}\n${PROSE}`],
    ['the first line is a sentence', `The talks go on.\n${PROSE}`],
    ['nothing follows it', 'Talks on the strait resume'],
    ['it is a word or two', `Strait talks\n${PROSE}`],
  ])('is not known where %s', (_, text) => {
    expect(toDocument(input(text)).title).toBeNull()
  })
})

describe('the language', () => {
  it.each([
    ['en', PROSE],
    ['de', 'Die Gesandten trafen sich am Montag im Hafen und sprachen über die Meerenge und den Frieden.'],
    ['ru', 'Посланники встретились в понедельник в порту и говорили о проливе и о мире.'],
    ['und', '12 345 — 67'],
  ])('is %s', async (language, text) => {
    expect((await readDocument(input(text))).language).toBe(language)
  })

  it('is that of the article, not of the page around it', () => {
    const menu = 'главная\nновости\nмир\nспорт\nпогода\nкультура'
    expect(toDocument(input(`${menu}\n${PROSE}${PROSE}`)).language).toBe('en')
  })
})

describe('the date of publication', () => {
  it('is stated where it is given, and else unknown', () => {
    const given = toDocument(input(PROSE, { published: 'Wed, 02 Apr 2031 09:30:00 +0200' })).published
    expect(given).toMatchObject({
      earliest: '2031-04-02T09:30:00+02:00',
      latest: '2031-04-02T09:30:00+02:00',
      certainty: 'stated',
    })
    expect(toDocument(input(PROSE)).published.certainty).toBe('unknown')
  })

  it('stays unknown, with a finding, where what is given is no date', () => {
    const document = toDocument(input(PROSE, { published: 'last Tuesday' }))
    expect(document.published.certainty).toBe('unknown')
    expect(document.findings.map(({ rule }) => rule)).toEqual(['published-not-understood'])
  })
})
