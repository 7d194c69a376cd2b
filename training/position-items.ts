/**
 * Articles with the positions that a careful reader records, from folders in the corpora's gold format (`ID.txt` beside
 * `ID.json`) or in the sample's (`NAME/article.txt` or `.html` beside `NAME/expected.json`).
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Span } from '../src/model/index.ts'
import type { RawInput } from '../src/read/index.ts'
import { readAbout } from '../src/read/json.ts'

export interface Expected {
  readonly party: string
  readonly option: string
  readonly stance: string
  readonly realis: string
  readonly evidence: Span | string
}
export interface Item {
  readonly name: string
  readonly input: RawInput
  readonly expected: readonly Expected[]
}

const root = join(import.meta.dirname, '..')
const corpora = process.env.PARLEY_CORPORA ?? join(root, '../shared/corpora')

/** The corpora's gold, where it is there, and the sample. */
export const defaultFolders = (): string[] =>
  [join(corpora, 'gold'), join(root, 'sample/dispatches')].filter(existsSync)

/** Party, stance and option, and whether it is past: what makes two positions the same. */
export const keyOf = ({ party, stance, option, realis }: Omit<Expected, 'evidence'>): string =>
  [party, stance, option, realis === 'past' ? 'past' : ''].join(' ').trim()

export function itemsOf(folder: string): Item[] {
  return readdirSync(folder)
    .sort()
    .flatMap((entry) => sampleItem(join(folder, entry)) ?? goldItem(join(folder, entry)) ?? [])
}

const readJson = (path: string) => JSON.parse(readFileSync(path, 'utf8'))

function sampleItem(at: string): Item | null {
  if (!existsSync(join(at, 'expected.json'))) return null
  const path = ['article.txt', 'article.html'].map((file) => join(at, file)).find(existsSync)
  if (path === undefined) return null
  const about = readAbout(readFileSync(join(at, 'about.json'), 'utf8'))
  const format = path.endsWith('.html') ? 'html' : 'text'
  const input: RawInput = { path, bytes: readFileSync(path), format, about }
  return { name: basename(at), input, expected: readJson(join(at, 'expected.json')).positions }
}

function goldItem(at: string): Item | null {
  const path = at.replace(/\.json$/u, '.txt')
  if (!at.endsWith('.json') || !existsSync(path)) return null
  const { outlet, title, published, url, positions } = readJson(at)
  const about = readAbout(JSON.stringify({ outlet, title, published, url }))
  const input: RawInput = { path, bytes: readFileSync(path), format: 'text', about }
  return { name: basename(at, '.json'), input, expected: positions }
}

/** Expected calibration error (Naeini and others 2015) over ten bins of equal width. */
export function calibrationError(
  judged: readonly { readonly sure: number; readonly right: boolean }[],
): number {
  let error = 0
  for (let bin = 0; bin < 10; bin++) {
    const inside = judged.filter(({ sure }) => Math.min(9, Math.floor(sure * 10)) === bin)
    const sure = inside.reduce((sum, one) => sum + one.sure, 0)
    error += Math.abs(sure - inside.filter((one) => one.right).length) / (judged.length || 1)
  }
  return error
}
