/** `parley positions · statements · events · people · offices … FILE.parley`: what a dossier holds, as tables. */
import { type Command, Option } from 'commander'
import { dayArgument } from './arguments.ts'
import { type FilterName, type Filters, LISTS, type ListName } from './lists.ts'
import { write } from './output.ts'

const OPTIONS: Readonly<Record<FilterName, () => Option>> = {
  party: () => new Option('--party <id>', 'of this party (its id in the codebook)'),
  issue: () => new Option('--issue <id>', 'on this issue (its id in the codebook)'),
  speaker: () => new Option('--speaker <name>', 'of this person or body'),
  person: () => new Option('--person <id>', 'of this person (the id in parley people)'),
  type: () => new Option('--type <type>', 'of this type of event'),
  since: () => new Option('--since <day>', 'that may be of this day or later').argParser(dayArgument),
  until: () => new Option('--until <day>', 'that may be of this day or earlier').argParser(dayArgument),
  at: () => new Option('--at <day>', 'as things stood at the end of this day').argParser(dayArgument),
}

const FORMAT_NAMES = ['text', 'json', 'csv', 'md'] as const

type Options = Filters & { readonly format: (typeof FORMAT_NAMES)[number] }

export function registerLists(program: Command): void {
  for (const [name, { summary, filters }] of Object.entries(LISTS)) {
    const command = program
      .command(name)
      .summary(summary)
      .description(`Prints ${name}: ${summary}.`)
      .argument('<FILE.parley>', 'the dossier')
      .addOption(new Option('--format <format>', 'how to print').choices(FORMAT_NAMES).default('text'))
    for (const filter of filters) command.addOption(OPTIONS[filter]())
    command.action((file: string, options: Options) => print(name as ListName, file, options))
  }
}

async function print(name: ListName, file: string, { format, ...filters }: Options): Promise<void> {
  const { withDossier } = await import('./dossier-file.ts')
  const { CONTENTS } = await import('./list-tables.ts')
  const { FORMATS } = await import('./formats.ts')
  const { assertInCodebook } = await import('./known-ids.ts')
  await withDossier(file, 'read', async (dossier) => {
    assertInCodebook(dossier.codebook, filters)
    const contents = await CONTENTS[name](dossier, filters)
    const { name: title, sample } = dossier
    await write(`${FORMATS[format]({ name, dossier: title, sample, ...contents })}\n`)
  })
}
