/**
 * Places: the ledger's cells in; out where each party stands on an ordered issue, and who has no place there.
 *
 * A party's place is the option it is actually for, on a condition if for none without; of several the newest, and the
 * others make the range in which its place may vary. Being against an option is no place.
 */
import { byText, byTime } from '../compare/times.ts'
import type { CellEntry, Issue, IssueCentre, Place } from '../model/index.ts'
import { orderedOptions } from './choices.ts'
import { capabilityOf, type GivenWeights, salienceOf } from './estimates.ts'
import type { Ground } from './ground.ts'
import { sentenceOf } from './red-lines.ts'

/** @returns in the codebook's order of parties */
export function placesOn(
  issue: Issue,
  ground: Ground,
  given: GivenWeights,
): Pick<IssueCentre, 'places' | 'leftOut'> {
  const orders = new Map(orderedOptions(issue).map(({ id, order }) => [id, order!]))
  const places: Place[] = []
  const leftOut: { party: string; why: string }[] = []
  for (const { id: party } of ground.codebook.parties) {
    const entries = ground.cells
      .filter((cell) => cell.party === party && cell.issue === issue.id)
      .flatMap((cell) => cell.entries.filter(({ option }) => orders.has(option)))
    if (entries.length === 0) continue
    const place = placeOf(party, issue, entries, orders, ground, given)
    if (typeof place === 'string') leftOut.push({ party, why: place })
    else places.push(place)
  }
  return { places, leftOut }
}

function placeOf(
  party: string,
  issue: Issue,
  entries: readonly CellEntry[],
  orders: ReadonlyMap<string, number>,
  { sentences, codebook }: Ground,
  given: GivenWeights,
): Place | string {
  const actual = entries.filter(({ realis }) => realis === 'actual')
  const plain = actual.filter(({ stance }) => stance === 'for')
  const held = plain.length > 0 ? plain : actual.filter(({ stance }) => stance === 'conditional')
  if (actual.length === 0) return 'what is known of it is reported or planned, not said'
  if (held.length === 0) return 'it said what it is against, not what it is for'
  const { option, said, accounts, state, positions } = newest(held)
  const at = held.map((entry) => orders.get(entry.option)!)
  return {
    party,
    option,
    order: orders.get(option)!,
    range: [Math.min(...at), Math.max(...at)],
    capability: capabilityOf(codebook, party, given),
    salience: salienceOf(codebook, issue.id, party, given),
    said,
    accounts,
    state,
    positions,
    sentence: sentenceOf(positions[0], sentences),
  }
}

/** Of the same day: what more accounts carry. */
const newest = (entries: readonly CellEntry[]): CellEntry =>
  [...entries].sort(
    (a, b) => byTime(b.said, a.said) || b.accounts - a.accounts || byText(a.option, b.option),
  )[0]!
