/**
 * Trains several chains, two at a time: each job is a pure function of its data, settings and seed, so the order in which
 * threads finish changes nothing.
 */
import { Worker } from 'node:worker_threads'
import type { ChainData } from './chain-data.ts'
import type { ChainWeights, TrainSettings } from './chain-trainer.ts'

export interface Job {
  readonly chain: 'tagger' | 'roles'
  readonly data: ChainData
  readonly settings: TrainSettings
  readonly seed: number
  /** The fold to leave out; -1 for none. */
  readonly heldOut: number
}

const THREADS = 2

/** A thread does not inherit tsx on Node 20: it takes up tsx first, then its own file. */
const START = `import('tsx/esm/api').then(({ register }) => {
  register()
  return import(${JSON.stringify(new URL('./thread.ts', import.meta.url).href)})
})`

/** Results in the order of the jobs. */
export async function trainAll(jobs: readonly Job[]): Promise<ChainWeights[]> {
  const results = new Array<ChainWeights>(jobs.length)
  let next = 0
  const lane = async (): Promise<void> => {
    while (next < jobs.length) {
      const mine = next++
      results[mine] = await runJob(jobs[mine]!)
    }
  }
  await Promise.all(Array.from({ length: THREADS }, lane))
  return results
}

const runJob = (job: Job): Promise<ChainWeights> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(START, { eval: true, workerData: job })
    worker.once('message', (weights: ChainWeights) => {
      resolve(weights)
      void worker.terminate()
    })
    worker.once('error', reject)
  })
