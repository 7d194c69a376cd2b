import { deflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { readDocument } from './index.ts'
import { reflow } from './pdf.ts'
import { pdfOnThread } from './pdf-node.ts'
import { unpacksWithin } from './pdf-unpacked.ts'
import { assemble, pdfOf } from './testing/pdf.ts'

const LINES = [
  'Talks on the strait resume',
  '',
  'The envoys of the two governments met on the quay on Monday morning, and they tal-',
  'ked for three hours about the strait, the blockade and what was to follow if it were',
  'lifted, Ada Marsh of the Harbour League said.',
  'Nobody would say when they are to meet again, or who will be there when they do it.',
]
const pdf = (bytes: Uint8Array) => readDocument({ path: 'a.pdf', bytes, format: 'pdf', about: {} })

describe('a PDF', () => {
  it('is read with its lines joined to paragraphs, and says what its data say', async () => {
    const document = await pdf(pdfOf([LINES], { title: 'Talks on the strait resume', author: 'Ada Marsh' }))
    expect(document.text).toContain('they talked for three hours about the strait, the blockade and what')
    expect(document.title).toBe('Talks on the strait resume')
    expect(document.byline).toBe('Ada Marsh')
    expect(document.published).toMatchObject({ earliest: '2031-04-02', certainty: 'inferred' })
  })

  it('whose bytes are broken is refused', async () => {
    const whole = pdfOf([LINES])
    await expect(pdf(whole.slice(0, 60))).rejects.toMatchObject({ code: 'bad-pdf' })
    await expect(pdf(new TextEncoder().encode('%PDF-1.4 and no more'))).rejects.toMatchObject({
      code: 'bad-pdf',
    })
  })

  it('without text is refused, and OCR is named', async () => {
    await expect(pdf(pdfOf([[]]))).rejects.toMatchObject({
      code: 'no-text',
      remedy: expect.stringContaining('OCR'),
    })
  })
})

describe('a PDF made to keep its reader busy', () => {
  const FONT = '/Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >>'
  const packed = (dictionary: string, content: string): string => {
    const bytes = deflateSync(content).toString('latin1')
    return `<< ${dictionary} /Filter /FlateDecode /Length ${bytes.length} >>\nstream\n${bytes}\nendstream`
  }
  const pageOf = (content: string, ...more: string[]): Uint8Array =>
    assemble([
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << ${FONT} /XObject << /F 5 0 R >> >> /Contents 4 0 R >>`,
      content,
      ...more,
    ])

  it('with streams that unpack to a thousand times their size is refused', async () => {
    const bomb = pageOf(packed('', 'q Q '.repeat(5_000_000)))
    await expect(pdf(bomb)).rejects.toMatchObject({ code: 'too-large' })
  })

  const form = (next: number, content: string): string =>
    packed(
      `/Type /XObject /Subtype /Form /BBox [0 0 900 900] /Resources << ${FONT} /XObject << /F ${next} 0 R >> >>`,
      content,
    )
  /** Ten forms in ten forms in ten forms …: a million times `content`. */
  const unfolding = (content: string): Uint8Array => {
    const ten = '/F Do '.repeat(10)
    const forms = [6, 7, 8, 9, 10].map((next) => form(next, ten))
    return pageOf(packed('', ten), ...forms, form(11, content))
  }

  const WITH_TEXT = 'BT /F1 11 Tf 60 780 Td (x) Tj ET'

  it('with forms that draw each other is stopped, and where there is no text in them told at once or stopped', async () => {
    await expect(pdfOnThread(unfolding(WITH_TEXT), { ms: 200 })).rejects.toMatchObject({ code: 'too-slow' })
    for (const content of ['0 0 m 9 9 l S', '(x '.repeat(1000)])
      await expect(pdfOnThread(unfolding(content), { ms: 200 })).rejects.toMatchObject({
        code: expect.stringMatching(/^(?:too-slow|no-text)$/u),
      })
  })

  it('is stopped while this thread goes on, and the next PDF is read', async () => {
    let ticks = 0
    const timer = setInterval(() => ticks++, 10)
    await pdfOnThread(unfolding(WITH_TEXT), { ms: 300 }).catch(() => {})
    clearInterval(timer)
    expect(ticks).toBeGreaterThan(5)
    expect((await pdf(pdfOf([LINES]))).text).toContain('they talked for three hours')
  })

  it('that takes more memory than it may is refused', async () => {
    const pieces = pageOf(packed('', `BT /F1 11 Tf [${'(ab)'.repeat(2_500_000)}] TJ ET`))
    await expect(pdfOnThread(pieces, { memory: 40 })).rejects.toMatchObject({ code: 'too-large' })
  })

  it('with a mark for each stream and no end to any takes no time', async () => {
    const from = process.cpuUsage().user
    const marks = new TextEncoder().encode('/FlateDecode stream '.repeat(200_000))
    expect(await unpacksWithin(marks, 1000)).toBe(true)
    expect((process.cpuUsage().user - from) / 1e6).toBeLessThan(2)
  })

  it('is not one with a large picture', async () => {
    const picture = packed('/Type /XObject /Subtype /Image /Width 9000 /Height 9000', '\0'.repeat(30_000_000))
    expect(await unpacksWithin(pageOf(packed('', 'q Q'), picture), 1000)).toBe(true)
  })
})

describe('lines to paragraphs', () => {
  it('are joined in a time that grows with their number, a word cut at the end of each', () => {
    const cut = Array.from({ length: 300_000 }, (_, i) => (i % 2 === 0 ? 'tal-' : 'ked')).join('\n')
    expect(reflow(cut).startsWith('talked talked')).toBe(true)
  })

  it('keep headings and paragraphs apart', () => {
    const full = 'This line is as long as the column is wide, and it goes on in the next one with'
    expect(reflow(`A heading\n${full}\nOne more word.\n\nA new paragraph.`)).toBe(
      `A heading\n\n${full} One more word.\n\nA new paragraph.`,
    )
  })
})
