import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'

/**
 * Neutral: no party or person of a negotiation is named in code; they stand in the codebooks alone.
 * Names that are ordinary English words too are looked for with their capital only.
 */
const root = join(dirname(fileURLToPath(import.meta.url)), '..')

const filesUnder = (folder: string, ending: RegExp): string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => ending.test(name) && !/node_modules|\.test\.tsx?$/u.test(name))
    .map((name) => join(root, folder, name))

function namesInCodebooks(): Set<string> {
  const names = new Set<string>()
  for (const file of filesUnder('codebooks', /\.yaml$/u)) {
    const codebook = parse(readFileSync(file, 'utf8'))
    for (const party of codebook.parties ?? [])
      for (const name of [party.name, ...(party.metonyms ?? []), ...(party.adjectives ?? [])]) names.add(name)
  }
  for (const file of filesUnder('codebooks', /\.jsonl$/u))
    for (const line of readFileSync(file, 'utf8').split('\n').filter(Boolean))
      for (const name of [JSON.parse(line).person, ...(JSON.parse(line).aliases ?? [])]) names.add(name)
  return names
}

/** Words of the language that are names as well, and single lower-case metonyms ("the bloc", "the alliance"). */
const tooCommon = (name: string): boolean => !/\p{Lu}/u.test(name) || name.length < 4

describe('nothing in the code knows of one negotiation', () => {
  const names = [...namesInCodebooks()].filter((name) => !tooCommon(name))

  it('knows names to look for', () => {
    expect(names.length).toBeGreaterThan(100)
  })

  it('names no party and no person in src and web', () => {
    const one = new RegExp(
      `(?<![\\p{L}\\p{N}_$])(?:${names.map((name) => name.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')).join('|')})(?![\\p{L}\\p{N}_])`,
      'u',
    )
    const found = [...filesUnder('src', /\.ts$/u), ...filesUnder('web', /\.(ts|tsx|css|html)$/u)].flatMap(
      (file) =>
        readFileSync(file, 'utf8')
          .split('\n')
          .flatMap((line, i) => {
            const name = one.exec(line)?.[0]
            return name ? [`${relative(root, file)}:${i + 1} ${name}`] : []
          }),
    )
    expect(found).toEqual([])
  })
})
