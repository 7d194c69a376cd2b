/** The centre of gravity: issue by issue where the weight lies, how firm that is, and the weights to be changed by hand. */
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useId } from 'react'
import type { Centre } from '../../../src/model/analysis-views.ts'
import { queries } from '../api.ts'
import { BetweenHead } from '../components/between/BetweenHead.tsx'
import { BetweenProblem } from '../components/between/BetweenProblem.tsx'
import { EvidenceList } from '../components/between/EvidenceList.tsx'
import { Method } from '../components/between/Method.tsx'
import { CentreSection } from '../components/centre/CentreSection.tsx'
import { WeightsForm } from '../components/centre/WeightsForm.tsx'
import { Loading } from '../components/Loading.tsx'
import { DateControl } from '../components/matrix/DateControl.tsx'
import { Sheet } from '../components/Sheet.tsx'
import { useBetween } from '../state/between.ts'
import { useCodebookWords } from '../state/codebook-words.ts'
import { useDossier } from '../state/dossier.ts'
import { usePageTitle } from '../state/page-title.ts'
import { strings } from '../strings.ts'
import css from './CentrePage.module.css'

export function CentrePage() {
  usePageTitle(strings.between.centre.title)
  const { at, capability, salience } = useBetween().search
  const asked = {
    ...(at ? { at } : {}),
    ...(capability ? { capability } : {}),
    ...(salience ? { salience } : {}),
  }
  const { data, error, refetch } = useQuery({ ...queries.centre(asked), placeholderData: keepPreviousData })
  return (
    <div className={css.page}>
      <BetweenHead about={strings.between.centre.about} />
      {error ? (
        <BetweenProblem error={error} retry={() => void refetch()} />
      ) : data ? (
        <Answer centre={data} />
      ) : (
        <Loading />
      )}
    </div>
  )
}

function Answer({ centre }: { readonly centre: Centre }) {
  const { search, set } = useBetween()
  const span = useDossier()?.span
  const words = useCodebookWords()
  const id = useId()
  const [issue, party] = search.line?.split('/') ?? []
  const open = centre.issues
    .find((each) => each.issue === issue)
    ?.places.find((place) => place.party === party)
  return (
    <>
      <div className={`${css.controls} no-print`}>
        {span?.earliest && span.latest && span.earliest !== span.latest && (
          <DateControl
            earliest={span.earliest}
            latest={span.latest}
            at={search.at}
            onChange={(at) => set({ at })}
          />
        )}
        <label className={css.check} htmlFor={id}>
          <input
            id={id}
            type="checkbox"
            checked={search.mean === '1'}
            onChange={(event) => set({ mean: event.target.checked ? '1' : undefined })}
          />
          {strings.between.centre.showMean}
        </label>
      </div>
      <WeightsForm centre={centre} />
      {centre.issues.map((each) => (
        <CentreSection key={each.issue} centre={each} draws={centre.draws} />
      ))}
      <Method
        method={centre.method}
        remarks={centre.remarks}
        inputs={strings.between.centre.seed(centre.seed, centre.draws)}
      />
      {open && issue && party && (
        <Sheet
          title={strings.between.side(words.party(party), words.option(open.option))}
          onClose={() => set({ line: undefined })}
        >
          <EvidenceList
            party={party}
            issue={issue}
            positions={open.positions}
            first={open.sentence?.record}
          />
        </Sheet>
      )}
    </>
  )
}
