/**
 * Extraction over many inputs, on worker threads or in this one: the same bytes come out, in the inputs' order.
 *
 *     inputs ──► batches ──► worker 1 ──► results, in order
 *                      └───► worker 2 ──┘
 *
 * Several documents go in one message, and only a few messages are under way at once, so that memory stays the same
 * however long the input is. With one job nothing is batched: each result comes as soon as its input is there.
 */
import { type Codebook, ParleyError, type Refusal } from '../model/index.ts'
import type { RawInput } from '../read/index.ts'
import type { Extracted } from './add.ts'
import { extractInput } from './extract-input.ts'

type Inputs = AsyncIterable<RawInput | Refusal>
type Batch = (RawInput | Refusal)[]
type Results = readonly (Extracted | Refusal)[]

export interface ExtractAllOptions {
  readonly codebook: Codebook | null
  /** How many worker threads; 1: none, all is done in this thread. */
  readonly jobs: number
}

/** A message of this many documents, or of this many bytes, costs little beside its work. */
const BATCH_DOCUMENTS = 16
const BATCH_BYTES = 1024 * 1024
/** One message being worked on and one waiting, for every worker. */
const MESSAGES_PER_WORKER = 2

export async function* extractAll(
  inputs: Inputs,
  { codebook, jobs }: ExtractAllOptions,
): AsyncGenerator<Extracted | Refusal> {
  if (jobs > 1) yield* onWorkers(inputs, codebook, jobs)
  else for await (const input of inputs) yield await extractInput(input, codebook)
}

async function* onWorkers(
  inputs: Inputs,
  codebook: Codebook | null,
  jobs: number,
): AsyncGenerator<Extracted | Refusal> {
  const pool = await startPool(codebook, jobs)
  try {
    const underWay: Promise<Results>[] = []
    for await (const batch of batches(inputs)) {
      underWay.push(runBatch(pool, batch))
      if (underWay.length > jobs * MESSAGES_PER_WORKER) yield* await underWay.shift()!
    }
    for (const results of underWay) yield* await results
  } finally {
    await pool.destroy()
  }
}

type Pool = Awaited<ReturnType<typeof startPool>>

async function startPool(codebook: Codebook | null, jobs: number) {
  const { Piscina } = await import('piscina')
  const fromSource = import.meta.url.endsWith('.ts')
  return new Piscina({
    filename: new URL(fromSource ? './worker.ts' : './worker.js', import.meta.url).href,
    ...(fromSource ? { execArgv: ['--import', import.meta.resolve('tsx')] } : {}),
    workerData: codebook,
    minThreads: jobs,
    maxThreads: jobs,
  })
}

/** A worker that dies takes its batch with it, not the run. */
async function runBatch(pool: Pool, batch: Batch): Promise<Results> {
  try {
    return await pool.run(batch)
  } catch (cause) {
    const error = new ParleyError('fault', `the worker failed: ${(cause as Error).message}`, {
      remedy: 'run it again with --jobs 1 to see which document it was, and report it',
      cause,
    })
    return batch.map((input) => ('error' in input ? input : error.refusal(input.path)))
  }
}

async function* batches(inputs: Inputs): AsyncGenerator<Batch> {
  let batch: Batch = []
  let bytes = 0
  for await (const input of inputs) {
    batch.push(input)
    bytes += 'error' in input ? 0 : input.bytes.length
    if (batch.length < BATCH_DOCUMENTS && bytes < BATCH_BYTES) continue
    yield batch
    batch = []
    bytes = 0
  }
  if (batch.length > 0) yield batch
}
