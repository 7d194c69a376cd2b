import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

/** The way of the data: a folder imports only from those before it (docs/decisions/0001). */
const STAGES = [
  'model',
  'read',
  'annotate',
  'resolve',
  'extract',
  'record',
  'compare',
  'analyse',
  'pipeline',
  'api',
  'cli',
]
/** Stages that also run in a browser, and the files in them that say in their names that they need Node. */
const EVERYWHERE = ['model', 'read', 'annotate', 'resolve', 'extract']
const NODE_FILE = /(files|node)\.ts$/u
const PURE = [...EVERYWHERE, 'compare', 'analyse']

const src = join(dirname(fileURLToPath(import.meta.url)), '..', 'src')

interface Import {
  readonly file: string
  readonly stage: string
  readonly from: string
}

function importsOf(file: string): Import[] {
  const stage = relative(src, file).split(sep)[0]!
  const text = readFileSync(file, 'utf8')
  const found = text.matchAll(
    /(?:^|\n)\s*(?:import|export)\b[^'";]*?from\s*'([^']+)'|\bimport\(\s*'([^']+)'|(?:^|\n)import\s*'([^']+)'/gu,
  )
  return [...found].map((match) => ({
    file: relative(src, file),
    stage,
    from: (match[1] ?? match[2] ?? match[3])!,
  }))
}

const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
  .map((name) => join(src, name))
const imports = files.flatMap(importsOf)

describe('the folders show the way of the data', () => {
  it('finds the house at all', () => {
    expect(imports.length).toBeGreaterThan(20)
    expect(new Set(imports.map(({ stage }) => stage))).toEqual(new Set(STAGES))
  })

  it('imports only from the stages before', () => {
    const backward = imports.filter(({ file, stage, from }) => {
      if (!from.startsWith('.')) return false
      const target = relative(src, join(src, dirname(file), from)).split(sep)[0]!
      return STAGES.includes(target) && STAGES.indexOf(target) > STAGES.indexOf(stage)
    })
    expect(backward.map(({ file, from }) => `${file} → ${from}`)).toEqual([])
  })

  it('keeps Node out of what runs in a browser', () => {
    const node = imports.filter(
      ({ file, stage, from }) =>
        EVERYWHERE.includes(stage) && from.startsWith('node:') && !NODE_FILE.test(file),
    )
    expect(node.map(({ file, from }) => `${file} → ${from}`)).toEqual([])
  })

  it('pulls neither the store nor the server into parley/extract', () => {
    const heavy = /^(libsql|kysely|hono|@hono|piscina|commander|@clack|open)\b/u
    expect(imports.filter(({ stage, from }) => PURE.includes(stage) && heavy.test(from))).toEqual([])
  })

  it('lets only record know SQL', () => {
    const sql = imports.filter(({ stage, from }) => stage !== 'record' && /^(libsql|kysely)\b/u.test(from))
    expect(sql.map(({ file, from }) => `${file} → ${from}`)).toEqual([])
  })
})
