import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, sep } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { byteLines } from './byte-lines.ts'
import { listInputs } from './files.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'parley-read-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const put = (path: string, text: string): string => {
  const file = join(folder, path)
  mkdirSync(join(file, '..'), { recursive: true })
  writeFileSync(file, text)
  return file
}

async function* stream(...chunks: (string | Uint8Array)[]): AsyncGenerator<Uint8Array> {
  for (const chunk of chunks) yield typeof chunk === 'string' ? new TextEncoder().encode(chunk) : chunk
}

/** Each input as `path: text`, each refusal as `path! code`, paths relative to the folder. */
async function listed(args: string[], stdin: AsyncIterable<Uint8Array> = stream()): Promise<string[]> {
  const found: string[] = []
  for await (const input of listInputs(args, stdin)) {
    const path = input.path.replace(folder + sep, '').replaceAll(sep, '/')
    found.push(
      'error' in input ? `${path}! ${input.error.code}` : `${path}: ${new TextDecoder().decode(input.bytes)}`,
    )
  }
  return found
}

describe('what the arguments name', () => {
  it('comes in their order, folders sorted and with all below them', async () => {
    const b = put('b.txt', 'b')
    put('all/z.txt', 'z')
    put('all/a/page.html', '<p>page</p>')
    put('all/B.txt', 'B')
    put('all/notes.md', 'left out')
    put('all/.hidden/x.txt', 'left out')
    expect(await listed([b, join(folder, 'all')])).toEqual([
      'b.txt: b',
      'all/B.txt: B',
      'all/a/page.html: <p>page</p>',
      'all/z.txt: z',
    ])
  })

  it('names paths as they were given', async () => {
    put('a.txt', 'a')
    const given = `${folder}${sep}.${sep}`
    for await (const input of listInputs([given], stream())) expect(input.path).toBe(`${given}a.txt`)
  })

  it('may be a glob', async () => {
    put('a1.txt', 'a1')
    put('a2.txt', 'a2')
    put('b.txt', 'b')
    expect(await listed([join(folder, 'a*.txt')])).toEqual(['a1.txt: a1', 'a2.txt: a2'])
    expect(await listed([join(folder, 'c*.txt')])).toEqual(['c*.txt! not-found'])
  })

  it('may be missing: the rest goes on', async () => {
    const b = put('b.txt', 'b')
    expect(await listed([join(folder, 'a.txt'), b])).toEqual(['a.txt! not-found', 'b.txt: b'])
  })

  it.skipIf(process.platform === 'win32')('may be a folder that contains itself', async () => {
    put('all/a.txt', 'a')
    symlinkSync(join(folder, 'all'), join(folder, 'all', 'b'))
    expect(await listed([join(folder, 'all')])).toEqual(['all/a.txt: a', 'all/b! directory-loop'])
  })
})

describe('an about.json', () => {
  const aboutOf = async (path: string) => {
    for await (const input of listInputs([path], stream()))
      return 'error' in input ? input.error.code : input.about
  }

  it('describes the articles beside it', async () => {
    const article = put('one/article.txt', 'words')
    put('one/about.json', '{"outlet": "Harbour Mirror", "published": "2031-04-02", "url": null, "shelf": 3}')
    expect(await aboutOf(article)).toEqual({ outlet: 'Harbour Mirror', published: '2031-04-02' })
    expect(await aboutOf(put('two/article.txt', 'words'))).toEqual({})
  })

  it.each(['{broken', '[]', '{"title": 3}'])('that is %s refuses the article', async (json) => {
    const article = put('article.txt', 'words')
    put('about.json', json)
    expect(await aboutOf(article)).toBe('bad-about')
  })
})

describe('JSON lines', () => {
  const LINES = [
    '{"text": "one", "path": "a", "title": "T", "published": "2031-04-02", "id": 7, "more": []}',
    '',
    '{"text": "two", "path": null}',
    'no json',
    '{"title": "without text"}',
    String.raw`{"text": "half \ud800"}`,
    '{"text": "last"}',
  ].join('\r\n')

  it('in a file give one input each; a bad one is named by file and line', async () => {
    const file = put('feed.jsonl', `\uFEFF${LINES}`)
    expect(await listed([file])).toEqual([
      'a: one',
      'feed.jsonl:3: two',
      'feed.jsonl:4! bad-line',
      'feed.jsonl:5! bad-line',
      'feed.jsonl:6! bad-line',
      'feed.jsonl:7: last',
    ])
  })

  it('carry what is known of the article', async () => {
    for await (const input of listInputs(['-'], stream(LINES.split('\r\n')[0]!)))
      expect(input).toMatchObject({ path: 'a', id: '7', about: { title: 'T', published: '2031-04-02' } })
  })

  it('come on standard input, however it is cut', async () => {
    expect(await listed(['-'], stream('\n{"te', 'xt": "one"}\n{"text":', ' "two"}'))).toEqual([
      '-:2: one',
      '-:3: two',
    ])
  })

  it('that are not UTF-8 are refused one by one', async () => {
    const bad = Uint8Array.from([0x7b, 0xff, 0x7d, 0x0a])
    expect(await listed(['-'], stream(bad, '{"text": "two"}'))).toEqual(['-:1! not-utf-8', '-:2: two'])
  })
})

describe('standard input', () => {
  it('may be one plain text or one page', async () => {
    expect(await listed(['-'], stream('The talks ', 'go on.\n'))).toEqual(['-: The talks go on.\n'])
    for await (const input of listInputs(['-'], stream('  <!DOCTYPE html><p>x</p>')))
      expect(input).toMatchObject({ format: 'html' })
  })

  it('is not touched where no argument is -', async () => {
    const never: AsyncIterable<Uint8Array> = {
      [Symbol.asyncIterator]: () => {
        throw new Error('read')
      },
    }
    expect(await listed([put('a.txt', 'a')], never)).toEqual(['a.txt: a'])
  })
})

describe('lines of bytes', () => {
  it('are the same however the stream is cut', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom('a', '\n', 'bc', '\r\n', 'é'), { maxLength: 30 }),
        fc.nat(5),
        async (parts, size) => {
          const bytes = new TextEncoder().encode(parts.join(''))
          const cut: Uint8Array[] = []
          for (let at = 0; at < bytes.length; at += size + 1) cut.push(bytes.slice(at, at + size + 1))
          const lines: [number, string][] = []
          for await (const line of byteLines(stream(...cut), 1000))
            lines.push([line.number, new TextDecoder().decode(line.bytes!)])
          const expected = parts
            .join('')
            .split('\n')
            .map((text, i): [number, string] => [i + 1, text])
          expect(lines).toEqual(expected.filter(([, text]) => text.trim() !== ''))
        },
      ),
    )
  })

  it('too long for the limit are passed over', async () => {
    const found = []
    for await (const line of byteLines(stream('ab\nabc', 'def\nab'), 3))
      found.push([line.number, line.bytes?.length ?? null])
    expect(found).toEqual([
      [1, 2],
      [2, null],
      [3, 2],
    ])
  })
})
