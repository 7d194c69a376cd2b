/**
 * Packages: how many ways to settle all issues at once every party accepts, and how many all but one do.
 *
 * A party accepts a package where its scores for the options in it add up to its threshold (the scorable games of
 * Susskind, as in Abdelnabi et al., 2024). A red line is the score −1 for what breaks it, with the threshold 0. Every
 * package is looked at: an odometer over the issues, each party's running sum moved by the difference of one option.
 */

export interface Player {
  readonly id: string
  /** By issue, then by option. */
  readonly scores: readonly (readonly number[])[]
  readonly threshold: number
}

export interface PackageCount {
  readonly packages: number
  /** Accepted by every party. */
  readonly unanimous: number
  /** Accepted by all parties but at most one, the vetoes among them. */
  readonly allButOneWithVetoes: number
  /** By party, in the order given. */
  readonly accepted: readonly number[]
}

/** More than this takes minutes. */
export const MOST_PACKAGES = 20_000_000

export const packagesOf = (sizes: readonly number[]): number =>
  sizes.reduce((product, size) => product * size, 1)

/**
 * @param vetoes ids of players without whom nothing passes
 * @throws RangeError where there are more than `MOST_PACKAGES`, or players differ in issues
 */
export function countPackages(players: readonly Player[], vetoes: readonly string[] = []): PackageCount {
  const isVeto = players.map(({ id }) => vetoes.includes(id))
  const accepted = players.map(() => 0)
  let packages = 0
  let unanimous = 0
  let allButOneWithVetoes = 0
  eachPackage(players, (sums) => {
    packages++
    let refusing = 0
    let vetoed = false
    for (let p = 0; p < players.length; p++)
      if (sums[p]! >= players[p]!.threshold) accepted[p]!++
      else {
        refusing++
        vetoed ||= isVeto[p]!
      }
    if (refusing === 0) unanimous++
    if (refusing <= 1 && !vetoed) allButOneWithVetoes++
  })
  return { packages, unanimous, allButOneWithVetoes, accepted }
}

/**
 * Calls `visit` with every package: the players' sums and the options, both reused between calls.
 * @throws RangeError as `countPackages`
 */
export function eachPackage(
  players: readonly Player[],
  visit: (sums: Float64Array, options: Uint8Array) => void,
): void {
  const sizes = (players[0]?.scores ?? []).map((options) => options.length)
  if (
    players.some(
      ({ scores }) => scores.length !== sizes.length || scores.some((row, i) => row.length !== sizes[i]),
    )
  )
    throw new RangeError('every player scores every option of every issue')
  if (packagesOf(sizes) > MOST_PACKAGES) throw new RangeError(`more than ${MOST_PACKAGES} packages`)
  if (packagesOf(sizes) === 0 || players.length === 0) return
  const options = new Uint8Array(sizes.length)
  const sums = Float64Array.from(players, ({ scores }) => scores.reduce((sum, row) => sum + row[0]!, 0))
  do visit(sums, options)
  while (turn(players, sizes, options, sums))
}

/** The next package; false after the last. */
function turn(
  players: readonly Player[],
  sizes: readonly number[],
  options: Uint8Array,
  sums: Float64Array,
): boolean {
  for (let issue = sizes.length - 1; issue >= 0; issue--) {
    const from = options[issue]!
    const to = from + 1 < sizes[issue]! ? from + 1 : 0
    options[issue] = to
    for (let p = 0; p < players.length; p++) {
      const row = players[p]!.scores[issue]!
      sums[p]! += row[to]! - row[from]!
    }
    if (to > 0) return true
  }
  return false
}
