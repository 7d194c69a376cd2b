/**
 * `parley`: the command line. In: arguments; out: what the command prints, and an exit status.
 *
 * Every command is one file that registers itself on the program; what it needs beyond its options it imports inside
 * its action, so that no command pays for another's libraries. Exit status: 0 done, 1 failed, 2 wrong usage.
 */
import { readFileSync } from 'node:fs'
import { Command, CommanderError } from 'commander'
import { ParleyError } from '../model/trouble.ts'
import { packageFile } from '../read/package-files.ts'
import { registerAdd } from './add.ts'
import { registerAnalyse } from './analyse.ts'
import { registerCheck } from './check.ts'
import { registerCodebook } from './codebook.ts'
import { registerDemo } from './demo.ts'
import { registerExtract } from './extract.ts'
import { registerLists } from './list-commands.ts'
import { registerNew } from './new.ts'
import { registerPerson } from './person.ts'
import { registerServe } from './serve.ts'
import { registerShow } from './show.ts'

/** All commands, in the order that `parley --help` lists them. */
const commands: readonly ((program: Command) => void)[] = [
  registerDemo,
  registerNew,
  registerAdd,
  registerServe,
  registerLists,
  registerShow,
  registerPerson,
  registerAnalyse,
  registerCheck,
  registerExtract,
  registerCodebook,
]

const { version, description } = JSON.parse(readFileSync(packageFile('package.json'), 'utf8')) as {
  version: string
  description: string
}

/** What was asked for on the command line is not there. */
const USAGE = new Set(['usage', 'bad-request', 'codebook-not-found'])

function buildProgram(): Command {
  const program = new Command('parley').description(description).version(version).exitOverride()
  for (const register of commands) register(program)
  return program
}

/** What the user reads of an error, and the exit status it gives. */
function report(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2 // commander has printed it
  if (error instanceof ParleyError) {
    console.error(`parley: ${error.message}${error.remedy ? `\n  ${error.remedy}` : ''}`)
    return USAGE.has(error.code) ? 2 : 1
  }
  console.error(error)
  return 1
}

// Somebody closed the pipe (`parley extract … | head`): they have what they wanted.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0)
  throw error
})

buildProgram()
  .parseAsync()
  .catch((error: unknown) => {
    process.exitCode = report(error)
  })
