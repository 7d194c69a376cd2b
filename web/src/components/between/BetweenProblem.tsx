/** What was asked cannot be answered: why, and a way back where an edit or a choice of parties may be at fault. */
import { useBetween } from '../../state/between.ts'
import { strings } from '../../strings.ts'
import { Button } from '../Button.tsx'
import { Problem } from '../Problem.tsx'
import css from './BetweenProblem.module.css'

interface Props {
  readonly error: Error
  readonly retry: () => void
}

export function BetweenProblem({ error, retry }: Props) {
  const { search, set } = useBetween()
  const changed = [search.edits, search.veto, search.capability, search.salience, search.from, search.to]
  return (
    <>
      <Problem error={error} retry={retry} />
      {changed.some((each) => each !== undefined) && (
        <p className={css.back}>
          <Button
            onClick={() =>
              set({
                edits: undefined,
                veto: undefined,
                capability: undefined,
                salience: undefined,
                from: undefined,
                to: undefined,
              })
            }
          >
            {strings.between.edits.asOnRecord}
          </Button>
        </p>
      )}
    </>
  )
}
