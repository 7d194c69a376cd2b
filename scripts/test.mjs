// `npm test`: build, types, lint, then every test, the browser's too. A browser is looked for first, so that a machine
// without one is told at once what to do and no test is skipped in silence.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const require = createRequire(import.meta.url)

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'msedge']
const ENDINGS = process.platform === 'win32' ? ['.exe'] : ['']

function onPath() {
  for (const folder of (process.env.PATH ?? '').split(delimiter))
    for (const name of NAMES)
      for (const ending of ENDINGS) {
        const file = join(folder, name + ending)
        if (folder && existsSync(file)) return file
      }
  return null
}

function playwrightsOwn() {
  const file = require('playwright-core').chromium.executablePath()
  return existsSync(file) ? file : null
}

const run = (command, args) =>
  spawnSync(command, args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' }).status ?? 1

function fetchBrowser() {
  console.log('No Chromium found; fetching one for the browser tests …')
  run('npx', ['playwright-core', 'install', 'chromium'])
  const fetched = playwrightsOwn()
  if (fetched) return fetched
  if (process.platform === 'linux' && existsSync('/usr/bin/apt-get') && process.getuid?.() === 0) {
    run('apt-get', ['update', '-q'])
    run('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium'])
  }
  return onPath()
}

const given = process.env.CHROMIUM_PATH
if (given && !existsSync(given)) {
  console.error(`CHROMIUM_PATH names ${given}, which does not exist. Correct it, or unset it.`)
  process.exit(1)
}
const chromium = given ?? onPath() ?? playwrightsOwn() ?? fetchBrowser()
if (!chromium) {
  console.error(
    'The tests need a Chromium and could not fetch one. Install it (Debian: apt-get install chromium), or set CHROMIUM_PATH.',
  )
  process.exit(1)
}
process.env.CHROMIUM_PATH = chromium

for (const [command, args] of [
  ['node', ['scripts/build.mjs']],
  ['npx', ['--no-install', 'biome', 'check', '.']],
  ['npx', ['--no-install', 'tsc', '--noEmit', '-p', 'tsconfig.json']],
  ['npx', ['--no-install', 'tsc', '--noEmit', '-p', 'web/tsconfig.json']],
  ['npx', ['--no-install', 'vitest', 'run', ...process.argv.slice(2)]],
]) {
  const status = run(command, args)
  if (status !== 0) process.exit(status)
}
