/**
 * The cheapest way out: lines that cannot hold together in; out the outcomes that go beyond them by the fewest steps,
 * and who would have to go how far.
 *
 * A step is one option further along an issue's spectrum (spectra are ordinal: options are counted, not measured), or
 * doing with or without one option. Steps of different parties are added up and none is weighed.
 */
import type { Choice, RedLine, WayOut } from '../model/index.ts'
import { stepsTo, type Value } from './choices.ts'
import type { Method } from './method.ts'
import type { Outcome } from './outcomes.ts'

/** Of outcomes that ask the same, so many are shown. */
const MOST_WAYS = 5

export function waysOut(
  choices: readonly Choice[],
  parties: readonly string[],
  lines: readonly RedLine[],
  method: Method,
): WayOut[] {
  const movesTo = (choice: Choice, value: Value) => parties.map((party) => move(party, choice, value, lines))
  const cost = (choice: Choice, value: Value) => sum(movesTo(choice, value))
  const wayTo = (outcome: Outcome): WayOut => {
    const moves = choices
      .flatMap((choice, i) => movesTo(choice, outcome[i]!))
      .filter(({ steps }) => steps > 0)
    return {
      steps: sum(moves),
      outcome: choices.map(({ id }, i) => ({ choice: id, value: outcome[i]! })),
      moves,
    }
  }
  return method.cheapest(cost, MOST_WAYS).map(wayTo)
}

const sum = (moves: readonly { readonly steps: number }[]): number =>
  moves.reduce((total, { steps }) => total + steps, 0)

/** From what the party's lines accept to the value: of several lines the farthest counts. */
function move(
  party: string,
  choice: Choice,
  value: Value,
  lines: readonly RedLine[],
): WayOut['moves'][number] {
  const broken = lines.filter(
    (line) => line.party === party && line.choice === choice.id && !line.accepts.includes(value),
  )
  return {
    party,
    choice: choice.id,
    steps: Math.max(0, ...broken.map(({ accepts }) => stepsTo(choice, value, accepts))),
    lines: broken.map(({ id }) => id),
  }
}
