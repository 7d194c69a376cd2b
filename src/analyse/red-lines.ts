/**
 * Red lines: the ledger's cells, the sentences behind them and the codebook in; out what each party will not go past.
 *
 * A red line is an actual `against` (never that option), or an actual `for` in words that say nothing else will do (only
 * that option: of a spectrum it excludes the others). Whoever is for something, or for it on a condition, draws none.
 */
import type { Cell } from '../compare/ledger.ts'
import type { CellEntry, Choice, Codebook, RedLine, Sentence } from '../model/index.ts'
import { choicesOf, type Value } from './choices.ts'
import { type Insistence, insistenceIn } from './insistence.ts'

/** The sentences by the id of their position. */
export type Sentences = Pick<ReadonlyMap<string, Sentence & { readonly cue?: string }>, 'get'>

/** @returns in the order of the cells; an option that the codebook no longer has draws no line */
export function redLines(
  cells: readonly Cell[],
  sentences: Sentences,
  codebook: Pick<Codebook, 'issues'>,
): RedLine[] {
  const choices = choicesOf(codebook)
  return cells.flatMap(({ party, entries }) =>
    entries.flatMap((entry) => {
      const choice = choices.find(({ values }) => values.includes(entry.option))
      return choice === undefined || entry.realis !== 'actual' ? [] : lineOf(party, choice, entry, sentences)
    }),
  )
}

function lineOf(party: string, choice: Choice, entry: CellEntry, sentences: Sentences): RedLine[] {
  if (entry.stance === 'conditional') return []
  const { option, said, accounts, state, positions } = entry
  const shared = {
    ...lineId(party, entry.stance === 'for' ? 'only' : 'never', choice, option),
    said,
    accounts,
    state,
    atOdds: entry.others.some(({ relation }) => relation === 'at-odds'),
    positions,
    edit: null,
  }
  if (entry.stance === 'against')
    return [{ ...shared, strength: 'refusal', because: null, sentence: sentenceOf(positions[0], sentences) }]
  const insistent = mostInsistent(positions, sentences)
  if (insistent === null) return []
  const { strength, words, position } = insistent
  return [{ ...shared, strength, because: words, sentence: sentenceOf(position, sentences) }]
}

/** A line's name and what it accepts. */
export function lineId(party: string, rule: 'never' | 'only', choice: Choice, option: string) {
  const accepts: Value[] = rule === 'only' ? [option] : choice.values.filter((value) => value !== option)
  return {
    id: `${party}:${rule}:${option}`,
    party,
    issue: choice.issue,
    choice: choice.id,
    rule,
    option,
    accepts,
  }
}

/** Of the positions, newest first, the first that says nothing else will do; else the first that demands. */
function mostInsistent(
  positions: readonly string[],
  sentences: Sentences,
): (Insistence & { readonly position: string }) | null {
  const found = positions.flatMap((position) => {
    const sentence = sentences.get(position)
    const insistence = sentence && insistenceIn(`${sentence.cue ?? ''} ${sentence.words}`)
    return insistence ? [{ ...insistence, position }] : []
  })
  return found.find(({ strength }) => strength === 'exclusive') ?? found[0] ?? null
}

export function sentenceOf(position: string | undefined, sentences: Sentences): Sentence | null {
  const sentence = position === undefined ? undefined : sentences.get(position)
  if (sentence === undefined) return null
  const { cue: _, ...rest } = sentence
  return rest
}
