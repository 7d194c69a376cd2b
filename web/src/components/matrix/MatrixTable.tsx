/** The matrix as a table: parties down, issues across, both heads staying while it scrolls; what lies to the right is told. */
import { Link } from '@tanstack/react-router'
import { useRef } from 'react'
import type { PartyView } from '../../../../src/model/views.ts'
import { cellKey, columnWidth, type Grid } from '../../lib/matrix.ts'
import { useOverflow } from '../../state/overflow.ts'
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

/** As wide as a panel at the right (`Sheet`). */
const PANEL = 480

export function MatrixTable({ parties, grid, chosen, fresh, onMove }: Props) {
  const scroller = useRef<HTMLElement>(null)
  const panel = chosen !== undefined
  const { hidden, onward } = useOverflow(scroller, 'th[data-issue]', panel ? PANEL : 0)
  const widths = grid.issues.map(columnWidth)
  const issuesWidth = widths.reduce((sum, width) => sum + width, 0)
  return (
    <div className={css.frame} data-panel={panel} data-more={hidden > 0}>
      <section
        ref={scroller}
        className={css.scroller}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
        tabIndex={0}
        aria-label={strings.matrix.title}
      >
        <table className={css.table} style={{ '--issues': issuesWidth } as React.CSSProperties}>
          <caption className="visually-hidden">{strings.matrix.caption}</caption>
          <thead>
            <tr>
              <th scope="col" className={css.corner}>
                {strings.matrix.party}
              </th>
              {grid.issues.map((issue, column) => (
                <th
                  key={issue.id}
                  scope="col"
                  className={css.issue}
                  data-issue={issue.id}
                  title={issue.question}
                  style={{ width: widths[column] }}
                >
                  <Link to="/issues/$id" params={{ id: issue.id }} className={css.label}>
                    <bdi>{issue.label}</bdi>
                  </Link>
                  <bdi className="visually-hidden">: {issue.question}</bdi>
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
      {hidden > 0 && (
        <button type="button" className={`${css.more} no-print`} onClick={onward} tabIndex={-1}>
          {strings.matrix.moreRight(hidden)} <span aria-hidden="true">→</span>
        </button>
      )}
    </div>
  )
}
