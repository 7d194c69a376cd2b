/** Answers that are kept until the dossier changes, by whatever process. */
import { type Dossier, revision } from '../record/index.ts'

/** Enough for the matrix of every day of a year. */
const MOST_ANSWERS = 400

/** @returns a function that gives the answer for `key`, working it out once per revision of the dossier */
export function keeper(dossier: Dossier): (key: string, work: () => Promise<string>) => Promise<string> {
  const answers = new Map<string, string>()
  let kept = ''
  return async (key, work) => {
    const current = await revision(dossier)
    if (current !== kept || answers.size >= MOST_ANSWERS) answers.clear()
    kept = current
    const answer = answers.get(key) ?? (await work())
    answers.set(key, answer)
    return answer
  }
}

/** What is read whole and asked for again and again (the matrix of one day and the next): read once per revision. */
export function perRevision<Value>(
  read: (dossier: Dossier) => Promise<Value>,
): (dossier: Dossier) => Promise<Value> {
  const held = new WeakMap<Dossier, { readonly revision: string; readonly value: Promise<Value> }>()
  return async (dossier) => {
    const current = await revision(dossier)
    const known = held.get(dossier)
    if (known?.revision === current) return known.value
    const value = read(dossier)
    held.set(dossier, { revision: current, value })
    value.catch(() => held.delete(dossier))
    return value
  }
}
