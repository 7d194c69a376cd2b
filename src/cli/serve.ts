/** `parley serve FILE.parley`: the reading room and the API of a dossier, on this machine alone. */
import { type Command, InvalidArgumentError, Option } from 'commander'
import type { Dossier } from '../record/index.ts'
import { userName } from './user.ts'

export interface ServeArguments {
  readonly port: number
  readonly open: boolean
  readonly as?: string
}

function portArgument(value: string): number {
  const port = Number(value)
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new InvalidArgumentError('It is a number from 0 (any free one) to 65535.')
  return port
}

/** The options that `serve` and `demo` share. */
export const withServeOptions = (command: Command): Command =>
  command
    .addOption(
      new Option('--port <n>', 'port to listen on; 0: any free one').argParser(portArgument).default(4710),
    )
    .option('--no-open', 'do not open the browser')
    .option('--as <name>', 'who judges; else your user name')

export function registerServe(program: Command): void {
  withServeOptions(program.command('serve'))
    .summary('opens a dossier in the browser')
    .description('Serves a dossier to the browser on this machine, at 127.0.0.1 and nowhere else.')
    .argument('<FILE.parley>', 'the dossier')
    .action(async (file: string, options: ServeArguments) => {
      const { openDossier } = await import('../record/index.ts')
      await serveDossier(await openDossier(file), options)
    })
}

/** Serves until the program is told to end, and closes the dossier then. */
export async function serveDossier(dossier: Dossier, options: ServeArguments): Promise<void> {
  const { serve } = await import('../api/serve.ts')
  const { closeDossier } = await import('../record/index.ts')
  const { openBrowser } = await import('./browser.ts')
  const serving = await serve(dossier, { port: options.port, by: options.as ?? userName() })
  console.log(
    `${dossier.name}: ${serving.address}${dossier.writable ? '' : ' (read only)'}\nEnd with Ctrl+C.`,
  )
  if (options.open) await openBrowser(serving.address)
  await told()
  await serving.stop()
  await closeDossier(dossier)
}

const told = (): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
  })
