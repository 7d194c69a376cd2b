/** Names the browser's tab for the view shown. */
import { useEffect } from 'react'
import { strings } from '../strings.ts'

export function usePageTitle(title: string | undefined): void {
  useEffect(() => {
    document.title = title ? `${title} · ${strings.name}` : strings.name
  }, [title])
}
