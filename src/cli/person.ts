/** `parley person show · merge · split · rename · withdraw`: one person, and judgements of who that is. */
import { type Command, Option } from 'commander'
import type { Judgement } from '../model/index.ts'
import { write } from './output.ts'

interface Judging {
  readonly as?: string
  readonly why?: string
}

/** `work` judges, with who, when and why. */
async function judging(
  file: string,
  { as, why }: Judging,
  work: (
    record: typeof import('../record/index.ts'),
    dossier: import('../record/index.ts').Dossier,
    given: { readonly by: string; readonly why: string | null; readonly now: string },
  ) => Promise<Judgement>,
): Promise<void> {
  const { withDossier } = await import('./dossier-file.ts')
  const { userName } = await import('./user.ts')
  const record = await import('../record/index.ts')
  const given = { by: as ?? userName(), why: why ?? null, now: new Date().toISOString() }
  await withDossier(file, 'write', async (dossier) => {
    const { id } = await work(record, dossier, given)
    await write(`${id}\nUndo it with: parley person withdraw ${file} ${id}\n`)
  })
}

export function registerPerson(program: Command): void {
  const person = program
    .command('person')
    .summary('one person, and judgements of who that is: merge, split, rename')
    .description('Shows a person, or judges who that is. Judgements are kept, and may be withdrawn.')

  person
    .command('show')
    .description('Shows a person with offices, names, statements and what was judged of them.')
    .argument('<FILE.parley>', 'the dossier')
    .argument('<PERSON>', 'the id in parley people')
    .addOption(new Option('--format <format>', 'how to print').choices(['text', 'json']).default('text'))
    .action(showPerson)

  const judgement = (
    name: string,
    description: string,
    subject = '<PERSON>',
    of = 'the id in parley people',
  ) =>
    person
      .command(name)
      .description(description)
      .argument('<FILE.parley>', 'the dossier')
      .argument(subject, of)
      .option('--as <name>', 'who judges; else your user name')
      .option('--why <words>', 'the reason')

  judgement('merge', 'Judges that a person is another one: two names, one person.')
    .argument('<INTO>', 'the id of the person shown from now on')
    .action((file: string, subject: string, into: string, options: Judging) =>
      judging(file, options, ({ merge }, dossier, given) => merge(dossier, { ...given, subject, into })),
    )

  judgement('split', 'Judges that in some documents or statements somebody else of that name is meant.')
    .argument('<NAME>', 'the name of that other person')
    .requiredOption('--of <id...>', 'ids of the documents or statements')
    .option('--party <id>', 'whom the other speaks for; else nobody')
    .action(
      (
        file: string,
        subject: string,
        name: string,
        { of: from, party, ...options }: Judging & { readonly of: string[]; readonly party?: string },
      ) =>
        judging(file, options, ({ split }, dossier, given) =>
          split(dossier, { ...given, subject, name, from, party: party ?? null }),
        ),
    )

  judgement('rename', 'Judges how a person is to be called.')
    .argument('<NAME>', 'the name')
    .action((file: string, subject: string, name: string, options: Judging) =>
      judging(file, options, ({ rename }, dossier, given) => rename(dossier, { ...given, subject, name })),
    )

  judgement(
    'withdraw',
    'Withdraws a judgement; it stays in the history.',
    '<JUDGEMENT>',
    'its id, ju-…',
  ).action((file: string, id: string, options: Judging) =>
    judging(file, options, ({ withdraw }, dossier, given) => withdraw(dossier, id, given)),
  )
}

async function showPerson(
  file: string,
  id: string,
  { format }: { readonly format: 'text' | 'json' },
): Promise<void> {
  const { withDossier } = await import('./dossier-file.ts')
  const { person } = await import('../record/index.ts')
  const { SAMPLE_NOTE } = await import('./formats.ts')
  const { personInWords } = await import('./show-text.ts')
  await withDossier(file, 'read', async (dossier) => {
    const view = await person(dossier, id)
    const { sample } = dossier
    if (format === 'json') return write(`${JSON.stringify({ sample, ...view }, null, 2)}\n`)
    await write(`${sample ? `${SAMPLE_NOTE}\n\n` : ''}${personInWords(view)}\n`)
  })
}
