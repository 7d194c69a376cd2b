/** The matrix as a table: parties down, issues across, both heads sticky. */
import type { PartyView } from '../../../../src/model/views.ts'
import { cellKey, type Grid } from '../../lib/matrix.ts'
import { strings } from '../../strings.ts'
import { CellButton } from './CellButton.tsx'
import css from './MatrixTable.module.css'
import { PartyHead } from './PartyHead.tsx'

interface Props {
  readonly parties: readonly PartyView[]
  readonly grid: Grid
  readonly chosen: string | undefined
  readonly fresh: ReadonlySet<string>
  readonly onMove: (index: number, by: -1 | 1) => void
}

export function MatrixTable({ parties, grid, chosen, fresh, onMove }: Props) {
  return (
    <section
      className={css.scroller}
      data-panel={chosen !== undefined}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
      tabIndex={0}
      aria-label={strings.matrix.title}
    >
      <table className={css.table} style={{ '--columns': grid.issues.length } as React.CSSProperties}>
        <caption className="visually-hidden">{strings.matrix.caption}</caption>
        <thead>
          <tr>
            <th scope="col" className={css.corner}>
              {strings.matrix.party}
            </th>
            {grid.issues.map((issue) => (
              <th key={issue.id} scope="col" className={css.issue}>
                <bdi className={css.label}>{issue.label}</bdi>
                <bdi className={css.question}>{issue.question}</bdi>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {parties.map((party, index) => (
            <tr key={party.id}>
              <PartyHead
                party={party}
                onUp={index > 0 ? () => onMove(index, -1) : undefined}
                onDown={index < parties.length - 1 ? () => onMove(index, 1) : undefined}
              />
              {grid.issues.map((issue) => (
                <td key={issue.id}>
                  <CellButton
                    cell={grid.cell(party, issue)}
                    chosen={chosen === cellKey(party.id, issue.id)}
                    fresh={fresh}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
