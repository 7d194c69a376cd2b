/** A worker thread of the pool: a batch of inputs in, their results out, in their order. The codebook comes once. */
import { workerData } from 'piscina'
import type { Codebook, Refusal } from '../model/index.ts'
import type { RawInput } from '../read/index.ts'
import type { Extracted } from './add.ts'
import { extractInput } from './extract-input.ts'

const codebook = workerData as Codebook | null

export default async function extractBatch(
  batch: readonly (RawInput | Refusal)[],
): Promise<(Extracted | Refusal)[]> {
  const results: (Extracted | Refusal)[] = []
  for (const input of batch) results.push(await extractInput(input, codebook))
  return results
}
