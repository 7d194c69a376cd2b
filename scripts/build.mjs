// Builds what has changed: `dist/` from the sources, `dist/web/` from `web/`. In: the working tree. Out: those two,
// and for each a stamp with the hash of all that went into it, so that a build of nothing new takes no time.
//
// Plain Node, no shell: the same on Windows, macOS and Linux.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const stamps = join(root, 'dist', '.stamps')

/** `clean`: what the last build left that the next would not overwrite; `steps`: what Node runs, one after the other. */
const targets = [
  {
    name: 'server',
    inputs: [
      ...['src', 'lexicon', 'models', 'tsconfig.json', 'tsconfig.build.json', 'package-lock.json'],
      ...['scripts/bundle.mjs', 'scripts/run-bundle.mjs'],
    ],
    makes: join('dist', 'src', 'cli', 'bundle', 'parley.cjs.compiled'),
    clean: [join('dist', 'src')],
    steps: [
      () => [toolPath(['typescript', 'tsc'], root), '-p', 'tsconfig.build.json'],
      () => [join(root, 'scripts', 'bundle.mjs')],
    ],
    cwd: root,
  },
  {
    name: 'web',
    inputs: ['web', 'src/model', 'package-lock.json'],
    makes: join('dist', 'web', 'index.html'),
    clean: [],
    steps: [() => [toolPath(['vite', 'vite'], join(root, 'web')), 'build', '--logLevel', 'warn']],
    cwd: join(root, 'web'),
  },
]

function filesUnder(path) {
  if (!existsSync(path)) return []
  if (statSync(path).isFile()) return [path]
  return readdirSync(path, { withFileTypes: true })
    .filter(({ name }) => name !== 'node_modules' && !name.startsWith('.') && !/\.test\.tsx?$/u.test(name))
    .flatMap(({ name }) => filesUnder(join(path, name)))
    .sort()
}

function hashOf(inputs) {
  const hash = createHash('sha256')
  for (const file of inputs.flatMap((input) => filesUnder(join(root, input))))
    hash
      .update(`${relative(root, file)}\0`)
      .update(readFileSync(file))
      .update('\0')
  return hash.digest('hex')
}

/** The file that a package's command is, to be run by this Node. */
function toolPath([pkg, command], from) {
  const manifest = createRequire(join(from, 'package.json')).resolve(`${pkg}/package.json`)
  const { bin } = JSON.parse(readFileSync(manifest, 'utf8'))
  return join(dirname(manifest), typeof bin === 'string' ? bin : bin[command])
}

/** Whether there was anything to do. */
function build({ name, inputs, makes, clean, steps, cwd }) {
  const stamp = join(stamps, name)
  const hash = hashOf(inputs)
  if (existsSync(join(root, makes)) && existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return false
  for (const path of clean) rmSync(join(root, path), { recursive: true, force: true })
  for (const step of steps) {
    const { status, error } = spawnSync(process.execPath, step(), { cwd, stdio: 'inherit' })
    if (error) throw error
    if (status === 0) continue
    console.error(`parley: building the ${name} failed; the messages above say where`)
    process.exit(status ?? 1)
  }
  mkdirSync(stamps, { recursive: true })
  writeFileSync(stamp, hash)
  return true
}

const started = performance.now()
const built = targets.filter(build).map(({ name }) => name)
const seconds = ((performance.now() - started) / 1000).toFixed(1)
console.log(
  built.length === 0 ? 'parley: already built' : `parley: built ${built.join(' and ')} in ${seconds} s`,
)
