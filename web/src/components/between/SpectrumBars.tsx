/**
 * What each party accepts of a choice, as bars over its outcomes: solid what it is for, hatched what it has not ruled
 * out, a cross where it has. Below, what is left for all: the overlap, or the gap.
 */
import type { Choice, Question } from '../../../../src/model/analysis-views.ts'
import { overlapOf, type Reach, reaches, stretches } from '../../lib/between.ts'
import { useCodebookWords } from '../../state/codebook-words.ts'
import { usePartyLook } from '../../state/dossier.ts'
import { strings } from '../../strings.ts'
import { PartyTag } from '../PartyTag.tsx'
import css from './SpectrumBars.module.css'

interface Props {
  readonly choice: Choice
  readonly question: Question
}

export function SpectrumBars({ choice, question }: Props) {
  const words = useCodebookWords()
  const look = usePartyLook()
  const rows = reaches(question, choice)
  const names = choice.values.map((value) => words.value(choice, value))
  const overlap = overlapOf(rows, names.length)
  const isGap = overlap.every((reach) => reach === 'ruled-out')
  return (
    <table className={css.bars} data-kind={choice.kind}>
      <caption className="visually-hidden">{strings.between.barsOf(words.choice(choice))}</caption>
      <thead>
        <tr>
          <td />
          {names.map((name) => (
            <th key={name} scope="col">
              <bdi>{name}</bdi>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ party, reach }) => (
          <tr key={party}>
            <th scope="row">
              <PartyTag look={look(party)} short />
            </th>
            <Bars reach={reach} />
          </tr>
        ))}
      </tbody>
      {rows.length > 1 && (
        <tfoot>
          <tr data-gap={isGap}>
            <th scope="row">{isGap ? strings.between.gap : strings.between.overlap}</th>
            <Bars reach={overlap} />
          </tr>
        </tfoot>
      )}
    </table>
  )
}

/** One cell a stretch, so that a bar runs through. */
const Bars = ({ reach }: { readonly reach: readonly Reach[] }) =>
  stretches(reach).map((stretch) => (
    <td key={stretch.from} colSpan={stretch.to - stretch.from + 1} data-reach={stretch.reach}>
      <span className={css.bar}>
        <span className="visually-hidden">{strings.between.reach[stretch.reach]}</span>
        {stretch.reach === 'ruled-out' &&
          reach.slice(stretch.from, stretch.to + 1).map((_, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: crosses that differ in their place alone
            <span key={i} className={css.cross} aria-hidden="true">
              ×
            </span>
          ))}
      </span>
    </td>
  ))

export const BarsKey = () => (
  <ul className={css.key} aria-label={strings.between.key}>
    {(['said', 'open', 'ruled-out'] as const).map((reach) => (
      <li key={reach} data-reach={reach}>
        <span className={css.bar} aria-hidden="true">
          {reach === 'ruled-out' && <span className={css.cross}>×</span>}
        </span>
        {strings.between.reach[reach]}
      </li>
    ))}
  </ul>
)
