/**
 * The analyses of a dossier: what is asked in, the answer out, over the ledger as of a day.
 *
 * What `analyse` needs is loaded here: the cells, and the sentences behind them. The solver is loaded only where a
 * question is too large to be enumerated.
 */
import {
  type Ask,
  type Between,
  type CentreAsk,
  centre,
  dossierPackages,
  feasibility,
  type Ground,
  loadHighs,
  moved,
  needsSolver,
  type Sentences,
} from '../analyse/index.ts'
import { ledger } from '../compare/index.ts'
import { type Centre, type Feasibility, type Moved, type Packages, ParleyError } from '../model/index.ts'
import { type AccountedPosition, accountedPositions, type Dossier, daySpan } from '../record/index.ts'
import { byId, sentenceOf } from './matrix.ts'

/** @param days YYYY-MM-DD; null: everything known @returns for each day what an analysis stands on */
async function groundsOf<Days extends readonly (string | null)[]>(
  dossier: Dossier,
  ...days: Days
): Promise<{ [Day in keyof Days]: Ground }> {
  const all = await accountedPositions(dossier)
  const sentences = sentencesOf(all)
  const { codebook } = dossier
  const grounds = days.map((at): Ground => ({ cells: ledger(all, at), sentences, codebook }))
  return grounds as { [Day in keyof Days]: Ground }
}

function sentencesOf(positions: readonly AccountedPosition[]): Sentences {
  const known = byId(positions)
  return {
    get: (id) => {
      const position = known.get(id)
      return position && { ...sentenceOf(position), cue: cueOf(position) }
    },
  }
}

const cueOf = ({ because }: AccountedPosition): string =>
  because.flatMap(({ rule, words }) => (rule === 'cue' ? [words] : [])).join(' ')

/** @throws ParleyError `bad-request`, as do all here, for what the codebook or the record does not have */
export async function feasibilityOf(dossier: Dossier, ask: Ask): Promise<Feasibility> {
  const [ground] = await groundsOf(dossier, ask.at)
  const answer = feasibility(ground, ask)
  return needsSolver(answer) ? feasibility(ground, ask, await loadHighs()) : answer
}

export async function centreOf(dossier: Dossier, ask: CentreAsk): Promise<Centre> {
  const [ground] = await groundsOf(dossier, ask.at)
  return centre(ground, ask)
}

export async function packagesOf(dossier: Dossier, ask: Omit<Ask, 'reading'>): Promise<Packages> {
  const [ground] = await groundsOf(dossier, ask.at)
  return dossierPackages(ground, ask)
}

export async function movedOf(
  dossier: Dossier,
  days: Partial<Between>,
  ask: Pick<Ask, 'rule' | 'firmness' | 'edits'>,
): Promise<Moved> {
  const between = await betweenOf(dossier, days)
  const [before, after] = await groundsOf(dossier, between.from, between.to)
  const plain = { ...ask, reading: 'open' as const }
  const large = [before, after].some((ground) => needsSolver(feasibility(ground, { ...plain, at: null })))
  return moved(before, after, between, ask, large ? await loadHighs() : undefined)
}

const MONTH_MS = 30 * 86_400_000

/** Days that were not given: the last that the dossier knows of, and thirty days before. */
async function betweenOf(dossier: Dossier, { from, to }: Partial<Between>): Promise<Between> {
  const last = to ?? (await daySpan(dossier)).latest?.slice(0, 10)
  if (last === undefined)
    throw new ParleyError('bad-request', 'nothing in the dossier has a date', { remedy: 'give two days' })
  return { from: from ?? new Date(Date.parse(last) - MONTH_MS).toISOString().slice(0, 10), to: last }
}
