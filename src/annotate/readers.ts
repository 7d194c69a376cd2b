/**
 * The readers of attributions by name. To add one: a file that exports an `AttributionReader`, and a line here.
 *
 * The fast reader is the learned one where its weights are at hand; without them it is the rules, and its name says so
 * wherever an extraction names its extractor. Weights are loaded when the first text is read, not before.
 */
import type { AttributionReader } from '../model/index.ts'
import { readModel } from './learned/model-file.ts'
import { learnedReader } from './learned/reader.ts'
import { loadModel } from './learned/weights-node.ts'
import { ruleReader } from './rules/index.ts'

let best: AttributionReader | null = null

function bestReader(): AttributionReader {
  if (!best) {
    const model = loadModel()
    best = model ? learnedReader(model) : ruleReader
  }
  return best
}

/** For a browser: takes the bytes of `models/attribution/attribution.bin`. @throws ParleyError `model-damaged` */
export function useWeights(bytes: Uint8Array): void {
  best = learnedReader(readModel(bytes))
}

/** What `parley extract --reader fast` uses, and the default. */
export const fastReader: AttributionReader = {
  get name() {
    return bestReader().name
  },
  get version() {
    return bestReader().version
  },
  read: (text) => bestReader().read(text),
}

export const readers: Readonly<Record<string, AttributionReader>> = { fast: fastReader, rules: ruleReader }
