/** The thread that PDFs are read on: says when it can begin; then one's bytes in, its text or its refusal out. */
import { parentPort } from 'node:worker_threads'
import { ParleyError } from '../model/index.ts'
import type { Converted } from './page.ts'
import { pdfToText } from './pdf.ts'

/** An error's class does not survive the way between threads. */
interface Refused {
  readonly code: string
  readonly message: string
  readonly remedy: string | undefined
}
export type Answer = Converted | Refused
export const READY = 'ready'

async function answer(bytes: Uint8Array): Promise<Answer> {
  try {
    return await pdfToText(bytes)
  } catch (error) {
    if (!(error instanceof ParleyError)) throw error
    const { code, message, remedy } = error
    return { code, message, remedy }
  }
}

parentPort?.on('message', async (bytes: Uint8Array) => parentPort!.postMessage(await answer(bytes)))
parentPort?.postMessage(READY)
