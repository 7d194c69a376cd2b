/**
 * JSON-LD as outlets write it: often not quite JSON. What is broken is mended where that needs no guess: control
 * characters inside strings, commas before a closing bracket, the markers of CDATA and comments around it.
 */
import { isCostlyJson } from '../json-cost.ts'

export type Thing = Readonly<Record<string, unknown>>

export const isThing = (value: unknown): value is Thing =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** An article's is a few KB, with its whole text some dozens. */
const LONGEST = 500_000

/** Null where it cannot be mended. */
export function parseJsonLd(text: string): unknown {
  if (text.length > LONGEST || isCostlyJson(text)) return null
  return parse(text) ?? parse(mend(text))
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

const CONTROL = /\p{Cc}+/gu
const WRAPPERS =
  /^\s*(?:\/\*\s*)?<!(?:\[CDATA\[|--)(?:\s*\*\/)?|(?:\/\/\s*|\/\*\s*)?(?:\]\]|--)>(?:\s*\*\/)?\s*$/gu
/** A string, left alone, or a comma that nothing follows. */
const LOOSE_COMMA = /"[^"\\]*(?:\\.[^"\\]*)*"|,(?=\s*[\]}])/gu

const mend = (text: string): string =>
  text
    .replace(CONTROL, ' ')
    .replace(WRAPPERS, '')
    .replace(/;\s*$/u, '')
    .replace(LOOSE_COMMA, (found) => (found === ',' ? '' : found))

/** How deep lists and graphs are opened. */
const DEEPEST = 4

/** The things of one script: lists, `@graph` and `mainEntity` opened. */
export function thingsOf(value: unknown, depth = 0): Thing[] {
  if (depth > DEEPEST) return []
  if (Array.isArray(value)) return value.flatMap((one) => thingsOf(one, depth + 1))
  if (!isThing(value)) return []
  const graph = value['@graph']
  const inner = [graph, value.mainEntity].flatMap((one) => thingsOf(one, depth + 1))
  return graph === undefined ? [value, ...inner] : inner
}

/** `path` with dots: "publisher.name". Of a list the first; null where there is no text. */
export function textAt(thing: Thing, path: string): string | null {
  let value: unknown = thing
  for (const key of path.split('.')) {
    if (Array.isArray(value)) value = value[0]
    value = isThing(value) ? value[key] : undefined
  }
  if (Array.isArray(value)) value = value[0]
  return typeof value === 'string' && value.trim() !== '' ? value : null
}

/** The names of a thing's authors, whether given as text, as a thing or as a list. */
export function authorsOf(thing: Thing): string[] {
  return [thing.author ?? thing.creator].flat().flatMap((author) => {
    const name = isThing(author) ? textAt(author, 'name') : author
    return typeof name === 'string' && name.trim() !== '' && !/^https?:/iu.test(name) ? [name] : []
  })
}
