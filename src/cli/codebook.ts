/** `parley codebook check|new|suggest`: works on codebooks, the descriptions of negotiations. */
import { type Command, Option } from 'commander'

export function registerCodebook(program: Command): void {
  const codebook = program
    .command('codebook')
    .description('Works on codebooks, the descriptions of negotiations.')
  codebook
    .command('check')
    .description(
      'Reads a codebook and the files of offices it lists, and prints every problem in them; then reads its examples.',
    )
    .argument('<NAME|FILE>', 'a bundled codebook by name, or a file')
    .action(checkCodebook)
  codebook
    .command('new')
    .description('Starts a codebook of your own from a bundled one.')
    .argument('<FILE.yaml>', 'the file to make')
    .option('--from <name|file>', 'the codebook to start from', 'ceasefire')
    .option('--title <title>', 'what the negotiation is called')
    .option('--party <name...>', 'a party by name; once for each party')
    .action(newCodebook)
  codebook
    .command('suggest')
    .description('Lists what parties demand in a dossier that no option of its codebook covers yet.')
    .argument('<FILE.parley>', 'the dossier')
    .option('--most <n>', 'how many at most', '30')
    .addOption(new Option('--format <format>', 'how to print').choices(['text', 'json']).default('text'))
    .action(suggest)
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
  const { misreadExamples } = await import('../extract/examples.ts')
  const misread = misreadExamples(result.codebook)
  for (const { option, text, expected, found } of misread)
    console.log(
      `${path}: ${option}: “${text}” is to show ${expected}, and shows ${found.join(' and ') || 'none'}`,
    )
  if (misread.length > 0) process.exitCode = 1
  const { parties, issues, offices } = result.codebook
  const options = issues.flatMap((issue) => issue.options)
  const examples = options.flatMap((option) => option.examples)
  console.log(
    `${path}: ${misread.length === 0 ? 'no problems' : `${misread.length} examples read otherwise`}; ` +
      `${parties.length} parties, ${issues.length} issues with ${options.length} options and ` +
      `${examples.length} examples, ${offices.length} offices`,
  )
}

interface NewOptions {
  readonly from: string
  readonly title?: string
  readonly party?: readonly string[]
}

async function newCodebook(file: string, { from, title, party = [] }: NewOptions): Promise<void> {
  const { existsSync, readFileSync, writeFileSync } = await import('node:fs')
  const { basename } = await import('node:path')
  const { ParleyError } = await import('../model/index.ts')
  const { codebookPath } = await import('../read/codebook-files.ts')
  const { slug, startCodebook } = await import('../read/codebook/starter.ts')
  if (existsSync(file))
    throw new ParleyError('codebook-exists', `${file} is there already`, {
      remedy: 'give another name, or delete it first',
    })
  const id = slug(basename(file).replace(/\.ya?ml$/u, ''))
  const text = startCodebook(readFileSync(codebookPath(from), 'utf8'), {
    id,
    title: title ?? null,
    parties: party,
  })
  writeFileSync(file, text)
  console.log(`${file}: started from ${from}. Check it with: parley codebook check ${file}`)
}

async function suggest(
  file: string,
  { most, format }: { readonly most: string; readonly format: 'text' | 'json' },
): Promise<void> {
  const { withDossier } = await import('./dossier-file.ts')
  const { suggestOptions } = await import('../pipeline/suggest-options.ts')
  const { write } = await import('./output.ts')
  const { suggestionsInWords } = await import('./suggest-text.ts')
  const { SAMPLE_NOTE } = await import('./formats.ts')
  await withDossier(file, 'read', async (dossier) => {
    const suggestions = (await suggestOptions(dossier)).slice(0, Math.max(0, Number(most) || 0))
    const { sample, name } = dossier
    if (format === 'json')
      return write(`${JSON.stringify({ dossier: name, sample, suggestions }, null, 2)}\n`)
    await write(`${sample ? `${SAMPLE_NOTE}\n\n` : ''}${suggestionsInWords(suggestions)}\n`)
  })
}
