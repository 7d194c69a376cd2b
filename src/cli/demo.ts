/** `parley demo`: the sample dossier, built where it is missing or old, in the browser. */
import type { Command } from 'commander'
import { type ServeArguments, withServeOptions } from './serve.ts'

export function registerDemo(program: Command): void {
  withServeOptions(program.command('demo'))
    .summary('opens a sample dossier in the browser')
    .description(
      'Builds the sample dossier from the dispatches that come with Parley, and opens it in the browser.',
    )
    .action(async (options: ServeArguments) => {
      const { openDemo } = await import('../pipeline/demo.ts')
      const { serveDossier } = await import('./serve.ts')
      await serveDossier(await openDemo(new Date().toISOString()), options)
    })
}
