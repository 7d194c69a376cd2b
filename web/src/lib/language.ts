/** Whether articles in a language are read for statements. */
export const isRead = (tag: string): boolean => tag === 'en'

/** A language's name from its tag; the tag itself where it is none. */
import { strings } from '../strings.ts'

const names = new Intl.DisplayNames([strings.locale], { type: 'language' })

export function languageName(tag: string): string {
  try {
    return names.of(tag) ?? tag
  } catch {
    return tag
  }
}
