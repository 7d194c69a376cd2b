/** Runs the command line as a user does, from the sources, in a process of its own. */
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

export const MAIN = fileURLToPath(new URL('../main.ts', import.meta.url))
/** Wherever the command runs, the loader is the checkout's. */
export const TSX = import.meta.resolve('tsx')

export interface Run {
  readonly status: number | null
  readonly out: string
  readonly err: string
}

export function parley(args: readonly string[], options: { cwd?: string; input?: string } = {}): Run {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', TSX, MAIN, ...args], {
    encoding: 'utf8',
    env: { ...process.env, CI: '1', NO_COLOR: '1' },
    ...options,
  })
  return { status, out: stdout, err: stderr }
}
