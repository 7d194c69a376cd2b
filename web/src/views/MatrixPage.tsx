/** The home page: who stands where, as of a day, with the sentences one click away. */
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useMemo } from 'react'
import type { MatrixView } from '../../../src/model/views.ts'
import { queries } from '../api.ts'
import { AddButton } from '../components/import/AddButton.tsx'
import { Loading } from '../components/Loading.tsx'
import { MeasuredNote } from '../components/MeasuredNote.tsx'
import { Message } from '../components/Message.tsx'
import { CellPanel } from '../components/matrix/CellPanel.tsx'
import { DateControl } from '../components/matrix/DateControl.tsx'
import { ExportMenu } from '../components/matrix/ExportMenu.tsx'
import { Legend } from '../components/matrix/Legend.tsx'
import { MatrixCards } from '../components/matrix/MatrixCards.tsx'
import { MatrixTable } from '../components/matrix/MatrixTable.tsx'
import { OrderSelect } from '../components/matrix/OrderSelect.tsx'
import { Problem } from '../components/Problem.tsx'
import { Sheet } from '../components/Sheet.tsx'
import { formatDay } from '../lib/dates.ts'
import { type Cell, type Grid, gridOf } from '../lib/matrix.ts'
import { moved, orderOf, orderParties } from '../lib/party-order.ts'
import { useDossier } from '../state/dossier.ts'
import { useFreshStands } from '../state/fresh-stands.ts'
import { NARROW, useMedia } from '../state/media.ts'
import { useOwnOrder } from '../state/own-order.ts'
import { usePageTitle } from '../state/page-title.ts'
import { strings } from '../strings.ts'
import css from './MatrixPage.module.css'

/** The cell that the address names, empty or not; undefined where party or issue is unknown. */
function cellNamed(name: string | undefined, matrix: MatrixView, grid: Grid): Cell | undefined {
  const [partyId, issueId] = name?.split('/') ?? []
  const party = matrix.parties.find(({ id }) => id === partyId)
  const issue = matrix.issues.find(({ id }) => id === issueId)
  return party && issue && grid.cell(party, issue)
}

/** What holds nothing is folded away: how many, and on demand which. */
const Silent = ({ title, names }: { readonly title: (n: number) => string; readonly names: string[] }) =>
  names.length > 0 && (
    <details>
      <summary>{title(names.length)}</summary>
      <p>{strings.listOf(names)}</p>
    </details>
  )

function Positions({ matrix }: { readonly matrix: MatrixView }) {
  const search = useSearch({ from: '/' })
  const navigate = useNavigate({ from: '/' })
  const narrow = useMedia(NARROW)
  const [own, setOwn] = useOwnOrder()
  const order = orderOf(search.order)
  const grid = useMemo(() => gridOf(matrix), [matrix])
  const parties = useMemo(() => orderParties(matrix, order, own), [matrix, order, own])
  const fresh = useFreshStands(matrix)
  const dossier = useDossier()
  const silent = dossier?.parties.filter(({ id }) => !parties.some((party) => party.id === id)) ?? []
  const cell = cellNamed(search.cell, matrix, grid)
  const close = (): void =>
    void navigate({ search: (now) => ({ ...now, cell: undefined }), replace: true, resetScroll: false })
  const move = (index: number, by: -1 | 1): void => {
    setOwn(
      moved(
        parties.map(({ id }) => id),
        index,
        by,
      ),
    )
    void navigate({ search: (now) => ({ ...now, order: 'own' }), replace: true, resetScroll: false })
  }
  if (parties.length === 0)
    return (
      <Message
        title={strings.matrix.emptyTitle}
        text={
          dossier?.counts.documents === 0
            ? strings.matrix.emptyDossier
            : search.at
              ? strings.matrix.emptyAt(formatDay(search.at))
              : strings.matrix.empty
        }
      >
        <AddButton />
      </Message>
    )
  const shared = { parties, grid, fresh, chosen: cell && search.cell }
  return (
    <>
      {narrow ? <MatrixCards {...shared} /> : <MatrixTable {...shared} onMove={move} />}
      <div className={css.silent}>
        <Silent title={strings.matrix.silentParties} names={silent.map(({ name }) => name)} />
        <Silent title={strings.matrix.silentIssues} names={grid.silent.map(({ label }) => label)} />
      </div>
      {cell && (
        <Sheet title={strings.cell.title(cell.party.name, cell.issue.label)} onClose={close}>
          <CellPanel key={search.cell} cell={cell} />
        </Sheet>
      )}
    </>
  )
}

export function MatrixPage() {
  usePageTitle(strings.matrix.title)
  const { at } = useSearch({ from: '/' })
  const navigate = useNavigate({ from: '/' })
  const span = useDossier()?.span
  const { data, error, refetch } = useQuery({ ...queries.matrix(at), placeholderData: keepPreviousData })
  if (error) return <Problem error={error} retry={() => void refetch()} />
  if (!data) return <Loading />
  return (
    <>
      <div className={css.head}>
        <h1>{strings.matrix.title}</h1>
        {span?.earliest && span.latest && span.earliest !== span.latest && (
          <DateControl
            earliest={span.earliest}
            latest={span.latest}
            at={at}
            onChange={(day) =>
              void navigate({ search: (now) => ({ ...now, at: day }), replace: true, resetScroll: false })
            }
          />
        )}
        <div className={css.acts}>
          <OrderSelect />
          <ExportMenu matrix={data} />
        </div>
        <div className={css.notes}>
          <Legend />
          <MeasuredNote kind="position" />
        </div>
      </div>
      <Positions matrix={data} />
    </>
  )
}
