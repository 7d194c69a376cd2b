/** What a cell rests on: option by option, the sentences, newest first; earlier and opposing ones, and those rejected, after them. */
import { useQuery } from '@tanstack/react-query'
import type { CellEntry, OptionView, PositionView } from '../../../../src/model/views.ts'
import { queries } from '../../api.ts'
import type { Cell } from '../../lib/matrix.ts'
import { strings } from '../../strings.ts'
import { EvidenceCard } from '../EvidenceCard.tsx'
import { Loading } from '../Loading.tsx'
import { Problem } from '../Problem.tsx'
import { StanceGlyph } from '../StanceGlyph.tsx'
import { Stepwise } from '../Stepwise.tsx'
import css from './CellPanel.module.css'

interface GroupProps {
  readonly title?: string
  readonly positions: readonly PositionView[]
  readonly stanceShown?: boolean
}

const Group = ({ title, positions, stanceShown = false }: GroupProps) =>
  positions.length > 0 && (
    <>
      {title && <h4 className={css.relation}>{title}</h4>}
      <Stepwise items={positions}>
        {(position) => <EvidenceCard position={position} stanceShown={stanceShown} />}
      </Stepwise>
    </>
  )

interface OptionProps {
  readonly option: OptionView
  readonly entries: readonly CellEntry[]
  readonly positions: readonly PositionView[]
}

/** Positions on one option: those the entry names, in its order, then whatever it leaves out. */
function OptionEvidence({ option, entries, positions }: OptionProps) {
  const byId = new Map(positions.map((position) => [position.id, position]))
  const named = (ids: readonly string[]) => ids.flatMap((id) => byId.get(id) ?? [])
  const shown = new Set(
    entries.flatMap((entry) => [entry, ...entry.others].flatMap((part) => part.positions)),
  )
  const rest = positions.filter(({ id }) => !shown.has(id))
  return (
    <section className={css.option}>
      <h3>
        <bdi>{option.label}</bdi>
      </h3>
      <p className={css.proposition}>
        <bdi>{option.proposition}</bdi>
      </p>
      {entries.map((entry) => (
        <div key={entry.stance}>
          <p className={css.stand}>
            <StanceGlyph stance={entry.stance} />
            <strong>{strings.stanceLong[entry.stance]}</strong>
            <span>{strings.counts.independent(entry.accounts)}</span>
          </p>
          <Group positions={named(entry.positions)} stanceShown />
          {entry.others.map((other) => (
            <Group
              key={other.relation + other.stance}
              title={strings.cell.relation[other.relation]}
              positions={named(other.positions)}
            />
          ))}
        </div>
      ))}
      <Group title={strings.cell.rejected} positions={rest.filter(({ state }) => state === 'rejected')} />
      <Group title={strings.cell.later} positions={rest.filter(({ state }) => state !== 'rejected')} />
    </section>
  )
}

export function CellPanel({ cell: { party, issue, entries } }: { readonly cell: Cell }) {
  const { data, error, refetch } = useQuery(queries.positions(party.id, issue.id))
  if (error) return <Problem error={error} retry={() => void refetch()} />
  if (!data) return <Loading />
  if (data.length === 0) return <p>{strings.cell.none}</p>
  return issue.options
    .map((option) => ({
      option,
      entries: entries.filter(({ entry }) => entry.option === option.id).map(({ entry }) => entry),
      positions: data.filter((position) => position.option === option.id),
    }))
    .filter(({ positions }) => positions.length > 0)
    .map((group) => <OptionEvidence key={group.option.id} {...group} />)
}
