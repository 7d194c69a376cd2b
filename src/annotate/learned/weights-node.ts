/**
 * Finds the weights that come with the package, where there are files: in Node.
 *
 * In: nothing, or a path. Out: the model; null where no weights are installed, as in a browser, whose page passes the bytes
 * of `attribution.bin` to `useWeights` (readers.ts). Node's modules are asked for by `process.getBuiltinModule`, so that
 * this file can be bundled for a browser as it is.
 */
import { type AttributionModel, readModel } from './model-file.ts'

const FILE = 'models/attribution/attribution.bin'
/** The package's folder as seen from `src/annotate/learned` and from `dist/src/annotate/learned`. */
const ROOTS = ['../../../', '../../../../']

/** Where the weights belong in a checkout. */
export const weightsUrl = (): URL => new URL(ROOTS[0] + FILE, import.meta.url)

/** @throws ParleyError `model-damaged` where the file is no model */
export function loadModel(path?: string): AttributionModel | null {
  const fs = globalThis.process?.getBuiltinModule?.('node:fs')
  if (!fs) return null
  const places = path ? [path] : ROOTS.map((root) => new URL(root + FILE, import.meta.url))
  const found = places.find((place) => fs.existsSync(place))
  return found ? readModel(fs.readFileSync(found)) : null
}
