/**
 * Conflicts: the ledger's cells and the codebook in, out the pairs of parties whose current stances no outcome can
 * satisfy both, with the positions that say so.
 *
 * Three rules, from the codebook alone: one is for what the other is against; both are for different options of an
 * issue of which one can be (`choose: one`, options that have an `order`); both are for options of which one
 * `excludes` the other. A condition may be met, so what rests on one is marked and not left out.
 */
import type { Cell } from '../compare/ledger.ts'
import type { Codebook, CodebookOption, Conflict, Issue } from '../model/index.ts'

type Side = Conflict['sides'][number]

/** @returns in the codebook's order of issues, rule by rule, parties in the order of the cells */
export function conflicts(cells: readonly Cell[], codebook: Pick<Codebook, 'issues'>): Conflict[] {
  return codebook.issues.flatMap((issue) => {
    const sides = cells.filter((cell) => cell.issue === issue.id).flatMap(sidesOf)
    const pairs = sides.flatMap((a, i) => sides.slice(i + 1).map((b) => [a, b] as const))
    return RULES.flatMap(({ rule, clash }) =>
      pairs
        .filter(([a, b]) => a.party !== b.party && clash(issue, a, b))
        .map(
          ([a, b]): Conflict => ({ issue: issue.id, rule, conditional: isConditional(a, b), sides: [a, b] }),
        ),
    )
  })
}

const sidesOf = ({ party, entries }: Cell): Side[] =>
  entries.map(({ option, stance, said, positions }) => ({ party, option, stance, said, positions }))

const isFor = ({ stance }: Side): boolean => stance !== 'against'
const isConditional = (...sides: readonly Side[]): boolean =>
  sides.some(({ stance }) => stance === 'conditional')

const optionOf = (issue: Issue, { option }: Side): CodebookOption | undefined =>
  issue.options.find(({ id }) => id === option)

const hasOrder = (issue: Issue, side: Side): boolean => optionOf(issue, side)?.order !== undefined
const excludes = (issue: Issue, a: Side, b: Side): boolean =>
  optionOf(issue, a)?.excludes.includes(b.option) === true

const RULES: readonly {
  readonly rule: Conflict['rule']
  readonly clash: (issue: Issue, a: Side, b: Side) => boolean
}[] = [
  { rule: 'opposed', clash: (_, a, b) => a.option === b.option && isFor(a) !== isFor(b) },
  {
    rule: 'choose-one',
    clash: (issue, a, b) =>
      issue.choose === 'one' &&
      a.option !== b.option &&
      isFor(a) &&
      isFor(b) &&
      hasOrder(issue, a) &&
      hasOrder(issue, b),
  },
  {
    rule: 'excludes',
    clash: (issue, a, b) => isFor(a) && isFor(b) && (excludes(issue, a, b) || excludes(issue, b, a)),
  },
]
