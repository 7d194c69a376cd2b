/** One party: its stands by issue, what changed, and what was last said for it. */
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import type { ShiftView } from '../../../src/model/comparison.ts'
import type { DossierView, MatrixView } from '../../../src/model/views.ts'
import { queries } from '../api.ts'
import { Sentence } from '../components/between/Sentence.tsx'
import { Loading } from '../components/Loading.tsx'
import { NotFound } from '../components/NotFound.tsx'
import { PartyMark } from '../components/PartyMark.tsx'
import { Problem } from '../components/Problem.tsx'
import { StanceGlyph } from '../components/StanceGlyph.tsx'
import { Stepwise } from '../components/Stepwise.tsx'
import { StandRow } from '../components/stands/StandRow.tsx'
import { EntryRow } from '../components/timeline/EntryRow.tsx'
import { percentOf } from '../lib/confidence.ts'
import { gridOf } from '../lib/matrix.ts'
import { useDossier, usePartyLook } from '../state/dossier.ts'
import { usePageTitle } from '../state/page-title.ts'
import { strings } from '../strings.ts'
import css from './StandsPage.module.css'

function Stands({ id, matrix }: { readonly id: string; readonly matrix: MatrixView }) {
  const party = matrix.parties.find((one) => one.id === id)
  const grid = gridOf(matrix)
  const cells = party ? grid.issues.map((issue) => grid.cell(party, issue)) : []
  const held = cells.filter(({ entries }) => entries.length > 0)
  if (held.length === 0) return <p className={css.none}>{strings.stands.none}</p>
  return held.map(({ issue, entries }) => (
    <div key={issue.id} className={css.issue}>
      <h3>
        <Link to="/issues/$id" params={{ id: issue.id }}>
          <bdi>{issue.label}</bdi>
        </Link>
      </h3>
      <div>
        {entries.map(({ entry, option }) => (
          <StandRow key={option.id} party={id} issue={issue.id} entry={entry}>
            <bdi>{option.label}</bdi>
          </StandRow>
        ))}
      </div>
    </div>
  ))
}

function Shift({ shift, dossier }: { readonly shift: ShiftView; readonly dossier: DossierView }) {
  const { before, after, sentences, option, confidence, order } = shift
  const label = dossier.issues.flatMap(({ options }) => options).find(({ id }) => id === option)?.label
  return (
    <li className={css.shift}>
      <p className={css.turn}>
        <bdi>{label ?? option}</bdi>: <StanceGlyph stance={before.stance} /> {strings.stance[before.stance]}
        <span aria-hidden="true">→</span>
        <span className="visually-hidden">{strings.stands.became}</span> <StanceGlyph stance={after.stance} />{' '}
        <strong>{strings.stance[after.stance]}</strong>
        <span className={css.sure}>{strings.stands.shiftSure(percentOf(confidence), order)}</span>
      </p>
      <div className={css.sides}>
        <Sentence sentence={sentences.before} said={before.said} />
        <Sentence sentence={sentences.after} said={after.said} />
      </div>
    </li>
  )
}

export function PartyPage() {
  const { id } = useParams({ from: '/parties/$id' })
  const dossier = useDossier()
  const look = usePartyLook()(id)
  const matrix = useQuery(queries.matrix(undefined))
  const shifts = useQuery(queries.shifts())
  const statements = useQuery(queries.statementsOf(id))
  usePageTitle(look.name)
  const failed = matrix.error ?? shifts.error ?? statements.error
  if (failed) return <Problem error={failed} retry={() => void matrix.refetch()} />
  if (dossier && !dossier.parties.some((one) => one.id === id)) return <NotFound />
  if (!dossier || !matrix.data || !shifts.data || !statements.data) return <Loading />
  const changes = shifts.data
    .filter(({ party }) => party === id)
    .map((shift) => ({ id: shift.option + shift.after.positions[0], shift }))
  return (
    <div className={css.page}>
      <header className={css.head}>
        <Link to="/" className={`${css.back} no-print`}>
          <span aria-hidden="true">← </span>
          {strings.matrix.title}
        </Link>
        <h1 className={css.name}>
          <PartyMark look={look} /> <bdi>{look.name}</bdi>
        </h1>
        <p className={css.about}>
          {strings.stands.kind[dossier.parties.find((one) => one.id === id)!.kind]} ·{' '}
          <Link to="/proposals" search={{ party: id }}>
            {strings.stands.proposals}
          </Link>{' '}
          ·{' '}
          <Link to="/people" search={{ party: id }}>
            {strings.stands.people}
          </Link>
        </p>
      </header>
      <section className={css.section} aria-labelledby="stands">
        <h2 id="stands">{strings.stands.title}</h2>
        <Stands id={id} matrix={matrix.data} />
      </section>
      <section className={css.section} aria-labelledby="changes">
        <h2 id="changes">{strings.stands.changes}</h2>
        {changes.length === 0 && <p className={css.none}>{strings.stands.noChanges}</p>}
        <Stepwise items={changes} list={(entries) => <ol>{entries}</ol>}>
          {({ shift }) => <Shift shift={shift} dossier={dossier} />}
        </Stepwise>
      </section>
      <section className={css.section} aria-labelledby="said">
        <h2 id="said">{strings.stands.statements}</h2>
        <p className={css.about}>
          {strings.stands.ofStatements(statements.data.statements.length, statements.data.total)}
        </p>
        <ol>
          {statements.data.statements.map((record) => (
            <li key={record.id}>
              <EntryRow record={record} />
            </li>
          ))}
        </ol>
      </section>
    </div>
  )
}
