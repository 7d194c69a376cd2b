/** How far `add` has come: a bar on a terminal, now and then a line elsewhere. All of it on standard error's side. */
import { progress } from '@clack/prompts'
import { isLink, isRefusal, listInputs } from '../read/files.ts'

export interface Progress {
  step(path: string): void
  stop(): void
}

/** Without a terminal, a line after so many documents. */
const LINE_EVERY = 500

export async function showProgress(inputs: readonly string[]): Promise<Progress> {
  const bar = process.stderr.isTTY === true && process.stdout.isTTY === true && !process.env.CI
  return bar && !inputs.some((input) => input === '-' || input.startsWith('--') || isLink(input))
    ? showBar(await count(inputs))
    : showLines()
}

async function count(inputs: readonly string[]): Promise<number> {
  let total = 0
  for await (const input of listInputs(inputs, process.stdin)) total += isRefusal(input) ? 0 : 1
  return total
}

function showBar(total: number): Progress {
  const bar = progress({ max: Math.max(1, total), output: process.stderr })
  let done = 0
  bar.start('reading')
  return {
    step: (path) => bar.advance(1, `${++done} of ${total}  ${path}`),
    stop: () => bar.stop(`${done} read`),
  }
}

function showLines(): Progress {
  let done = 0
  return {
    step: () => {
      if (++done % LINE_EVERY === 0) console.error(`${done} read`)
    },
    stop: () => {},
  }
}
