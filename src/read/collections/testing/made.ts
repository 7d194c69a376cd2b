/** Feeds and archives made for tests: what a test says of an article, in the shapes that outlets and archives use. */
export interface MadeItem {
  readonly title: string
  readonly url: string
  /** ISO 8601 with zone. */
  readonly published: string
  readonly author: string
  readonly html: string
}

const escapeXml = (text: string): string => text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;')

export const rssFeed = (title: string, items: readonly MadeItem[]): string =>
  `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>${title}</title>${items
    .map(
      ({ title, url, published, author, html }) =>
        `<item><title>${escapeXml(title)}</title><link>${url}</link><guid>${url}</guid><pubDate>${new Date(published).toUTCString()}</pubDate><dc:creator>${author}</dc:creator>${html === '' ? '' : `<content:encoded><![CDATA[${html}]]></content:encoded>`}</item>`,
    )
    .join('')}</channel></rss>`

export const atomFeed = (title: string, items: readonly MadeItem[]): string =>
  `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>${title}</title>${items
    .map(
      ({ title, url, published, author, html }) =>
        `<entry><title>${escapeXml(title)}</title><id>${url}</id><link href="${url}"/><published>${published}</published><author><name>${author}</name></author><content type="html">${escapeXml(html)}</content></entry>`,
    )
    .join('')}</feed>`

export const jsonFeed = (title: string, items: readonly MadeItem[]): string =>
  JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title,
    items: items.map(({ title, url, published, author, html }) => ({
      id: url,
      url,
      title,
      content_html: html,
      date_published: published,
      authors: [{ name: author }],
    })),
  })

export interface MadePage {
  readonly url: string
  readonly html: string
  readonly status?: string
  readonly type?: string
}

/** A WARC of responses, captured on 2 April 2031, after a `warcinfo`. */
export async function warcOf(pages: readonly MadePage[], { gzip = false } = {}): Promise<Uint8Array> {
  const { WARCRecord, WARCSerializer } = await import('warcio')
  const info = WARCRecord.createWARCInfo(
    { filename: 'made.warc', date: '2031-04-02T10:00:00Z' },
    { software: 'made' },
  )
  const records = pages.map(({ url, html, status = '200 OK', type = 'text/html; charset=utf-8' }) =>
    WARCRecord.create(
      {
        url,
        date: '2031-04-02T10:00:00Z',
        type: 'response',
        warcVersion: 'WARC/1.1',
        statusline: `HTTP/1.1 ${status}`,
        httpHeaders: { 'Content-Type': type },
      },
      [new TextEncoder().encode(html)],
    ),
  )
  const parts: Uint8Array[] = []
  for (const record of [info, ...records]) parts.push(await WARCSerializer.serialize(record, { gzip }))
  return Uint8Array.from(Buffer.concat(parts))
}
