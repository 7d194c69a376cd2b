/** Answers that are kept until what they depend on changes, by whatever process. */
import { type Dossier, revision, type Scope } from '../record/index.ts'

/** In UTF-16 units; the matrix of a large dossier for every day of a month. */
const MOST_KEPT = 32 * 1024 * 1024

interface Answer {
  readonly revision: string
  readonly text: string
}

/** @returns a function that gives the answer for `key`, working it out once per revision of `scope` */
export function keeper(
  dossier: Dossier,
): (scope: Scope, key: string, work: () => Promise<string>) => Promise<string> {
  const answers = new Map<string, Answer>()
  let size = 0
  const forget = (key: string): void => {
    size -= answers.get(key)?.text.length ?? 0
    answers.delete(key)
  }
  return async (scope, key, work) => {
    const current = await revision(dossier, scope)
    const known = answers.get(key)
    if (known?.revision === current) return known.text
    const text = await work()
    forget(key)
    answers.set(key, { revision: current, text })
    size += text.length
    for (const oldest of answers.keys()) {
      if (size <= MOST_KEPT || oldest === key) break
      forget(oldest)
    }
    return text
  }
}

/** What is worked out over a whole array is kept with it: `record` gives the same array while nothing changed. */
export function perArray<Item, Value>(
  workOut: (items: readonly Item[]) => Value,
): (items: readonly Item[]) => Value {
  const held = new WeakMap<readonly Item[], { readonly value: Value }>()
  return (items) => {
    const known = held.get(items) ?? { value: workOut(items) }
    held.set(items, known)
    return known.value
  }
}
