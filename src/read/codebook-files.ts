/** Codebooks on disk: the bundled ones by name (`codebooks/NAME.yaml`), somebody's own by the path of its file. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { type Codebook, type CodebookProblem, ParleyError } from '../model/index.ts'
import { type CodebookResult, readCodebook } from './codebook/index.ts'
import { packageFile } from './package-files.ts'

const NAME = /^[a-z][a-z0-9-]*$/u

/** The names of the bundled codebooks, sorted. */
export const bundledCodebooks = (): string[] =>
  readdirSync(packageFile('codebooks'))
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => file.slice(0, -'.yaml'.length))
    .sort()

/** `file:line:column message`, as editors and terminals know it. */
export const describeProblem = ({ file, line, column, message }: CodebookProblem): string =>
  `${file}:${line}:${column} ${message}`

/** @throws ParleyError `codebook-not-found` */
export function codebookPath(nameOrFile: string): string {
  if (existsSync(nameOrFile)) return nameOrFile
  const bundled = packageFile('codebooks', `${nameOrFile}.yaml`)
  if (NAME.test(nameOrFile) && existsSync(bundled)) return bundled
  throw new ParleyError('codebook-not-found', `there is no codebook "${nameOrFile}"`, {
    remedy: `give the path of a file, or one of: ${bundledCodebooks().join(', ')}`,
  })
}

export const readCodebookFile = (path: string): CodebookResult =>
  readCodebook(path, (file) => readFileSync(file, 'utf8'))

/** @throws ParleyError `codebook-not-found`, or `codebook-problems` with every problem in its message, one a line */
export function loadCodebook(nameOrFile: string): Codebook {
  const result = readCodebookFile(codebookPath(nameOrFile))
  if ('codebook' in result) return result.codebook
  throw new ParleyError('codebook-problems', result.problems.map(describeProblem).join('\n'), {
    remedy: 'correct the file and try again; docs/glossary.md says what the parts are',
  })
}
