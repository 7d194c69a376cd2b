/** A failed request: what happened, what to do, and a way to try again. */
import { ApiError } from '../api.ts'
import { strings } from '../strings.ts'
import { Button } from './Button.tsx'
import { Message } from './Message.tsx'

interface Props {
  readonly error: Error
  readonly retry: () => void
}

export function Problem({ error, retry }: Props) {
  const remedy = error instanceof ApiError ? error.remedy : undefined
  return (
    <div role="alert">
      <Message title={strings.errors.title} text={[error.message, remedy].filter(Boolean).join(' ')}>
        <Button onClick={retry}>{strings.errors.retry}</Button>
      </Message>
    </div>
  )
}
