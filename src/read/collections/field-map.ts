/** A field map as people write it: `text=body,title=headline,published=date`; a line's `a.b` is field b of field a. */
import { ParleyError } from '../../model/index.ts'
import type { FieldMap } from './collection.ts'

const FIELDS = ['text', 'title', 'outlet', 'byline', 'url', 'published', 'id']

/** @throws ParleyError `usage`; '' is the empty map */
export function readFieldMap(words: string): FieldMap {
  const pairs = words.split(',').filter((pair) => pair.trim() !== '')
  return Object.fromEntries(
    pairs.map((pair) => {
      const [field = '', ...name] = pair.split('=')
      if (!FIELDS.includes(field.trim()) || name.join('=').trim() === '')
        throw new ParleyError('usage', `"${pair}" names no field`, {
          remedy: `write field=NAME, where field is one of ${FIELDS.join(', ')}`,
        })
      return [field.trim(), name.join('=').trim()]
    }),
  )
}
