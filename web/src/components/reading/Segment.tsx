/**
 * A stretch of text under everything that lies over it.
 *
 * Each layer is one nested element, longest outside; an underline of each statement is drawn lower than the one inside
 * it, so that statements within statements stay apart. Only text nodes: nothing of an article is ever markup.
 */
import type { CSSProperties, ReactNode } from 'react'
import { type Mark, startOf } from '../../lib/reading.ts'
import type { Segment as SegmentOf } from '../../lib/segments.ts'
import { usePartyLook } from '../../state/dossier.ts'
import css from './Segment.module.css'

interface Props {
  readonly segment: SegmentOf<Mark>
  readonly chosen: string | undefined
  /** Statements at which their party's name stands. */
  readonly labelled: ReadonlySet<string>
}

export function Segment({ segment, chosen, labelled }: Props) {
  const look = usePartyLook()
  const wrap = (mark: Mark, inner: ReactNode, depth: number): ReactNode => {
    if (!('statement' in mark))
      return (
        <span className={css[mark.type]} data-target={mark.type === 'target' || undefined}>
          {inner}
        </span>
      )
    const { statement, type } = mark
    const party = look(statement.speaker?.party, statement.speaker?.name)
    const first = segment.start === startOf(statement)
    return (
      <span
        className={css[type]}
        data-statement={statement.id}
        data-state={statement.state}
        data-chosen={statement.id === chosen}
        data-party={first && labelled.has(statement.id) ? party.short : undefined}
        id={first ? statement.id : undefined}
        style={{ '--party': party.colour, '--depth': depth } as CSSProperties}
      >
        {inner}
      </span>
    )
  }
  // Innermost last in `layers`: build from there outward, each one a line lower.
  return segment.layers.reduceRight<{ node: ReactNode; depth: number }>(
    ({ node, depth }, mark) => ({
      node: wrap(mark, node, depth),
      depth: depth + ('statement' in mark && mark.type === 'content' ? 1 : 0),
    }),
    { node: segment.text, depth: 0 },
  ).node
}
