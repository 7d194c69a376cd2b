/**
 * The analyses of a dossier: what is asked in, the answer out, over the ledger as of a day.
 *
 * What `analyse` needs is loaded here: the cells, and the sentences behind them. The solver is loaded only where a
 * question is too large to be enumerated.
 */
import {
  type Ask,
  feasibility,
  type Ground,
  loadHighs,
  needsSolver,
  type Sentences,
} from '../analyse/index.ts'
import { ledger } from '../compare/index.ts'
import type { Feasibility, PositionView } from '../model/index.ts'
import { accountedPositions, type Dossier, positions } from '../record/index.ts'

/** @param at a day, YYYY-MM-DD; null: everything known */
export async function groundOf(dossier: Dossier, at: string | null): Promise<Ground> {
  return {
    cells: ledger(await accountedPositions(dossier), at),
    sentences: await sentencesOf(dossier),
    codebook: dossier.codebook,
  }
}

async function sentencesOf(dossier: Dossier): Promise<Sentences> {
  return new Map((await positions(dossier)).map((position) => [position.id, sentenceOf(position)]))
}

const sentenceOf = ({ id, document, documentTitle, outlet, words, context, because }: PositionView) => ({
  position: id,
  document,
  documentTitle,
  outlet,
  words,
  context,
  cue: because.flatMap((reason) => (reason.rule === 'cue' ? [reason.words] : [])).join(' '),
})

export async function feasibilityOf(dossier: Dossier, ask: Ask): Promise<Feasibility> {
  const ground = await groundOf(dossier, ask.at)
  const answer = feasibility(ground, ask)
  return needsSolver(answer) ? feasibility(ground, ask, await loadHighs()) : answer
}
