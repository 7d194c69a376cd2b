import { describe, expect, it } from 'vitest'
import { charsetOf } from './charset.ts'
import { readDocument } from './index.ts'

const GERMAN = 'Die Gesandten trafen sich in Köln und sprachen über die Fähre und das Gefängnis. '
const RUSSIAN = 'Посланники встретились в понедельник в порту и долго говорили о проливе и о мире. '
const latin1 = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0))
/** Windows-1251 sets the Russian letters side by side from 0xC0. */
const cyrillic = (text: string): Uint8Array =>
  Uint8Array.from(text, (character) => {
    const code = character.charCodeAt(0)
    return code >= 0x410 && code <= 0x44f ? code - 0x410 + 0xc0 : code
  })

const read = (bytes: Uint8Array, format: 'text' | 'html' = 'text', charset?: string) =>
  readDocument({ path: 'a', bytes, format, about: {}, ...(charset === undefined ? {} : { charset }) })

describe('the charset of bytes', () => {
  it('is UTF-8 where they are valid UTF-8, whatever is declared; the text stays as it is', async () => {
    const text = `\uFEFF${GERMAN}\r\n`
    const document = await read(new TextEncoder().encode(text), 'text', 'iso-8859-1')
    expect(document.text).toBe(text)
    expect(document.findings).toEqual([])
  })

  it('is told by a byte order mark', async () => {
    const utf16 = Uint8Array.from([
      0xff,
      0xfe,
      ...[...RUSSIAN].flatMap((c) => [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8]),
    ])
    const document = await read(utf16)
    expect(document.text).toBe(RUSSIAN)
    expect(document.findings).toMatchObject([
      { rule: 'charset-converted', message: expect.stringContaining('utf-16le') },
    ])
  })

  it('is told by the carrier before the page itself', async () => {
    const html = cyrillic(`<meta charset="iso-8859-1"><p>${RUSSIAN.repeat(3)}</p>`)
    expect((await read(html, 'html', 'windows-1251')).text).toContain('Посланники')
    expect(charsetOf(html)?.because).toBe('it says so itself')
  })

  it('is told by the page itself', async () => {
    const html = cyrillic(
      `<meta http-equiv="Content-Type" content="text/html; charset=windows-1251"><p>${RUSSIAN.repeat(3)}</p>`,
    )
    expect((await read(html, 'html')).text).toContain('Посланники')
  })

  it.each([
    ['German', latin1(GERMAN.repeat(3)), 'Gefängnis'],
    ['Russian', cyrillic(RUSSIAN.repeat(3)), 'проливе'],
  ])('is guessed where nothing tells it: %s', async (_, bytes, words) => {
    const { text, findings } = await read(bytes)
    expect(text).toContain(words)
    expect(findings).toMatchObject([{ rule: 'charset-converted', message: expect.stringContaining('guess') }])
  })

  it('is not guessed from a few bytes', async () => {
    await expect(read(latin1('café'))).rejects.toMatchObject({ code: 'not-utf-8' })
  })
})
