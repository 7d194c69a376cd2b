/**
 * The routes of the analyses: what is asked stands in the address, so that an answer can be sent to somebody.
 *
 * `edits` and weights are written as in `analyse/edit-words.ts` and `analyse/weight-words.ts`.
 */
import { z } from '@hono/zod-openapi'
import { editsIn, weightsIn } from '../analyse/index.ts'
import { Centre, type DecisionRule, Feasibility, Firmness, Moved, Packages, Reading } from '../model/index.ts'
import { centreOf, feasibilityOf, movedOf, packagesOf } from './analyse.ts'
import { Day, type Route, route } from './route.ts'

const MOST_LETTERS = 4000
/** HiGHS, packages and variations take time by size, so sizes are bounded. */
const MOST_DRAWS = 20_000
const DRAWS = 2000

const at = Day.optional()
const words = z.string().max(MOST_LETTERS).default('')
const asked = {
  veto: words.describe(
    'Ids of the parties that an outcome must satisfy, parted by commas; else all that spoke',
  ),
  firmness: Firmness.default('demand').describe('firm: only what was ruled out, or called the only way'),
  edits: words.describe('What if: lift:LINE, add:LINE, bend:LINE:OPTION, parted by commas'),
}

const ruleIn = (veto: string): DecisionRule => {
  const parties = veto.split(',').filter((party) => party !== '')
  return parties.length === 0 ? { kind: 'unanimity' } : { kind: 'vetoes', parties }
}

const askOf = ({ veto, firmness, edits }: { veto: string; firmness: Firmness; edits: string }) => ({
  rule: ruleIn(veto),
  firmness,
  edits: editsIn(edits),
})

export const ANALYSIS_ROUTES: readonly Route[] = [
  route({
    method: 'get',
    path: '/api/analyse/feasibility',
    summary:
      'Whether red lines can hold together; what conflicts, what would have to give, the cheapest way out',
    query: { at, ...asked, reading: Reading.default('open') },
    answer: Feasibility,
    kept: 'positions',
    handle: ({ dossier }, { at = null, reading, ...rest }) =>
      feasibilityOf(dossier, { at, reading, ...askOf(rest) }),
  }),
  route({
    method: 'get',
    path: '/api/analyse/moved',
    summary: 'Conflicts that opened or closed between two days; not given: the last thirty days on record',
    query: { from: Day.optional(), to: Day.optional(), ...asked },
    answer: Moved,
    kept: 'positions',
    handle: ({ dossier }, { from, to, ...rest }) =>
      movedOf(dossier, { ...(from ? { from } : {}), ...(to ? { to } : {}) }, askOf(rest)),
  }),
  route({
    method: 'get',
    path: '/api/analyse/centre',
    summary: 'The weighted median of each ordered issue, and how far it hangs on the weights',
    query: {
      at,
      seed: z.coerce.number().int().nonnegative().default(1),
      draws: z.coerce.number().int().positive().max(MOST_DRAWS).default(DRAWS),
      capability: words.describe('PARTY=NUMBER or PARTY=LOW..NUMBER..HIGH, parted by commas'),
      salience: words.describe('The same, or ISSUE/PARTY=…'),
    },
    answer: Centre,
    kept: 'positions',
    handle: ({ dossier }, { at = null, seed, draws, capability, salience }) =>
      centreOf(dossier, {
        at,
        seed,
        draws,
        given: { capability: weightsIn(capability), salience: weightsIn(salience) },
      }),
  }),
  route({
    method: 'get',
    path: '/api/analyse/packages',
    summary: 'Of how many ways to settle everything at once, how many break no line, or one party’s only',
    query: { at, ...asked },
    answer: Packages,
    kept: 'positions',
    handle: ({ dossier }, { at = null, ...rest }) => packagesOf(dossier, { at, ...askOf(rest) }),
  }),
]
