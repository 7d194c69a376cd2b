/**
 * `npm run bench`: what can be measured without the corpora's annotations, each benchmark in a process of its own.
 *
 * In: nothing. Out: what each prints, in order. To add one: a file in this folder and a line here.
 */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

const benchmarks: readonly { readonly title: string; readonly file: string }[] = [
  { title: 'Text to attributions, beside wink-nlp alone', file: 'attribution-speed.ts' },
]

let failed = false
for (const { title, file } of benchmarks) {
  console.log(`\n${title}`)
  const { status } = spawnSync(process.execPath, ['--import', 'tsx', join(import.meta.dirname, file)], {
    stdio: 'inherit',
  })
  failed ||= status !== 0
}
process.exitCode = failed ? 1 : 0
