/**
 * Packages of a dossier: red lines and the codebook in; out of how many ways to settle everything at once, how many
 * break no party's line, and how many only one party's.
 *
 * A package takes a value for every choice that anybody drew a line on. No utilities are guessed: a party accepts a
 * package or, by its lines, does not.
 */
import { type Choice, type Packages, ParleyError, type RedLine, type Remark } from '../model/index.ts'
import { choicesOf, type Exclusion, exclusionsOf, type Value } from './choices.ts'
import { type Ask, countedLines } from './feasibility.ts'
import type { Ground } from './ground.ts'
import { choiceLabel, type Described, partyName, remark, valueLabel } from './names.ts'
import { eachPackage, MOST_PACKAGES, type Player, packagesOf } from './packages.ts'
import { unjudgedLines } from './unjudged.ts'
import { acceptedBy } from './unsaid.ts'

const MOST_EXAMPLES = 5
const METHOD =
  'Every package is looked at: one value for each choice that a party drew a line on, without those that the codebook rules out. What is unknown is taken to be acceptable.'

/**
 * All parties that drew a line count; named vetoes are those without whom no package passes.
 * @throws ParleyError `bad-request` where there are more packages than can be looked at, and as `feasibility` does
 */
export function dossierPackages(ground: Ground, ask: Omit<Ask, 'reading'>): Packages {
  const { codebook } = ground
  const lines = countedLines(ground, { ...ask, reading: 'open', rule: { kind: 'unanimity' } })
  const choices = choicesOf(codebook).filter(({ id }) => lines.some(({ choice }) => choice === id))
  const parties = codebook.parties.map(({ id }) => id).filter((id) => lines.some(({ party }) => party === id))
  assertNotTooMany(choices)
  const tally = count(choices, playersOf(parties, choices, lines), exclusionsOf(codebook), vetoesOf(ask))
  return {
    at: ask.at,
    rule: ask.rule,
    firmness: ask.firmness,
    edits: ask.edits,
    choices,
    total: tally.total,
    unanimous: tally.unanimous,
    allButOne: tally.allButOne,
    accepted: parties.map((party, p) => ({ party, count: tally.accepted[p]! })),
    examples: tally.examples,
    lines,
    flips: flipsOf(tally, parties, choices, codebook),
    method: METHOD,
    remarks:
      lines.length === 0
        ? [remark('no-lines', 'No red line is on record: every package is acceptable.')]
        : unjudgedLines(lines),
  }
}

const vetoesOf = ({ rule }: Pick<Ask, 'rule'>): readonly string[] =>
  rule.kind === 'vetoes' ? rule.parties : []

function assertNotTooMany(choices: readonly Choice[]): void {
  const packages = packagesOf(choices.map(({ values }) => values.length))
  if (packages <= MOST_PACKAGES) return
  throw new ParleyError('bad-request', `there are ${packages} packages, too many to look at each`, {
    remedy: 'count only what was ruled out (firm), or ask for an earlier date',
  })
}

/** A broken line is the score −1, with the threshold 0. */
const playersOf = (
  parties: readonly string[],
  choices: readonly Choice[],
  lines: readonly RedLine[],
): Player[] =>
  parties.map((party) => ({
    id: party,
    threshold: 0,
    scores: choices.map((choice) => {
      const accepted = acceptedBy(choice, party, lines)
      return choice.values.map((value) => (accepted.includes(value) ? 0 : -1))
    }),
  }))

interface Tally {
  total: number
  unanimous: number
  allButOne: number
  readonly accepted: number[]
  /** By party: packages that it alone refuses. */
  readonly refusedAlone: number[]
  readonly examples: Value[][]
  /** By choice: the values that packages acceptable to all have. */
  readonly left: Set<Value>[]
}

function count(
  choices: readonly Choice[],
  players: readonly Player[],
  exclusions: readonly Exclusion[],
  vetoes: readonly string[],
): Tally {
  const tally: Tally = {
    total: 0,
    unanimous: 0,
    allButOne: 0,
    accepted: players.map(() => 0),
    refusedAlone: players.map(() => 0),
    examples: [],
    left: choices.map(() => new Set()),
  }
  const barred = barredPairs(choices, exclusions)
  eachPackage(players, (sums, options) => {
    if (barred.some(([c, v, d, w]) => options[c] === v && options[d] === w)) return
    tally.total++
    let refusing = -1
    let refusals = 0
    players.forEach((_, p) => {
      if (sums[p]! >= 0) tally.accepted[p]!++
      else {
        refusing = p
        refusals++
      }
    })
    if (refusals === 0) keep(tally, choices, options)
    if (refusals === 1) tally.refusedAlone[refusing]!++
    if (refusals === 0 || (refusals === 1 && !vetoes.includes(players[refusing]!.id))) tally.allButOne++
  })
  return tally
}

function keep(tally: Tally, choices: readonly Choice[], options: Uint8Array): void {
  tally.unanimous++
  for (const [c, { values }] of choices.entries()) tally.left[c]!.add(values[options[c]!]!)
  if (tally.examples.length < MOST_EXAMPLES)
    tally.examples.push(choices.map(({ values }, c) => values[options[c]!]!))
}

/** Exclusions as places: choice and value, choice and value. */
const barredPairs = (choices: readonly Choice[], exclusions: readonly Exclusion[]) =>
  exclusions.flatMap(([a, b]) => {
    const [c, d] = [a, b].map((option) => choices.findIndex(({ values }) => values.includes(option))) as [
      number,
      number,
    ]
    return c < 0 || d < 0
      ? []
      : [[c, choices[c]!.values.indexOf(a), d, choices[d]!.values.indexOf(b)] as const]
  })

function flipsOf(
  { unanimous, refusedAlone, left }: Tally,
  parties: readonly string[],
  choices: readonly Choice[],
  codebook: Described,
): Remark[] {
  if (unanimous === 0) {
    const alone = parties.flatMap((party, p) =>
      refusedAlone[p] === 0
        ? []
        : [
            remark(
              'lift',
              `Without the lines of ${partyName(codebook, party)}, ${countInWords(refusedAlone[p]!)} no line.`,
            ),
          ],
    )
    return alone.length > 0 || parties.length === 0
      ? alone
      : [remark('no-single-party', 'No single party: at least two would have to give way.')]
  }
  return choices.flatMap((choice, c) => {
    const [value, ...rest] = left[c]!
    return rest.length > 0
      ? []
      : [
          remark(
            'last-option',
            `Every package left has ${valueLabel(codebook, choice, value!)} on “${choiceLabel(codebook, choice)}”: one line against it, and none is left.`,
          ),
        ]
  })
}

const countInWords = (packages: number): string =>
  packages === 1 ? 'one package breaks' : `${packages} packages break`
