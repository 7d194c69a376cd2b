/** One training job in a thread of its own: see threads.ts. */
import { parentPort, workerData } from 'node:worker_threads'
import { forbidRolesInCue, roleShape } from '../../src/annotate/learned/role-states.ts'
import { tagShape } from '../../src/annotate/learned/tagger.ts'
import { ChainTrainer } from './chain-trainer.ts'
import type { Job } from './threads.ts'

const { chain, data, settings, seed, heldOut } = workerData as Job
const trainer =
  chain === 'tagger'
    ? new ChainTrainer(tagShape, data, settings, () => undefined, seed)
    : new ChainTrainer(roleShape, data, settings, forbidRolesInCue, seed)
parentPort!.postMessage(trainer.train(heldOut))
