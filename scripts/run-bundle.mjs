// Runs the bundled command (`bundle.mjs`) with what V8 compiled of it when it was built. Where that was another Node's, V8
// says so and compiles it anew: the command is the same and starts later.
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Script } from 'node:vm'

const bundle = fileURLToPath(new URL('../dist/src/cli/bundle/parley.cjs', import.meta.url))
const keep = process.env.PARLEY_KEEP_COMPILED === '1'

function compiled() {
  try {
    return keep ? undefined : readFileSync(`${bundle}.compiled`)
  } catch {
    return undefined
  }
}

const script = new Script(readFileSync(bundle, 'latin1'), {
  filename: bundle,
  cachedData: compiled(),
})
if (keep) process.on('exit', () => writeFileSync(`${bundle}.compiled`, script.createCachedData()))
const module = { exports: {} }
script
  .runInThisContext()
  .call(module.exports, module.exports, createRequire(bundle), module, bundle, dirname(bundle))
