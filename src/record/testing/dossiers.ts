/** Dossiers for tests, in a folder that is gone after each. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach } from 'vitest'
import { addDocument } from '../add-document.ts'
import { closeDossier, createDossier, type Dossier } from '../open.ts'
import { captureOf, codebook, type Example, examples, extractionOf, NOW } from './examples.ts'

const folders: string[] = []
const open: Dossier[] = []

afterEach(async () => {
  for (const dossier of open.splice(0)) await closeDossier(dossier).catch(() => {})
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'parley-'))
  folders.push(folder)
  return folder
}

/** Closed after the test. */
export function closing(dossier: Dossier): Dossier {
  open.push(dossier)
  return dossier
}

export async function newDossier(path = join(newFolder(), 'strait.parley')): Promise<Dossier> {
  return closing(await createDossier(path, { codebook, now: NOW }))
}

export const add = (dossier: Dossier, example: Example, extraction = extractionOf(example)) =>
  addDocument(dossier, extraction, captureOf(extraction), NOW)

/** The three example articles, added. */
export async function exampleDossier(path?: string): Promise<Dossier> {
  const dossier = await newDossier(path)
  for (const example of examples) await add(dossier, example)
  return dossier
}
