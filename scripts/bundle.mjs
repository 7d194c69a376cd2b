// Makes one file of the command: what `tsc` built into dist/src, with its libraries, in; dist/src/cli/bundle out: the
// bundle, its source map, and what V8 compiled of it. Finding and compiling 250 files is half of a command's start.
//
// What holds machine code or starts threads stays outside, and what few commands need.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const root = fileURLToPath(new URL('..', import.meta.url))
const folder = join(root, 'dist', 'src', 'cli', 'bundle')
const bundle = join(folder, 'parley.cjs')

const OUTSIDE = ['libsql', 'piscina', 'highs', 'unpdf', 'warcio', 'undici']

/**
 * A text of one byte a letter is read, kept and compiled faster. esbuild leaves regular expressions as they are written:
 * a letter past ASCII is escaped, with the backslash that stands before it, if one does.
 */
const inAscii = (text) =>
  text.replace(/(\\*)([^\0-\x7f])/g, (_, slashes, unit) => {
    const code = `u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`
    return slashes.length % 2 === 1 ? slashes + code : `${slashes}\\${code}`
  })

/** A megabyte of JSON is faster read as JSON than as a program that makes the same, and few commands read it at all. */
const LARGE = 100_000
const jsonBeside = {
  name: 'json-beside',
  setup(plugins) {
    plugins.onLoad({ filter: /\.json$/ }, ({ path }) => {
      const text = readFileSync(path, 'utf8')
      if (text.length < LARGE) return { contents: text, loader: 'json' }
      const name = basename(path)
      if (existsSync(join(folder, name))) throw new Error(`two large files are called ${name}`)
      writeFileSync(join(folder, name), inAscii(JSON.stringify(JSON.parse(text))), 'latin1')
      const read = `require('node:fs').readFileSync(require('node:path').join(__dirname, '${name}'), 'latin1')`
      return { contents: `module.exports = JSON.parse(${read})`, loader: 'js' }
    })
  },
}

/** wink copies its model before use, so that a second reader could have its own; here there is one. */
const uncopied = {
  name: 'uncopied',
  setup(plugins) {
    plugins.onLoad({ filter: /wink-eng-lite-web-model[\\/]dist[\\/]read-core-model\.js$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8').replace(
        'JSON.parse(JSON.stringify(originalModel))',
        'originalModel',
      ),
      loader: 'js',
    }))
  },
}

/** Each file is where it was, for what it asks for beside itself: a thread, a model, the folder of package.json. */
const inPlace = {
  name: 'in-place',
  setup(plugins) {
    plugins.onLoad({ filter: /[\\/]dist[\\/]src[\\/].*\.js$/ }, ({ path }) => {
      const text = readFileSync(path, 'utf8')
      const place = JSON.stringify(relative(folder, path).replaceAll(sep, '/'))
      return { contents: text.replaceAll('import.meta.url', `urlBeside(${place})`), loader: 'js' }
    })
  },
}

rmSync(folder, { recursive: true, force: true })
mkdirSync(folder, { recursive: true })
await build({
  entryPoints: [join(root, 'dist', 'src', 'cli', 'main.js')],
  outfile: bundle,
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs', // V8's compiled code can be kept of scripts, and in every Node; of modules in new ones only
  supported: { 'dynamic-import': false }, // a script that V8 compiled before cannot ask for modules
  charset: 'ascii',
  sourcemap: true,
  sourcesContent: false,
  external: OUTSIDE,
  plugins: [inPlace, jsonBeside, uncopied],
  define: { 'import.meta.url': 'bundleUrl', 'import.meta.resolve': 'undefined' },
  // As Node wraps what it requires: nothing has to be put around six megabytes at every start.
  banner: {
    js: "(function (exports, require, module, __filename, __dirname) { const bundleUrl = require('node:url').pathToFileURL(__filename).href; const urlBeside = (path) => new URL(path, bundleUrl).href;",
  },
  footer: { js: '})' },
  logLevel: 'warning',
})

writeFileSync(bundle, inAscii(readFileSync(bundle, 'utf8')), 'latin1')

// An article is read with it once, and what V8 compiled for that is kept beside it.
const folderOfArticle = mkdtempSync(join(tmpdir(), 'parley-bundle-'))
const article = join(folderOfArticle, 'article.txt')
writeFileSync(
  article,
  'The envoy said on Monday that the talks would go on. “We will meet again,” she told reporters.\n',
)
const { status, stderr } = spawnSync(
  process.execPath,
  [fileURLToPath(new URL('run-bundle.mjs', import.meta.url)), 'extract', article],
  { encoding: 'utf8', env: { ...process.env, PARLEY_KEEP_COMPILED: '1' } },
)
rmSync(folderOfArticle, { recursive: true, force: true })
if (status !== 0 || !existsSync(`${bundle}.compiled`)) {
  console.error(`parley: the bundled command does not run\n${stderr}`)
  process.exit(1)
}
