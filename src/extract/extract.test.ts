import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { type AttributionReader, Extraction } from '../model/index.ts'
import { type About, ready, toDocument } from '../read/index.ts'
import { extract } from './index.ts'
import { VERSION } from './version.ts'

const document = (text: string, about: About = {}) =>
  toDocument({ path: 'a.txt', bytes: new TextEncoder().encode(text), format: 'text', about })

const TEXT = `Envoys meet on the quay

Editor
The foreign minister of Norland, Mira Holt, said that the talks on the strait would go on. “We are ready,” she said.
`

beforeAll(ready)

describe('an extraction', () => {
  it('is what its schema says, and survives a round trip', () => {
    const extraction = extract(document(TEXT, { published: '2031-04-02' }), { codebook: null })
    expect(Extraction.parse(JSON.parse(JSON.stringify(extraction)))).toEqual(extraction)
    expect(extraction).toMatchObject({ schema: 1, path: 'a.txt', text: TEXT, codebook: null, positions: [] })
    expect(extraction.attributions.length).toBeGreaterThan(0)
  })

  it('reads of an article what is in English, whatever the rest is in', () => {
    const foreign =
      'Посланники двух правительств встретились в порту и много часов говорили о проливе, о блокаде и о том, что будет потом, сообщил представитель ведомства.'
    const english =
      'The foreign minister of Norland, Mira Holt, said on the quay that the talks on the strait would go on, and that both of the governments were ready for them.'
    const mixed = `${english}\n\n${foreign}\n`
    const inEnglish = extract(document(mixed), { codebook: null })
    expect(inEnglish.passages).toEqual([{ start: english.length + 2, end: mixed.length - 1, language: 'ru' }])
    const inRussian = extract(document(`${foreign}\n${foreign}\n${foreign}\n\n${english}\n`), {
      codebook: null,
    })
    expect(inRussian.language).toBe('ru')
    for (const { attributions, text } of [inEnglish, inRussian]) {
      expect(attributions.length).toBeGreaterThan(0)
      for (const { content } of attributions)
        for (const [start, end] of content) expect(english).toContain(text.slice(start, end))
    }
  })

  it('is the same for the same document', () => {
    const twice = [1, 2].map(() => JSON.stringify(extract(document(TEXT), { codebook: null })))
    expect(twice[0]).toBe(twice[1])
  })

  it('carries the version of the package and of the reader', () => {
    const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'))
    expect(VERSION).toBe(version)
    const reader: AttributionReader = { name: 'silent', version: 7, read: () => [] }
    expect(extract(document(TEXT), { codebook: null, reader }).extractor).toBe(
      `parley ${version}, silent reader 7`,
    )
  })

  it('claims nothing of a text in another language, and keeps it', () => {
    const text =
      'Посланники встретились в порту. «Мы готовы», — сказала министр, и они долго говорили о проливе.'
    const extraction = extract(document(text), { codebook: null })
    expect(extraction).toMatchObject({
      language: 'ru',
      text,
      attributions: [],
      mentions: [],
      events: [],
      times: [],
    })
  })

  it('with a span outside its text is refused', () => {
    const reader: AttributionReader = {
      name: 'wrong',
      version: 1,
      read: ({ document: { text } }) => [
        {
          source: [],
          cue: [],
          content: [[0, text.length + 1]],
          via: [],
          kind: 'indirect',
          realis: 'actual',
          confidence: 1,
        },
      ],
    }
    expect(() => extract(document(TEXT), { codebook: null, reader })).toThrow(
      expect.objectContaining({ code: 'span-out-of-text' }),
    )
  })
})
