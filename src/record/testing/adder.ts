/**
 * A process of its own that adds invented articles to a dossier, for tests that kill it: says `kept ID` on standard
 * output after each that was acknowledged.
 *
 *     node --import tsx adder.ts FILE.parley FROM TO
 */
import { writeSync } from 'node:fs'
import { addDocument } from '../add-document.ts'
import { closeDossier, openDossier } from '../open.ts'
import { captureOf, extractionOf, NOW, numbered } from './examples.ts'

const [path, from, to] = process.argv.slice(2)
const dossier = await openDossier(path!)
for (let number = Number(from); number < Number(to); number++) {
  const extraction = extractionOf(numbered(number))
  await addDocument(dossier, extraction, captureOf(extraction), NOW)
  writeSync(1, `kept ${extraction.id}\n`) // at once: a kill may not take back what was said
}
await closeDossier(dossier)
