import { describe, expect, it } from 'vitest'
import lexicon from '../../../lexicon/author-notes.json' with { type: 'json' }
import { bodySpans } from '../../model/index.ts'
import { readHtml } from './index.ts'

const PROSE =
  'The envoys of the two governments met on the quay on Monday morning, and they talked for three hours about the strait.'
const NOTE = 'Ada Marsh has covered the strait since it was closed, and lives in Port Lorne.'
const paragraphs = (count: number): string => `<p>${PROSE}</p>`.repeat(count)

function bodyOf(article: string, author = 'Ada Marsh'): string {
  const page = readHtml(
    `<head><meta name="author" content="${author}"></head><article><h1>Talks go on</h1>${article}</article>`,
  )
  return bodySpans(page)
    .map(([start, end]) => page.text.slice(start, end))
    .join('')
}

describe('what a page says of the author', () => {
  it.each(lexicon.entries.map(({ example }) => example))('under "%s" is not the article', (heading) => {
    expect(bodyOf(`${paragraphs(6)}<h4>${heading}</h4><p>${NOTE}</p>`, 'Jon Reed')).not.toContain(
      'Port Lorne',
    )
  })

  it('is told by the name in the byline', () => {
    expect(bodyOf(`${paragraphs(6)}<p>${NOTE}</p>`)).not.toContain('Port Lorne')
  })

  it('is the article where somebody else is meant, or where the article goes on', () => {
    expect(bodyOf(`${paragraphs(6)}<p>${NOTE}</p>`, 'Jon Reed')).toContain('Port Lorne')
    expect(bodyOf(`<p>${NOTE}</p>${paragraphs(6)}`)).toContain('Port Lorne')
    expect(bodyOf(`${paragraphs(3)}<h2>About the author</h2><p>${NOTE}</p>${paragraphs(4)}`)).toContain(
      'Port Lorne',
    )
  })
})
