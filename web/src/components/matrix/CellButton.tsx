/** A cell's stands as one button that opens their sentences; an empty cell says that nothing was found. */
import { Link } from '@tanstack/react-router'
import { type Cell, cellKey, standKey } from '../../lib/matrix.ts'
import { strings } from '../../strings.ts'
import css from './CellButton.module.css'
import { EntryLine } from './EntryLine.tsx'

interface Props {
  readonly cell: Cell
  readonly chosen: boolean
  readonly fresh: ReadonlySet<string>
}

export function CellButton({ cell: { party, issue, entries }, chosen, fresh }: Props) {
  if (entries.length === 0)
    return (
      <span className={css.none} title={strings.matrix.none}>
        <span aria-hidden="true">—</span>
        <span className="visually-hidden">{strings.matrix.none}</span>
      </span>
    )
  return (
    <Link
      to="/"
      search={(now) => ({ ...now, cell: cellKey(party.id, issue.id) })}
      resetScroll={false}
      replace
      className={css.cell}
      data-chosen={chosen}
      data-cell={cellKey(party.id, issue.id)}
    >
      <span className="visually-hidden">{strings.matrix.open(party.name, issue.label)}. </span>
      {entries.map(({ entry, option }) => (
        <EntryLine
          key={option.id + entry.stance}
          entry={entry}
          option={option}
          fresh={fresh.has(standKey(party.id, entry))}
        />
      ))}
    </Link>
  )
}
