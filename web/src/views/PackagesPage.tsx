/** Packages: of all ways to settle everything at once, how many break no line, how many each party accepts, and a few. */
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { Packages } from '../../../src/model/analysis-views.ts'
import { queries } from '../api.ts'
import { AskControls } from '../components/between/AskControls.tsx'
import { BetweenHead } from '../components/between/BetweenHead.tsx'
import { BetweenProblem } from '../components/between/BetweenProblem.tsx'
import { Edits } from '../components/between/Edits.tsx'
import { LineButton } from '../components/between/LineButton.tsx'
import { LinePanel } from '../components/between/LinePanel.tsx'
import { Method } from '../components/between/Method.tsx'
import { Loading } from '../components/Loading.tsx'
import { PartyTag } from '../components/PartyTag.tsx'
import { askOf, useBetween } from '../state/between.ts'
import { useCodebookWords } from '../state/codebook-words.ts'
import { usePartyLook } from '../state/dossier.ts'
import { usePageTitle } from '../state/page-title.ts'
import { strings } from '../strings.ts'
import css from './PackagesPage.module.css'

export function PackagesPage() {
  usePageTitle(strings.between.packages.title)
  const { search } = useBetween()
  const asked = { ...askOf(search), ...(search.at ? { at: search.at } : {}) }
  const { data, error, refetch } = useQuery({ ...queries.packages(asked), placeholderData: keepPreviousData })
  return (
    <div className={css.page}>
      <BetweenHead about={strings.between.packages.about} />
      {error ? (
        <BetweenProblem error={error} retry={() => void refetch()} />
      ) : data ? (
        <Answer answer={data} />
      ) : (
        <Loading />
      )}
    </div>
  )
}

function Answer({ answer }: { readonly answer: Packages }) {
  const { search } = useBetween()
  const words = useCodebookWords()
  const look = usePartyLook()
  const { choices, total, unanimous, allButOne, accepted, examples, edits, lines, flips, method, remarks } =
    answer
  const open = lines.find(({ id }) => id === search.line)
  return (
    <>
      <AskControls parties={accepted.map(({ party }) => party)} />
      <div className={css.answer} aria-live="polite">
        <p className={css.sentence}>
          {lines.length === 0 ? remarks[0]?.message : strings.between.packages.sentence(unanimous, total)}
        </p>
        {lines.length > 0 && (
          <p>
            {strings.between.packages.allButOne(allButOne, answer.rule.kind === 'vetoes')}{' '}
            {strings.between.packages.over(strings.listOf(choices.map((choice) => words.choice(choice))))}
          </p>
        )}
      </div>
      <Edits edits={edits} />
      {accepted.length > 0 && (
        <section className={css.part} aria-labelledby="accepted">
          <h2 id="accepted">{strings.between.packages.byParty}</h2>
          <ul className={css.counts}>
            {accepted.map(({ party, count }) => (
              <li key={party}>
                <PartyTag look={look(party)} short />
                <span className={css.track} aria-hidden="true">
                  <span style={{ width: `${(100 * count) / total}%` }} />
                </span>
                <span className={css.number}>{count.toLocaleString(strings.locale)}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {examples.length > 0 && lines.length > 0 && (
        <section className={css.part} aria-labelledby="examples">
          <h2 id="examples">{strings.between.packages.examples(examples.length, unanimous)}</h2>
          <div className={css.scroll}>
            <table className={css.examples}>
              <thead>
                <tr>
                  {choices.map((choice) => (
                    <th key={choice.id} scope="col">
                      {words.choice(choice)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {examples.map((values) => (
                  <tr key={values.join()}>
                    {choices.map((choice, i) => (
                      <td key={choice.id}>{words.value(choice, values[i]!)}</td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </section>
      )}
      {flips.length > 0 && (
        <section className={css.part} aria-labelledby="flips">
          <h2 id="flips">{strings.between.flips}</h2>
          {flips.map(({ message }) => (
            <p key={message}>
              <bdi>{message}</bdi>
            </p>
          ))}
        </section>
      )}
      {lines.length > 0 && (
        <section className={css.part} aria-labelledby="lines">
          <h2 id="lines">{strings.between.lines}</h2>
          <ul className={css.lines}>
            {lines.map((line) => (
              <li key={line.id}>
                <LineButton line={line} />
              </li>
            ))}
          </ul>
        </section>
      )}
      <Method method={method} remarks={remarks} />
      {open && <LinePanel key={open.id} line={open} />}
    </>
  )
}
