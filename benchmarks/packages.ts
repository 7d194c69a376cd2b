/**
 * How fast packages are counted, on one core: the published scorable games and a larger one made of them, in packages a
 * second. The counts are printed beside, so that a fast wrong answer shows.
 *
 *     tsx benchmarks/packages.ts
 */
import { countPackages, type Player } from '../src/analyse/packages.ts'
import games from '../src/analyse/testing/scorable-games.json' with { type: 'json' }

const SECONDS = 2
/** Below this the page that counts packages would feel slow. */
const FLOOR = 300_000

/** The same parties over the issues twice: every package of the game with every other. */
const squared = (parties: readonly Player[]): Player[] =>
  parties.map(({ id, scores, threshold }) => ({
    id,
    scores: [...scores, ...scores],
    threshold: 2 * threshold,
  }))

const { base, base_7players: seven } = games.games
const cases: [name: string, players: readonly Player[], vetoes: readonly string[]][] = [
  ['six parties, 720 packages', base.parties, base.veto],
  ['seven parties, 2,880 packages', seven.parties, seven.veto],
  ['six parties, 518,400 packages', squared(base.parties), base.veto],
]

let slowest = Number.POSITIVE_INFINITY
for (const [name, players, vetoes] of cases) {
  const counted = countPackages(players, vetoes) // and warms up
  const start = performance.now()
  let packages = 0
  while (performance.now() - start < SECONDS * 1000) packages += countPackages(players, vetoes).packages
  const speed = Math.round((packages / (performance.now() - start)) * 1000)
  slowest = Math.min(slowest, speed)
  const { unanimous, allButOneWithVetoes } = counted
  console.log(
    `${name}: ${speed.toLocaleString('en')} a second (${unanimous} unanimous, ${allButOneWithVetoes} by all but one)`,
  )
}
if (slowest < FLOOR) {
  console.error(`slower than ${FLOOR.toLocaleString('en')} a second`)
  process.exitCode = 1
}
