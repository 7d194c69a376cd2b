/**
 * Adding articles to a dossier: the list of all stages. Read this second, after `extract/index.ts`.
 *
 *     inputs ──► read, extract (on a pool) ──► record ──► compare
 *
 * In: inputs as `listInputs` gives them. Out: how many were added, what was refused and why. Each document is recorded
 * in a transaction of its own, so that it can be cut off at any moment and run again: what is there is not added twice.
 */
import { type Capture, type Extraction, hashBytes, ParleyError, type Refusal } from '../model/index.ts'
import type { RawInput } from '../read/index.ts'
import { type AddOutcome, addDocument, type Dossier, isKnown } from '../record/index.ts'
import { compareWaiting } from './compare.ts'

/** An input that was read: what was found in it, and what proves it. */
export interface Extracted {
  readonly extraction: Extraction
  readonly capture: Capture
}

/** Reads and extracts, one result for each input, in their order. */
export type ExtractAll = (inputs: AsyncIterable<RawInput | Refusal>) => AsyncIterable<Extracted | Refusal>

export interface AddOptions {
  readonly extractAll: ExtractAll
  /** The extractor's name: what it has read before is not read again. */
  readonly extractor: string
  /** ISO 8601 with zone. */
  readonly now: () => string
  readonly onProgress?: (path: string) => void
}

export interface AddReport {
  /** How many documents came to which outcome. */
  readonly counts: Readonly<Record<AddOutcome, number>>
  readonly refused: readonly Refusal[]
}

export async function addInputs(
  dossier: Dossier,
  inputs: AsyncIterable<RawInput | Refusal>,
  { extractAll, extractor, now, onProgress = () => {} }: AddOptions,
): Promise<AddReport> {
  const counts = { added: 0, renewed: 0, captured: 0, known: 0 }
  const refused: Refusal[] = []
  const skip = (path: string) => {
    counts.known++
    onProgress(path)
  }
  for await (const result of extractAll(unknown(dossier, inputs, extractor, skip))) {
    const outcome = 'error' in result ? result : await record(dossier, result, now())
    if (typeof outcome === 'string') counts[outcome]++
    else refused.push(outcome)
    onProgress('error' in result ? result.path : result.capture.path)
  }
  await compareWaiting(dossier)
  return { counts, refused }
}

/** The inputs that this version has not read into the dossier yet. */
async function* unknown(
  dossier: Dossier,
  inputs: AsyncIterable<RawInput | Refusal>,
  extractor: string,
  skip: (path: string) => void,
): AsyncGenerator<RawInput | Refusal> {
  for await (const input of inputs) {
    if ('error' in input) yield input
    else if (
      await isKnown(dossier, { ...input.about, path: input.path, sha256: hashBytes(input.bytes) }, extractor)
    )
      skip(input.path)
    else yield input
  }
}

/** What is wrong with one document refuses that document; what is wrong with the dossier's file ends the run. */
const REFUSALS = new Set(['span-mismatch', 'other-codebook', 'unknown-option'])

async function record(
  dossier: Dossier,
  { extraction, capture }: Extracted,
  now: string,
): Promise<AddOutcome | Refusal> {
  try {
    return await addDocument(dossier, extraction, capture, now)
  } catch (error) {
    if (error instanceof ParleyError && REFUSALS.has(error.code)) return error.refusal(extraction.path)
    throw error
  }
}
