/**
 * `parley extract`: articles in, one JSON line for each out, in their order. Nothing is stored.
 *
 * What could not be read stands in the output as `{"path", "error"}` and on standard error with the file's name; the
 * rest goes on. Exit status 0 wherever output was written; with `--strict` 1 if anything could not be read.
 */
import { type Command, Option } from 'commander'
import type { Refusal } from '../model/index.ts'
import { ParleyError } from '../model/trouble.ts'
import { jobsArgument } from './arguments.ts'
import { FORMATS, type FormatName, formatNamed } from './extract-formats.ts'
import { write } from './output.ts'

interface Options {
  readonly format: FormatName
  readonly codebook?: string
  readonly fields?: string
  readonly jobs: number
  readonly reader: 'fast' | 'careful'
  readonly strict?: boolean
}

const HELP = `
INPUT is a text, HTML or PDF file; JSON lines, a table (.csv, .tsv), a feed (RSS, Atom, JSON Feed) or a web archive
(.warc, .warc.gz) of many articles; a folder of such files, a glob, or - for standard input: JSON lines with "text" and
optionally path, title, outlet, byline, url, published; a feed; or one plain text or page. An about.json with title,
outlet, url and published describes the articles in its folder.

  parley extract articles/ --codebook ukraine-ceasefire > record.jsonl
  curl -s https://example.org/article.html | parley extract - --format text`

export function registerExtract(program: Command): void {
  program
    .command('extract')
    .summary('read articles and print what was said in them')
    .description(
      'Reads articles and prints who said what in them: one JSON line for each article, in their order.',
    )
    .argument('[INPUT...]', 'files, folders, globs, or - for standard input', ['-'])
    .addOption(new Option('--format <format>', 'how to print').choices(FORMATS).default('jsonl'))
    .option(
      '--codebook <name|file>',
      'a bundled codebook by name, or a file; without one no positions are found',
    )
    .addOption(new Option('--jobs <n>', 'worker threads').argParser(jobsArgument).default(1))
    .addOption(
      new Option('--reader <reader>', 'reader of attributions').choices(['fast', 'careful']).default('fast'),
    )
    .option('--fields <map>', 'which column or field holds what: text=BODY,title=HEADLINE,published=DATE')
    .option('--strict', 'exit with status 1 if anything could not be read')
    .addHelpText('after', HELP)
    .action(runExtract)
}

async function runExtract(args: string[], options: Options): Promise<void> {
  if (options.reader === 'careful')
    throw new ParleyError('usage', 'this version has the fast reader only', {
      remedy: 'leave out --reader careful',
    })
  const [{ listInputs }, { readFieldMap }, { extractAll }, { loadCodebook }] = await Promise.all([
    import('../read/files.ts'),
    import('../read/collections/index.ts'),
    import('../pipeline/pool.ts'),
    import('../read/codebook-files.ts'),
  ])
  const codebook = options.codebook === undefined ? null : loadCodebook(options.codebook)
  const format = await formatNamed(options.format, codebook)
  let refused = 0
  let between = format.before
  const inputs = listInputs(args, process.stdin, { fields: readFieldMap(options.fields ?? '') })
  for await (const result of extractAll(inputs, { codebook, jobs: options.jobs })) {
    if ('error' in result) {
      refused++
      console.error(describeRefusal(result))
    }
    await write(between + format.print('error' in result ? result : result.extraction))
    between = format.between
  }
  await write((between === format.before ? between : '') + format.after)
  if (options.strict && refused > 0) process.exitCode = 1
}

const describeRefusal = ({ path, error }: Refusal): string =>
  `parley: ${path}: ${error.message}${error.remedy ? ` (${error.remedy})` : ''}`
