/**
 * How far chains of mentions agree, by the three measures of CoNLL-2012 and their mean.
 *
 * MUC (Vilain et al. 1995) counts links, B³ (Bagga and Baldwin 1998) mentions, CEAF-e (Luo 2005) chains aligned one to
 * one by φ4. As in CoNLL's scorer (Pradhan et al. 2014) a mention that only one side has counts against that side. In:
 * chains of keys of mentions; chains of one are left out on both sides. Out: counts that add up over documents.
 */
export type Chains = readonly (readonly string[])[]

/** Numerators and denominators of recall and precision. */
export interface Counts {
  readonly recall: readonly [number, number]
  readonly precision: readonly [number, number]
}
export interface Agreement {
  readonly muc: Counts
  readonly b3: Counts
  readonly ceafe: Counts
}

const withoutSingles = (chains: Chains): string[][] =>
  chains.map((chain) => [...new Set(chain)]).filter((chain) => chain.length > 1)

const chainOf = (chains: Chains): Map<string, number> =>
  new Map(chains.flatMap((chain, i) => chain.map((mention) => [mention, i] as const)))

export function agreement(goldChains: Chains, foundChains: Chains): Agreement {
  const gold = withoutSingles(goldChains)
  const found = withoutSingles(foundChains)
  const similarity = aligned(gold, found)
  return {
    muc: { recall: links(gold, found), precision: links(found, gold) },
    b3: { recall: mentions(gold, found), precision: mentions(found, gold) },
    ceafe: { recall: [similarity, gold.length], precision: [similarity, found.length] },
  }
}

/** Links of `of` that `by` keeps, and all of them. */
function links(of: Chains, by: Chains): [number, number] {
  const where = chainOf(by)
  let kept = 0
  let all = 0
  for (const chain of of) {
    const parts = new Set(chain.map((mention) => where.get(mention) ?? mention))
    kept += chain.length - parts.size
    all += chain.length - 1
  }
  return [kept, all]
}

/** For each mention of `of` the share of its chain that `by` has beside it, and the number of mentions. */
function mentions(of: Chains, by: Chains): [number, number] {
  const where = chainOf(by)
  let shares = 0
  let all = 0
  for (const chain of of)
    for (const mention of chain) {
      const at = where.get(mention)
      if (at !== undefined) shares += chain.filter((other) => where.get(other) === at).length / chain.length
      all++
    }
  return [shares, all]
}

/** The greatest sum of φ4 = 2 |a ∩ b| / (|a| + |b|) over pairs of chains, each in one pair at most. */
function aligned(gold: Chains, found: Chains): number {
  const where = chainOf(gold)
  const size = Math.max(gold.length, found.length)
  const costs = Array.from({ length: size }, () => new Array<number>(size).fill(0))
  for (const [j, chain] of found.entries())
    for (const mention of chain) {
      const i = where.get(mention)
      if (i !== undefined) costs[i]![j]! -= 2 / (gold[i]!.length + chain.length)
    }
  return -leastCost(costs)
}

/** The assignment problem by shortest augmenting paths (Jonker and Volgenant 1987), n³. */
function leastCost(costs: readonly (readonly number[])[]): number {
  const n = costs.length
  const [rows, columns] = [new Array<number>(n + 1).fill(0), new Array<number>(n + 1).fill(0)]
  const rowOf = new Array<number>(n + 1).fill(0)
  for (let row = 1; row <= n; row++) {
    const [least, way] = [new Array<number>(n + 1).fill(Infinity), new Array<number>(n + 1).fill(0)]
    const done = new Array<boolean>(n + 1).fill(false)
    rowOf[0] = row
    let at = 0
    do {
      done[at] = true
      let [delta, next] = [Infinity, 0]
      for (let j = 1; j <= n; j++) {
        if (done[j]) continue
        const cost = costs[rowOf[at]! - 1]![j - 1]! - rows[rowOf[at]!]! - columns[j]!
        if (cost < least[j]!) [least[j], way[j]] = [cost, at]
        if (least[j]! < delta) [delta, next] = [least[j]!, j]
      }
      for (let j = 0; j <= n; j++)
        if (done[j]) [rows[rowOf[j]!], columns[j]] = [rows[rowOf[j]!]! + delta, columns[j]! - delta]
        else least[j]! -= delta
      at = next
    } while (rowOf[at] !== 0)
    while (at !== 0) {
      rowOf[at] = rowOf[way[at]!]!
      at = way[at]!
    }
  }
  return costs.reduce((sum, _, i) => sum + costs[i]![rowOf.indexOf(i + 1, 1) - 1]!, 0)
}

export const sum = (a: Counts, b: Counts): Counts => ({
  recall: [a.recall[0] + b.recall[0], a.recall[1] + b.recall[1]],
  precision: [a.precision[0] + b.precision[0], a.precision[1] + b.precision[1]],
})

/** In per cent. */
export function figures({ recall, precision }: Counts): { p: number; r: number; f1: number } {
  const [r, p] = [recall[0] / (recall[1] || 1), precision[0] / (precision[1] || 1)]
  const inPercent = (share: number) => Math.round(1000 * share) / 10
  return { p: inPercent(p), r: inPercent(r), f1: inPercent((2 * p * r) / (p + r || 1)) }
}
