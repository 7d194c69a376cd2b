/**
 * What the pages between the parties work out from an answer: its questions in the order to read them, what all accept of
 * a choice, and edits as they stand in the address (`src/analyse/edit-words.ts` reads them).
 */
import type { Choice, Edit, Feasibility, Question, RedLine } from '../../../src/model/analysis-views.ts'

export type Value = string | null
/** How far a party goes toward one value of a choice. */
export type Reach = 'said' | 'open' | 'ruled-out'

/** What is in nobody's way goes last. */
const RANK: Readonly<Record<Question['answer'], number>> = { infeasible: 0, undetermined: 1, feasible: 2 }

export const inReadingOrder = ({ questions }: Pick<Feasibility, 'questions'>): Question[] =>
  [...questions].sort((a, b) => RANK[a.answer] - RANK[b.answer])

/** The parties that took a position on the choice, with how far each goes toward each value. */
export function reaches(
  { ranges }: Pick<Question, 'ranges'>,
  { id, values }: Choice,
): { readonly party: string; readonly reach: readonly Reach[] }[] {
  return ranges
    .filter(({ choice }) => choice === id)
    .map(({ party, open, closed }) => ({
      party,
      reach: values.map((value) =>
        closed.includes(value) ? 'said' : open.includes(value) ? 'open' : 'ruled-out',
      ),
    }))
}

/** The least that any party goes: the overlap, or the gap where it is ruled out everywhere. */
export const overlapOf = (rows: readonly { readonly reach: readonly Reach[] }[], values: number): Reach[] =>
  Array.from({ length: values }, (_, i) => {
    const those = rows.map(({ reach }) => reach[i]!)
    return those.includes('ruled-out') ? 'ruled-out' : those.includes('open') ? 'open' : 'said'
  })

/** Stretches of one reach, for bars that run through. */
export function stretches(
  reach: readonly Reach[],
): { readonly reach: Reach; readonly from: number; readonly to: number }[] {
  const found: { reach: Reach; from: number; to: number }[] = []
  for (const [i, each] of reach.entries()) {
    const last = found.at(-1)
    if (last?.reach === each) last.to = i
    else found.push({ reach: each, from: i, to: i })
  }
  return found
}

export const editText = (edit: Edit): string =>
  edit.kind === 'lift'
    ? `lift:${edit.line}`
    : edit.kind === 'add'
      ? `add:${edit.party}:${edit.rule}:${edit.option}`
      : `bend:${edit.line}:${edit.to}`

/** The line that an edit is about. */
export const lineOfEdit = (edit: Edit): string =>
  edit.kind === 'add' ? `${edit.party}:${edit.rule}:${edit.option}` : edit.line

/** The edits with this one, which takes the place of what was done to its line before; null takes that away only. */
export function withEdit(edits: readonly Edit[], line: string, edit: Edit | null): Edit[] {
  const others = edits.filter((other) => lineOfEdit(other) !== line)
  const added = edits.filter((other) => other.kind === 'add' && lineOfEdit(other) === line)
  const isAdded = added.length > 0
  if (isAdded && (edit === null || edit.kind === 'lift')) return others
  return [...others, ...(edit?.kind === 'bend' ? added : []), ...(edit === null ? [] : [edit])]
}

export const editsText = (edits: readonly Edit[]): string | undefined =>
  edits.length === 0 ? undefined : edits.map(editText).join(',')

export const linesById = (lines: readonly RedLine[]): ReadonlyMap<string, RedLine> =>
  new Map(lines.map((line) => [line.id, line]))

/** At most two digits: a spectrum of options bears no more. */
export const twoDigits = (number: number): string => String(Number(number.toPrecision(2)))
