/**
 * Texts that are not in this repository: real articles and corpora, in the folder that `PARLEY_CORPORA` names or in
 * `../shared/corpora` beside the checkout. Tests that need them say so, loudly, where they are absent.
 */
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const beside = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'shared', 'corpora')
export const corpora = process.env.PARLEY_CORPORA ?? beside
export const seeds = join(corpora, '..', 'seeds')

/** Whether the tests of `folder` can run; if not, says what is left out. */
export function present(folder: string, what: string): boolean {
  if (existsSync(folder)) return true
  console.warn(`LEFT OUT: ${what}, because ${folder} is absent (set PARLEY_CORPORA to the corpora's folder)`)
  return false
}
