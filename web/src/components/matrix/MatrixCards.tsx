/** The matrix for a narrow screen: issue by issue, with the parties found to take a stand and the names of those that were not. */
import { Link } from '@tanstack/react-router'
import type { PartyView } from '../../../../src/model/views.ts'
import { cellKey, type Grid } from '../../lib/matrix.ts'
import { usePartyLook } from '../../state/dossier.ts'
import { strings } from '../../strings.ts'
import { PartyTag } from '../PartyTag.tsx'
import { CellButton } from './CellButton.tsx'
import css from './MatrixCards.module.css'

interface Props {
  readonly parties: readonly PartyView[]
  readonly grid: Grid
  readonly chosen: string | undefined
  readonly fresh: ReadonlySet<string>
}

export function MatrixCards({ parties, grid, chosen, fresh }: Props) {
  const look = usePartyLook()
  return (
    <div className={css.cards}>
      {grid.issues.map((issue) => {
        const cells = parties.map((party) => grid.cell(party, issue))
        const silent = cells.filter(({ entries }) => entries.length === 0).map(({ party }) => party.name)
        return (
          <section key={issue.id} className={css.card} aria-labelledby={`issue-${issue.id}`}>
            <header className={css.head}>
              <h2 id={`issue-${issue.id}`}>
                <Link to="/issues/$id" params={{ id: issue.id }}>
                  {issue.label}
                </Link>
              </h2>
              <p>{issue.question}</p>
            </header>
            {cells
              .filter(({ entries }) => entries.length > 0)
              .map((cell) => (
                <div key={cell.party.id} className={css.row}>
                  <Link to="/parties/$id" params={{ id: cell.party.id }} className={css.party}>
                    <PartyTag look={look(cell.party.id)} />
                  </Link>
                  <CellButton
                    cell={cell}
                    chosen={chosen === cellKey(cell.party.id, issue.id)}
                    fresh={fresh}
                  />
                </div>
              ))}
            {silent.length > 0 && (
              <p className={css.silent}>{strings.matrix.noneOf(strings.listOf(silent))}</p>
            )}
          </section>
        )
      })}
    </div>
  )
}
