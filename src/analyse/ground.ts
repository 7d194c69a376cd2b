/** What every analysis stands on: the ledger's cells, the sentences behind them, and the codebook. */
import type { Cell } from '../compare/ledger.ts'
import type { Described } from './names.ts'
import type { Sentences } from './red-lines.ts'

export interface Ground {
  readonly cells: readonly Cell[]
  readonly sentences: Sentences
  readonly codebook: Described
}
