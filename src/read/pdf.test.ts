import { describe, expect, it } from 'vitest'
import { readDocument } from './index.ts'
import { reflow } from './pdf.ts'
import { pdfOf } from './testing/pdf.ts'

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

describe('lines to paragraphs', () => {
  it('keep headings and paragraphs apart', () => {
    const full = 'This line is as long as the column is wide, and it goes on in the next one with'
    expect(reflow(`A heading\n${full}\nOne more word.\n\nA new paragraph.`)).toBe(
      `A heading\n\n${full} One more word.\n\nA new paragraph.`,
    )
  })
})
