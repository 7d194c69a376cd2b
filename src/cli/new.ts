/** `parley new FILE.parley --codebook C`: starts a dossier. */
import type { Command } from 'commander'

export function registerNew(program: Command): void {
  program
    .command('new')
    .summary('starts a dossier of one negotiation')
    .description(
      'Starts a dossier: one file for the articles, the record and the judgements of one negotiation.',
    )
    .argument('<FILE.parley>', 'the file to make')
    .requiredOption('--codebook <name|file>', 'the negotiation: a bundled codebook by name, or a file')
    .action(async (file: string, { codebook: name }: { codebook: string }) => {
      const { loadCodebook } = await import('../read/codebook-files.ts')
      const { closeDossier, createDossier } = await import('../record/index.ts')
      const codebook = loadCodebook(name)
      await closeDossier(await createDossier(file, { codebook, now: new Date().toISOString() }))
      console.log(`${file}: ${codebook.title}\nAdd articles with: parley add ${file} FOLDER`)
    })
}
