/** For an address that leads nowhere. */
import { Link } from '@tanstack/react-router'
import { usePageTitle } from '../state/page-title.ts'
import { strings } from '../strings.ts'
import { Message } from './Message.tsx'

export function NotFound() {
  usePageTitle(strings.errors.notFoundTitle)
  return (
    <Message title={strings.errors.notFoundTitle} text={strings.errors.notFound}>
      <Link to="/">{strings.errors.home}</Link>
    </Message>
  )
}
