/**
 * One input through the pure stages: bytes in, an extraction with what proves it out, or the refusal of that input.
 *
 * Whatever goes wrong with one input stays with it: a run over thousands goes on.
 */
import { extract } from '../extract/index.ts'
import { type Codebook, ParleyError, type Refusal } from '../model/index.ts'
import { type RawInput, readDocument } from '../read/index.ts'
import type { Extracted } from './add.ts'

export async function extractInput(
  input: RawInput | Refusal,
  codebook: Codebook | null,
): Promise<Extracted | Refusal> {
  if ('error' in input) return input
  try {
    const document = await readDocument(input)
    return { extraction: extract(document, { codebook }), capture: document.capture }
  } catch (error) {
    return (error instanceof ParleyError ? error : fault(error)).refusal(input.path)
  }
}

const fault = (cause: unknown): ParleyError =>
  new ParleyError('fault', `parley failed on it: ${cause instanceof Error ? cause.message : String(cause)}`, {
    remedy: 'this is a fault of parley: please report it with the document',
    cause,
  })
