/** `parley codebook check FILE`: every problem of a codebook, one a line, as `file:line:column message`. */
import type { Command } from 'commander'

export function registerCodebook(program: Command): void {
  program
    .command('codebook')
    .description('Works on codebooks, the descriptions of negotiations.')
    .command('check')
    .description('Reads a codebook and the files of offices it lists, and prints every problem in them.')
    .argument('<NAME|FILE>', 'a bundled codebook by name, or a file')
    .action(checkCodebook)
}

async function checkCodebook(nameOrFile: string): Promise<void> {
  const { codebookPath, describeProblem, readCodebookFile } = await import('../read/codebook-files.ts')
  const path = codebookPath(nameOrFile)
  const result = readCodebookFile(path)
  if ('problems' in result) {
    for (const problem of result.problems) console.log(describeProblem(problem))
    process.exitCode = 1
    return
  }
  const { parties, issues, offices } = result.codebook
  const options = issues.flatMap((issue) => issue.options)
  console.log(
    `${path}: no problems; ${parties.length} parties, ${issues.length} issues with ${options.length} options, ${offices.length} offices`,
  )
}
