/** `docs/limits.json`: how often suggestions are right, as measured, for every page that shows them. */
import { readFile } from 'node:fs/promises'
import type { z } from 'zod'
import { DossierView } from '../model/index.ts'
import { packageFile } from '../read/package-files.ts'

const Limits = DossierView.shape.measured

/** Empty where nothing was measured yet. @throws ZodError where the file is not of that shape */
export async function readLimits(path = packageFile('docs', 'limits.json')): Promise<z.infer<typeof Limits>> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '[]'
    throw error
  })
  return Limits.parse(JSON.parse(text))
}
