/**
 * Boosted trees for a yes-or-no question (Friedman 2001), on histograms of 64 bins as in LightGBM (Ke et al. 2017).
 *
 * In: rows of numbers and labels. Out: trees as flat arrays. Small by choice: depth 4, a slow rate, each tree on a random
 * share of the rows and features, which keeps some thirty thousand readings from being learned by heart.
 */
import { Random } from './random.ts'

export interface TreeSettings {
  readonly trees: number
  readonly depth: number
  readonly rate: number
  readonly rows: number
  readonly columns: number
  readonly leastWeight: number
  readonly l2: number
}

export interface Trees {
  readonly roots: number[]
  readonly feature: number[]
  readonly value: number[]
  readonly left: number[]
  readonly bias: number
}

const BINS = 64

export function growTrees(
  rows: Float32Array,
  columns: number,
  labels: Uint8Array,
  settings: TreeSettings,
  seed: number,
): Trees {
  const count = labels.length
  const edges = Array.from({ length: columns }, (_, c) => binEdges(rows, columns, c, count))
  const bins = binRows(rows, columns, count, edges)
  const positive = labels.reduce((sum, label) => sum + label, 0)
  const bias = Math.fround(Math.log((positive + 1) / (count - positive + 1)))
  const trees: Trees = { roots: [], feature: [], value: [], left: [], bias }
  const sums = new Float64Array(count).fill(bias)
  const gradient = new Float64Array(count)
  const weight = new Float64Array(count)
  const random = new Random(seed)
  for (let t = 0; t < settings.trees; t++) {
    for (let i = 0; i < count; i++) {
      const p = 1 / (1 + Math.exp(-sums[i]!))
      gradient[i] = labels[i]! - p
      weight[i] = p * (1 - p)
    }
    const some = Int32Array.from({ length: count }, (_, i) => i).filter(
      () => random.next() >>> 0 < settings.rows * 0x100000000,
    )
    const chosen = Array.from({ length: columns }, (_, c) => c).filter(
      () => random.next() >>> 0 < settings.columns * 0x100000000,
    )
    const root = trees.feature.length
    trees.roots.push(root)
    trees.feature.push(-1)
    trees.value.push(0)
    trees.left.push(0)
    grow(root, some, 0)
    for (let i = 0; i < count; i++) sums[i]! += leafValue(trees, root, rows, i * columns)

    function grow(node: number, members: Int32Array, depth: number): void {
      const split =
        depth < settings.depth ? bestSplit(bins, columns, members, chosen, gradient, weight, settings) : null
      if (!split) {
        let g = 0
        let h = 0
        for (const i of members) {
          g += gradient[i]!
          h += weight[i]!
        }
        trees.value[node] = Math.fround((settings.rate * g) / (h + settings.l2))
        return
      }
      const left = trees.feature.length
      for (let child = 0; child < 2; child++) {
        trees.feature.push(-1)
        trees.value.push(0)
        trees.left.push(0)
      }
      trees.feature[node] = split.column
      trees.value[node] = edges[split.column]![split.bin]!
      trees.left[node] = left
      const goesLeft = (i: number): boolean => bins[i * columns + split.column]! <= split.bin
      grow(left, members.filter(goesLeft), depth + 1)
      grow(
        left + 1,
        members.filter((i) => !goesLeft(i)),
        depth + 1,
      )
    }
  }
  return trees
}

export function leafValue(trees: Trees, root: number, rows: Float32Array, base: number): number {
  let node = root
  while (trees.feature[node]! >= 0)
    node =
      rows[base + trees.feature[node]!]! <= trees.value[node]! ? trees.left[node]! : trees.left[node]! + 1
  return trees.value[node]!
}

/** Upper edges of the bins: quantiles, without repeats. */
function binEdges(rows: Float32Array, columns: number, column: number, count: number): Float32Array {
  const values = new Float32Array(count)
  for (let i = 0; i < count; i++) values[i] = rows[i * columns + column]!
  values.sort()
  const edges = new Set<number>()
  for (let b = 1; b < BINS; b++) edges.add(values[Math.floor((b * count) / BINS)]!)
  return Float32Array.from(edges)
}

function binRows(
  rows: Float32Array,
  columns: number,
  count: number,
  edges: readonly Float32Array[],
): Uint8Array {
  const bins = new Uint8Array(count * columns)
  for (let i = 0; i < count; i++)
    for (let c = 0; c < columns; c++) {
      const value = rows[i * columns + c]!
      let bin = 0
      while (bin < edges[c]!.length && value > edges[c]![bin]!) bin++
      bins[i * columns + c] = bin
    }
  return bins
}

function bestSplit(
  bins: Uint8Array,
  columns: number,
  members: Int32Array,
  chosen: readonly number[],
  gradient: Float64Array,
  weight: Float64Array,
  { leastWeight, l2 }: TreeSettings,
): { column: number; bin: number } | null {
  let totalG = 0
  let totalH = 0
  for (const i of members) {
    totalG += gradient[i]!
    totalH += weight[i]!
  }
  const whole = (totalG * totalG) / (totalH + l2)
  let best: { column: number; bin: number } | null = null
  let bestGain = 1e-6
  const g = new Float64Array(BINS)
  const h = new Float64Array(BINS)
  for (const column of chosen) {
    g.fill(0)
    h.fill(0)
    for (const i of members) {
      const bin = bins[i * columns + column]!
      g[bin]! += gradient[i]!
      h[bin]! += weight[i]!
    }
    let leftG = 0
    let leftH = 0
    for (let bin = 0; bin < BINS - 1; bin++) {
      leftG += g[bin]!
      leftH += h[bin]!
      const rightG = totalG - leftG
      const rightH = totalH - leftH
      if (leftH < leastWeight || rightH < leastWeight) continue
      const gain = (leftG * leftG) / (leftH + l2) + (rightG * rightG) / (rightH + l2) - whole
      if (gain > bestGain) {
        bestGain = gain
        best = { column, bin }
      }
    }
  }
  return best
}

export function sumOfLeaves(trees: Trees, rows: Float32Array, base: number): number {
  let sum = trees.bias
  for (const root of trees.roots) sum += leafValue(trees, root, rows, base)
  return sum
}
