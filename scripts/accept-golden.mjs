// `npm run golden:accept`: takes over every `extracted-changed.json` that a differing run of the golden tests has left
// beside its `extracted.json`. Look at the difference first (`git diff --no-index OLD NEW`).
import { existsSync, readdirSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const dispatches = fileURLToPath(new URL('../sample/dispatches', import.meta.url))
let accepted = 0
for (const folder of readdirSync(dispatches)) {
  const changed = join(dispatches, folder, 'extracted-changed.json')
  if (!existsSync(changed)) continue
  renameSync(changed, join(dispatches, folder, 'extracted.json'))
  accepted++
}
console.log(
  accepted === 0
    ? 'Nothing has changed: run `npx vitest run test/sample` first.'
    : `Accepted ${accepted}. Look at them with git diff.`,
)
