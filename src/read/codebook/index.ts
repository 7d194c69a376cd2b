/**
 * Codebooks: a file of YAML and the files of offices it lists to one `Codebook`, or to every problem in them at once,
 * each with file, line and column.
 *
 * Pure: how a file is read is the caller's business. A problem is data, not an exception: whoever writes a codebook
 * wants the whole list.
 */
import { z } from 'zod'
import {
  type Codebook,
  type CodebookFile,
  type CodebookProblem,
  Codebook as CodebookSchema,
  hashText,
  Office,
} from '../../model/index.ts'
import { checkCodebook, checkOffices, type Wrong } from './checks.ts'
import { readJsonLines, readYaml, type Source } from './source.ts'

/** Gives the text of the file at `path`; throws where there is none. */
export type ReadFile = (path: string) => string
export type CodebookResult =
  | { readonly codebook: Codebook }
  | { readonly problems: readonly CodebookProblem[] }

/** `path` is the codebook's; the files of offices that it lists are relative to it. */
export function readCodebook(path: string, readFile: ReadFile): CodebookResult {
  const source = readYaml(path, readFile(path))
  if (source.problems.length > 0) return { problems: source.problems }
  const file = CodebookSchema.safeParse(source.value)
  const problems = [
    ...(file.success ? [] : schemaProblems(source, file.error)),
    ...checkCodebook(source.value).map(placedIn(source)),
  ]
  const offices = readOffices(path, source, readFile)
  problems.push(...offices.problems)
  if (!file.success || problems.length > 0) return { problems: problems.sort(byPlaceInFile) }
  return { codebook: assemble(file.data, offices.list) }
}

function assemble({ offices: _, ...file }: CodebookFile, offices: readonly Office[]): Codebook {
  return { ...file, offices, hash: hashText(JSON.stringify([file, offices])) }
}

function readOffices(path: string, codebook: Source, readFile: ReadFile) {
  const raw = codebook.value as { offices?: unknown; parties?: unknown } | null | undefined
  const names = Array.isArray(raw?.offices) ? raw.offices : []
  const parties = new Set(
    (Array.isArray(raw?.parties) ? raw.parties : []).map((party: { id?: unknown } | null) => party?.id),
  )
  const list: Office[] = []
  const problems: CodebookProblem[] = []
  for (const [i, name] of names.entries()) {
    if (typeof name !== 'string') continue // the schema has told
    const source = openOffices(besides(path, name), readFile)
    if (source === null) {
      problems.push(codebook.problem(['offices', i], `offices: there is no file "${name}"`))
      continue
    }
    const parsed = z.array(Office).safeParse(source.value)
    problems.push(...source.problems)
    if (parsed.success) list.push(...parsed.data)
    else if (source.problems.length === 0) problems.push(...schemaProblems(source, parsed.error))
    problems.push(...checkOffices(source.value, parties).map(placedIn(source)))
  }
  return { list, problems }
}

function openOffices(path: string, readFile: ReadFile): Source | null {
  let text: string
  try {
    text = readFile(path)
  } catch {
    return null
  }
  return /\.jsonl$/iu.test(path) ? readJsonLines(path, text) : readYaml(path, text)
}

const besides = (path: string, name: string): string => path.replace(/[^/\\]*$/u, '') + name

const placedIn =
  (source: Source) =>
  ({ path, message }: Wrong): CodebookProblem =>
    source.problem(path, message)

/** An unknown key is told at the key; everything else at its value. */
function schemaProblems(source: Source, error: z.ZodError): CodebookProblem[] {
  return error.issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => source.problem(issue.path, `unknown key "${key}"`, key))
      : [
          source.problem(
            issue.path,
            `${issue.path.map(String).join('.') || 'the codebook'}: ${issue.message}`,
          ),
        ],
  )
}

const byPlaceInFile = (a: CodebookProblem, b: CodebookProblem): number =>
  Number(a.file > b.file) - Number(a.file < b.file) || a.line - b.line || a.column - b.column
