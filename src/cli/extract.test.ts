import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'

const MAIN = fileURLToPath(new URL('main.ts', import.meta.url))
const ARTICLE = `Envoys meet on the quay

Foreign Minister Mira Holt of Norland said that the talks on the strait would go on after the truce.
`

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'parley-cli-'))
  writeFileSync(join(folder, 'a.txt'), ARTICLE)
  writeFileSync(join(folder, 'b.txt'), '')
  writeFileSync(join(folder, 'c.txt'), ARTICLE)
  writeFileSync(
    join(folder, 'bad.yaml'),
    'id: strait\ntitle: The strait\nparties: []\nissues: []\ncolour: red\n',
  )
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

interface Ran {
  readonly status: number | null
  readonly out: string
  readonly err: string
}

/** `closeOutput`: the reader of the command's output goes away at once, as `head` does. */
function parley(args: readonly string[], { input = '', closeOutput = false } = {}): Promise<Ran> {
  return new Promise((done) => {
    const child = spawn(process.execPath, ['--import', import.meta.resolve('tsx'), MAIN, ...args], {
      cwd: folder,
    })
    let out = ''
    let err = ''
    child.stdout.on('data', (chunk) => {
      out += chunk
    })
    child.stderr.on('data', (chunk) => {
      err += chunk
    })
    if (closeOutput) child.stdout.destroy()
    child.on('close', (status) => done({ status, out, err }))
    child.stdin.on('error', () => {})
    child.stdin.end(input)
  })
}

const linesOf = ({ out }: Ran) =>
  out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))

// Each run starts the command anew, from its sources.
vi.setConfig({ testTimeout: 90_000 })

describe('parley extract', () => {
  it('prints one JSON line for each input in their order; errors go to both outputs', async () => {
    const ran = await parley(['extract', 'a.txt', 'b.txt', 'none.txt', 'c.txt'])
    expect(linesOf(ran).map(({ path, error }) => error?.code ?? path)).toEqual([
      'a.txt',
      'empty',
      'not-found',
      'c.txt',
    ])
    expect(ran.err).toContain('parley: b.txt: it is empty')
    expect(ran.err).toContain('parley: none.txt: there is no such file')
    expect(ran.status).toBe(0)
  })

  it('ends with 1 under --strict where anything could not be read', async () => {
    expect((await parley(['extract', '--strict', 'b.txt'])).status).toBe(1)
  })

  it('reads standard input where no input is named', async () => {
    const input =
      '{"text": "The envoy said that the talks would go on after the truce of this winter.", "path": "one"}\n'
    const ran = await parley(['extract', '--strict'], { input })
    expect(linesOf(ran)).toMatchObject([{ path: 'one', schema: 1 }])
    expect(ran.status).toBe(0)
  })

  it('prints one JSON array', async () => {
    const { out } = await parley(['extract', '--format', 'json', 'a.txt', 'c.txt'])
    expect(JSON.parse(out)).toHaveLength(2)
  })

  it('prints text for people, without the control characters of an article', async () => {
    const input = `{"text": ${JSON.stringify(ARTICLE.replace('truce', 'tru\u001b[31mce'))}}`
    const { out } = await parley(['extract', '-', '--format', 'text'], { input })
    expect(out).toContain('Envoys meet on the quay')
    expect(out).toContain('Mira Holt')
    expect(out).not.toContain('\u001b')
  })

  it.each([
    [['extract', '--jobs', '0', 'a.txt'], 'whole number'],
    [['extract', '--format', 'xml', 'a.txt'], 'jsonl'],
    [['extract', '--reader', 'careful', 'a.txt'], 'fast reader only'],
    [['extract', '--codebook', 'no-such', 'a.txt'], 'ukraine-ceasefire'],
    [['extrakt'], 'unknown command'],
  ])('%j is wrong usage', async (args, message) => {
    const { status, out, err } = await parley(args)
    expect(err).toContain(message)
    expect(out).toBe('')
    expect(status).toBe(2)
  })

  it('stops quietly when nobody reads on', async () => {
    const { status, err } = await parley(['extract', ...Array(40).fill('a.txt')], { closeOutput: true })
    expect(err).toBe('')
    expect(status).toBe(0)
  })
})

describe('parley codebook check', () => {
  it('prints every problem with its place', async () => {
    const { status, out } = await parley(['codebook', 'check', 'bad.yaml'])
    expect(out).toMatch(
      /^bad\.yaml:3:10 parties: .*\nbad\.yaml:4:9 issues: .*\nbad\.yaml:5:1 unknown key "colour"\n$/u,
    )
    expect(status).toBe(1)
  })

  it('says that there are none', async () => {
    const { status, out } = await parley(['codebook', 'check', 'ukraine-ceasefire'])
    expect(out).toContain('no problems')
    expect(status).toBe(0)
  })
})
