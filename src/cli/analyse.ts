/** `parley analyse feasibility · centre · packages · moved FILE.parley`: what stands between the parties, in the terminal. */
import { type Command, InvalidArgumentError, Option } from 'commander'
import type { Reading } from '../model/index.ts'
import { dayArgument } from './arguments.ts'
import { write } from './output.ts'

/** What was asked for; each command has some of these. */
export interface Options {
  readonly at?: string
  readonly between?: readonly [string, string]
  readonly veto?: readonly string[]
  readonly firm?: boolean
  readonly reading: Reading
  readonly add?: readonly string[]
  readonly bend?: readonly string[]
  readonly lift?: readonly string[]
  /** As they are written in an address: `analyse/weight-words.ts`. */
  readonly capability: string
  readonly salience: string
  readonly seed: number
  readonly draws: number
  readonly format: 'text' | 'json'
}

type OptionName = 'at' | 'between' | 'rule' | 'reading' | 'edits' | 'weights'
export type Name = 'feasibility' | 'centre' | 'packages' | 'moved'

interface Analysis {
  readonly summary: string
  readonly options: readonly OptionName[]
}

const ANALYSES: Readonly<Record<Name, Analysis>> = {
  feasibility: {
    summary: 'which red lines cannot hold together, and what would have to give',
    options: ['at', 'rule', 'reading', 'edits'],
  },
  centre: { summary: 'where the weight lies on each ordered issue', options: ['at', 'weights'] },
  packages: {
    summary: 'of how many ways to settle everything how many are left',
    options: ['at', 'rule', 'edits'],
  },
  moved: {
    summary: 'which conflicts opened or closed between two days',
    options: ['between', 'rule', 'edits'],
  },
}

export function registerAnalyse(program: Command): void {
  const analyse = program
    .command('analyse')
    .summary('what stands between the parties')
    .description(
      'Analyses what stands between the parties, by logic over what they said: no forecast and no probability.',
    )
  for (const [name, { summary, options }] of Object.entries(ANALYSES)) {
    const command = analyse
      .command(name)
      .summary(summary)
      .description(`Prints ${summary}.`)
      .argument('<FILE.parley>', 'the dossier')
      .addOption(new Option('--format <format>', 'how to print').choices(['text', 'json']).default('text'))
    for (const option of options) ADDED[option](command)
    command.action((file: string, given: Options) => print(name as Name, file, given))
  }
}

const EDITS = {
  lift: ['PARTY:never|only:OPTION', 'this line were not there'],
  add: ['PARTY:never|only:OPTION', 'this line were drawn'],
  bend: ['PARTY:never|only:OPTION:OPTION', 'this line gave way as far as the option'],
} as const

const ADDED: Readonly<Record<OptionName, (command: Command) => void>> = {
  at: (command) =>
    void command.addOption(
      new Option('--at <day>', 'as things stood at the end of this day').argParser(dayArgument),
    ),
  between: (command) =>
    void command.addOption(
      new Option(
        '--between <days>',
        'two days, as 2025-03-01..2025-04-01; else the last thirty days on record',
      ).argParser(daysArgument),
    ),
  rule: (command) =>
    void command
      .addOption(
        new Option('--veto <parties>', 'only these must agree, their ids parted by commas').argParser(
          (value) => value.split(','),
        ),
      )
      .option('--firm', 'count only what was ruled out or called the only way, and no mere demand'),
  reading: (command) =>
    void command.addOption(
      new Option('--reading <reading>', 'whether what nobody said counts as acceptable in what is listed')
        .choices(['open', 'closed'])
        .default('open'),
    ),
  edits: (command) => {
    for (const [kind, [shape, what]] of Object.entries(EDITS))
      command.addOption(
        new Option(`--${kind} <line>`, `what if ${what}: ${shape}; may be given again`).argParser(
          (words, before: readonly string[] = []) => [...before, `${kind}:${words}`],
        ),
      )
  },
  weights: (command) => {
    command.addOption(new Option('--capability <weights>', 'as ostland=3,westmark=1..2..4').default(''))
    command.addOption(
      new Option('--salience <weights>', 'the same, or on one issue: passage/ostland=2').default(''),
    )
    command.addOption(new Option('--seed <n>', 'of the variations').argParser(wholeNumber).default(1))
    command.addOption(new Option('--draws <n>', 'how many variations').argParser(wholeNumber).default(2000))
  },
}

function wholeNumber(value: string): number {
  if (!/^\d{1,6}$/u.test(value)) throw new InvalidArgumentError('It is a whole number.')
  return Number(value)
}

function daysArgument(value: string): [string, string] {
  const [from = '', to = '', ...rest] = value.split('..')
  if (rest.length > 0) throw new InvalidArgumentError('It is two days, as 2025-03-01..2025-04-01.')
  return [dayArgument(from), dayArgument(to)]
}

async function print(name: Name, file: string, options: Options): Promise<void> {
  const { withDossier } = await import('./dossier-file.ts')
  const { SAMPLE_NOTE } = await import('./formats.ts')
  const { ANSWERS } = await import('./analysis-text/index.ts')
  await withDossier(file, 'read', async (dossier) => {
    const { name: title, sample } = dossier
    const { answer, text } = await ANSWERS[name](dossier, options)
    const note = sample ? { note: SAMPLE_NOTE } : {}
    await write(
      options.format === 'json'
        ? `${JSON.stringify({ dossier: title, sample, ...note, [name]: answer }, null, 2)}\n`
        : `${sample ? `${SAMPLE_NOTE}\n\n` : ''}${text}\n`,
    )
  })
}
