/** What people judged of who a person is: each judgement with who and when, and a way to take it back. */
import type { PersonView } from '../../../../src/model/views.ts'
import { useIdentifying } from '../../state/identifying.ts'
import { strings } from '../../strings.ts'
import { Button } from '../Button.tsx'
import { History } from '../History.tsx'

export function Identity({ view }: { readonly view: PersonView }) {
  const { takeBack } = useIdentifying()
  if (view.history.length === 0) return <p>{strings.people.asRead}</p>
  return (
    <History
      log={view.history}
      action={({ id }) => (
        <Button className="no-print" onClick={() => void takeBack(id)}>
          {strings.people.takeBack}
        </Button>
      )}
    />
  )
}
