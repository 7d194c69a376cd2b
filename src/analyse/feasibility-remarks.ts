/** What has to be said beside a feasibility: what counts and what does not, and where there was little to go by. */
import type { RedLine, Remark } from '../model/index.ts'
import type { Ask } from './feasibility.ts'
import type { Ground } from './ground.ts'
import { listed, partyName, remark } from './names.ts'

export function feasibilityRemarks(
  { cells, codebook }: Ground,
  { at, rule }: Ask,
  lines: readonly RedLine[],
  questions: number,
): Remark[] {
  const when = at === null ? '' : ` as of ${at}`
  if (cells.length === 0)
    return [remark('no-positions', `No position is on record${when}: nothing can be said.`)]
  if (questions === 0)
    return [remark('no-questions', `None of the parties that count has taken a position${when}.`)]
  const undated = lines.filter(
    ({ said, edit }) => edit === null && said.earliest === null && said.latest === null,
  )
  const drawn = lines.filter(({ state }) => state !== null)
  const unjudged = drawn.filter(({ state }) => state === 'suggested')
  const contested = lines.filter(({ atOdds }) => atOdds)
  return [
    rule.kind === 'unanimity'
      ? remark('unanimity', 'On each choice the parties that took a position on it count, every one of them.')
      : remark(
          'vetoes',
          `Only ${listed(rule.parties.map((party) => partyName(codebook, party)))} count, on every choice that anybody spoke on.`,
        ),
    ...(lines.length === 0 ? [remark('no-lines', `No red line is on record${when}.`)] : []),
    ...(unjudged.length > 0
      ? [
          remark(
            'unjudged',
            unjudged.length === drawn.length
              ? 'Every line is suggested by the program, and nobody has judged one yet.'
              : `${unjudged.length} of ${drawn.length} lines are suggested by the program and not yet judged.`,
          ),
        ]
      : []),
    ...(undated.length > 0
      ? [remark('undated', `Undated, and so counted at any date: ${ids(undated)}.`)]
      : []),
    ...(contested.length > 0
      ? [remark('at-odds', `Accounts of the same days differ on: ${ids(contested)}.`)]
      : []),
  ]
}

const ids = (lines: readonly RedLine[]): string => listed(lines.map(({ id }) => id))
