/** `parley show FILE.parley ID`: one record with its evidence, its context and its history; or one article's. */
import { type Command, Option } from 'commander'
import type { DocumentView, RecordView } from '../model/index.ts'
import { write } from './output.ts'

export function registerShow(program: Command): void {
  program
    .command('show')
    .summary('one record with its evidence, context and history')
    .description(
      'Shows one statement, position or event with the words it rests on and who judged it; or one article.',
    )
    .argument('<FILE.parley>', 'the dossier')
    .argument('<ID>', 'the id of a record, or of a document (eight digits or more)')
    .addOption(new Option('--format <format>', 'how to print').choices(['text', 'json']).default('text'))
    .action(runShow)
}

async function runShow(
  file: string,
  id: string,
  { format }: { readonly format: 'text' | 'json' },
): Promise<void> {
  const { withDossier } = await import('./dossier-file.ts')
  const { datedDocument } = await import('../pipeline/dated-document.ts')
  const { record } = await import('../record/index.ts')
  const { SAMPLE_NOTE } = await import('./formats.ts')
  const { documentInWords, recordInWords } = await import('./show-text.ts')
  await withDossier(file, 'read', async (dossier) => {
    const isRecord = /^(?:st|po|ev|pr)-/u.test(id)
    const view: RecordView | DocumentView = isRecord
      ? await record(dossier, id)
      : await datedDocument(dossier, id)
    const { sample } = dossier
    if (format === 'json') return write(`${JSON.stringify({ sample, ...view }, null, 2)}\n`)
    const text = 'record' in view ? recordInWords(view) : documentInWords(view)
    await write(`${sample ? `${SAMPLE_NOTE}\n\n` : ''}${text}\n`)
  })
}
