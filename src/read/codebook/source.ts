/**
 * A codebook's file as data that knows its places: YAML, or JSON lines, to values and the line and column of each part.
 *
 * Places are looked up only for what has a problem, since a codebook mostly has none.
 */
import { isMap, isNode, LineCounter, parseDocument } from 'yaml'
import type { CodebookProblem } from '../../model/index.ts'

export type Path = readonly PropertyKey[]

export interface Source {
  readonly value: unknown
  /** The file is no YAML, or no JSON, to begin with. */
  readonly problems: readonly CodebookProblem[]
  /** A problem at `path`; with `key`, at that key itself. A part that is missing is placed where it should stand. */
  problem(path: Path, message: string, key?: string): CodebookProblem
}

export function readYaml(file: string, text: string, firstLine = 1): Source {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false })
  const at = (offset: number, message: string): CodebookProblem => {
    const { line, col } = lines.linePos(offset)
    return { file, line: line + firstLine - 1, column: col, message }
  }
  const problems = document.errors.map(({ pos, message }) => at(pos[0], message))
  let value: unknown
  try {
    if (problems.length === 0) value = document.toJS({ maxAliasCount: 100 })
  } catch (error) {
    problems.push(at(0, (error as Error).message)) // an alias of nothing, or aliases that unfold without end
  }
  return {
    value,
    problems,
    problem: (path, message, key) => at(offsetOf(document.contents, path, key), message),
  }
}

/** One value a line. */
export function readJsonLines(file: string, text: string): Source {
  const lines = text.split('\n').map((line, i) => ({ line, number: i + 1 }))
  const values: unknown[] = []
  const places: { line: string; number: number }[] = []
  const problems: CodebookProblem[] = []
  for (const place of lines.filter(({ line }) => line.trim() !== '')) {
    try {
      values.push(JSON.parse(place.line))
      places.push(place)
    } catch (error) {
      problems.push({ file, line: place.number, column: 1, message: (error as Error).message })
    }
  }
  const problem = ([index, ...rest]: Path, message: string, key?: string): CodebookProblem => {
    const { line, number } = places[Number(index)] ?? { line: '', number: 1 }
    return readYaml(file, line, number).problem(rest, message, key) // JSON is YAML, and YAML knows its places
  }
  return { value: values, problems, problem }
}

/** Where the part of `node` at `path` begins, or the nearest part around it that is there. */
function offsetOf(root: unknown, path: Path, key?: string): number {
  let node = root
  let offset = startOf(node)
  for (const step of path) {
    const next: unknown =
      isNode(node) && 'get' in node
        ? (node.get as (key: PropertyKey, keep: boolean) => unknown)(step, true)
        : null
    if (!isNode(next)) break
    node = next
    offset = startOf(node)
  }
  if (key === undefined || !isMap(node)) return offset
  const pair = node.items.find((item) => String(item.key) === key)
  return pair ? startOf(pair.key) : offset
}

const startOf = (node: unknown): number => (isNode(node) ? (node.range?.[0] ?? 0) : 0)
