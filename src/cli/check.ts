/** `parley check FILE.parley`: verifies every span, hash, link and judgement; exit status 1 if anything is wrong. */
import type { Command } from 'commander'

export function registerCheck(program: Command): void {
  program
    .command('check')
    .summary('verifies every span, hash, link and judgement of a dossier')
    .description(
      'Verifies a dossier: every span, hash, link and judgement, the copy groups and the search index.',
    )
    .argument('<FILE.parley>', 'the dossier')
    .action(async (file: string) => {
      const { withDossier } = await import('./dossier-file.ts')
      const { check, counts, unfinishedJobs } = await import('../record/index.ts')
      await withDossier(file, 'write', async (dossier) => {
        const problems = await check(dossier)
        for (const { where, message } of problems) console.error(`${where}: ${message}`)
        for (const { inputs } of await unfinishedJobs(dossier))
          console.log(`cut off before it was done: parley add ${file} ${inputs.join(' ')}`)
        if (problems.length > 0) {
          console.log(
            `${file}: ${problems.length} ${problems.length === 1 ? 'thing is' : 'things are'} wrong`,
          )
          process.exitCode = 1
          return
        }
        const { documents, statements, positions, events, judgements } = await counts(dossier)
        const checked = `${documents} documents, ${statements} statements, ${positions} positions, ${events} events`
        console.log(`${file}: all is well (${checked}, ${judgements} judgements)`)
      })
    })
}
