/** What has to be said beside a feasibility: what counts and what does not, and where there was little to go by. */
import type { RedLine, Remark } from '../model/index.ts'
import type { Ask } from './feasibility.ts'
import type { Ground } from './ground.ts'
import { lineLabel, listed, partyName, remark } from './names.ts'
import { unjudgedLines } from './unjudged.ts'

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
  const named = (some: readonly RedLine[]) => some.map((line) => lineLabel(codebook, line)).join('; ')
  const contested = lines.filter(({ atOdds }) => atOdds)
  return [
    rule.kind === 'unanimity'
      ? remark('unanimity', 'On each choice the parties that took a position on it count, every one of them.')
      : remark(
          'vetoes',
          `Only ${listed(rule.parties.map((party) => partyName(codebook, party)))} count, on every choice that anybody spoke on.`,
        ),
    ...(lines.length === 0 ? [remark('no-lines', `No red line is on record${when}.`)] : []),
    ...unjudgedLines(lines),
    ...(undated.length > 0
      ? [remark('undated', `Undated, and so counted at any date: ${named(undated)}.`)]
      : []),
    ...(contested.length > 0
      ? [remark('at-odds', `Accounts of the same days differ on: ${named(contested)}.`)]
      : []),
  ]
}
