/** The solver HiGHS (Huangfu & Hall, 2018), in WebAssembly: loaded when first asked for, as most questions never need it. */
import { ParleyError } from '../model/index.ts'
import type { Solve } from './linear-program.ts'

/** In seconds, for one program; the questions of a negotiation take thousandths. */
const PATIENCE = 10

let loaded: Promise<Solve> | undefined

export const loadHighs = (): Promise<Solve> => {
  loaded ??= load()
  return loaded
}

async function load(): Promise<Solve> {
  const library = await import('highs')
  // Its types are written for CommonJS, one `default` deeper than the module that Node loads.
  const create = library.default as unknown as typeof library.default.default
  const highs = await create()
  return (program) => {
    const solution = highs.solve(program, { time_limit: PATIENCE })
    if (solution.Status === 'Infeasible') return null
    if (solution.Status !== 'Optimal')
      throw new ParleyError('solver-gave-up', `the solver ended with “${solution.Status}”`, {
        remedy: 'ask about fewer parties, or name those that hold a veto',
      })
    const columns = Object.values(solution.Columns)
    return new Set(
      columns.filter((column) => 'Primal' in column && column.Primal > 0.5).map(({ Name }) => Name),
    )
  }
}
