/** `parley add FILE.parley INPUT…`: reads, extracts, records, compares; run again, it adds nothing twice. */
import { type Command, Option } from 'commander'
import type { Refusal } from '../model/index.ts'
import { ParleyError } from '../model/trouble.ts'
import type { AddReport } from '../pipeline/add.ts'
import type { Dossier } from '../record/index.ts'
import { jobsArgument } from './arguments.ts'

const HELP = `
INPUT is a text, HTML or PDF file; JSON lines, a table (.csv, .tsv), a feed (RSS, Atom, JSON Feed) or a web archive
(.warc, .warc.gz) of many articles; a folder of such files, a glob, a link to a page or feed, or - for standard input.
Without INPUT, what was cut off before is taken up again.

  parley add talks.parley articles/ https://example.org/feed.xml
  parley add talks.parley export.csv --fields text=Body,title=Headline,published=Date

Links are fetched from public addresses only, no faster than one page a second from one host, and as robots.txt allows.`

export function registerAdd(program: Command): void {
  program
    .command('add')
    .summary('adds articles to a dossier')
    .description('Reads articles into a dossier. What is there already is not added twice.')
    .argument('<FILE.parley>', 'the dossier')
    .argument('[INPUT...]', 'files, folders, globs, links, or - for standard input')
    .addOption(new Option('--jobs <n>', 'worker threads').argParser(jobsArgument).default(1))
    .option('--fields <map>', 'which column or field holds what: text=BODY,title=HEADLINE,published=DATE')
    .option('--no-robots', 'reads links without asking robots.txt: for pages that are yours')
    .addHelpText('after', HELP)
    .action(runAdd)
}

async function runAdd(
  file: string,
  given: readonly string[],
  { jobs, fields, robots }: { readonly jobs: number; readonly fields?: string; readonly robots: boolean },
): Promise<void> {
  const { withDossier } = await import('./dossier-file.ts')
  const { addPaths } = await import('../pipeline/add-paths.ts')
  const { showProgress } = await import('./progress.ts')
  const report = await withDossier(file, 'write', async (dossier) => {
    const named = fields === undefined ? given : [`--fields=${fields}`, ...given]
    const inputs = given.length > 0 ? named : await cutOffInputs(dossier)
    const progress = await showProgress(inputs)
    try {
      const now = () => new Date().toISOString()
      return await addPaths(dossier, inputs, {
        jobs,
        stdin: process.stdin,
        now,
        onProgress: progress.step,
        fetching: { robots },
      })
    } finally {
      progress.stop()
    }
  })
  for (const refusal of report.refused) console.error(refusalInWords(refusal))
  console.log(inWords(file, report))
  if (report.refused.length > 0 && Object.values(report.counts).every((count) => count === 0))
    process.exitCode = 1
}

/** @throws ParleyError `usage`, where nothing was cut off */
async function cutOffInputs(dossier: Dossier): Promise<readonly string[]> {
  const { cutOffJob } = await import('../pipeline/add-paths.ts')
  const job = await cutOffJob(dossier)
  if (job === null)
    throw new ParleyError('usage', 'there is nothing to add', {
      remedy: 'name files or folders: parley add FILE.parley INPUT…',
    })
  process.chdir(job.folder) // paths are kept as they were given
  console.error(`taking up again: ${job.inputs.join(' ')}`)
  return job.inputs
}

const refusalInWords = ({ path, error: { message, remedy } }: Refusal): string =>
  `parley: ${path}: ${message}${remedy ? `\n  ${remedy}` : ''}`

function inWords(file: string, { counts, refused }: AddReport): string {
  const parts = [
    `${counts.added} added`,
    `${counts.known + counts.captured} already there`,
    ...(counts.renewed > 0 ? [`${counts.renewed} read again by this version`] : []),
    `${refused.length} refused`,
  ]
  return `${file}: ${parts.join(', ')}`
}
