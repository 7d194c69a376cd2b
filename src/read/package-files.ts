/**
 * Files that ship with the package (codebooks, the sample, the web app), found from the sources under `tsx` and from
 * `dist/` alike: both lie under the folder of package.json.
 */
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

let root: string | undefined

function packageRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url))
  while (!existsSync(join(folder, 'package.json'))) folder = dirname(folder)
  return folder
}

/** The absolute path of `parts` inside the package. */
export function packageFile(...parts: string[]): string {
  root ??= packageRoot()
  return join(root, ...parts)
}
