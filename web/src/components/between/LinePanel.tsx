/** A line with the sentences it rests on, to be judged like any suggestion. */
import type { RedLine } from '../../../../src/model/analysis-views.ts'
import { useBetween } from '../../state/between.ts'
import { useCodebookWords } from '../../state/codebook-words.ts'
import { usePartyLook } from '../../state/dossier.ts'
import { strings } from '../../strings.ts'
import { Sheet } from '../Sheet.tsx'
import { When } from '../When.tsx'
import { EvidenceList } from './EvidenceList.tsx'
import css from './LinePanel.module.css'

export function LinePanel({ line }: { readonly line: RedLine }) {
  const { set } = useBetween()
  const words = useCodebookWords()
  const look = usePartyLook()
  const { strength, because, said, atOdds, positions, edit } = line
  return (
    <Sheet
      title={strings.between.side(look(line.party).short, words.rule(line))}
      onClose={() => set({ line: undefined })}
    >
      <p className={css.strength}>
        {strings.between.strengthLong[strength]}
        {because && (
          <>
            {' '}
            <q>{because}</q>
          </>
        )}
      </p>
      {line.rule !== 'unsaid' && edit !== 'added' && (
        <p className={css.fact}>
          {strings.cell.said}: <When time={said} /> · {strings.counts.independent(line.accounts)}
        </p>
      )}
      {atOdds && <p className={css.fact}>{strings.between.atOddsLong}</p>}
      {positions.length > 0 && (
        <EvidenceList
          party={line.party}
          issue={line.issue}
          positions={positions}
          first={line.sentence?.record}
        />
      )}
    </Sheet>
  )
}
