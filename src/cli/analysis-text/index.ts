/** Each analysis: what was asked on the command line in; the answer, whole and in words, out. */
import { editsIn, weightsIn } from '../../analyse/index.ts'
import { centreOf, feasibilityOf, movedOf, packagesOf } from '../../api/analyse.ts'
import type { Dossier } from '../../record/index.ts'
import type { Name, Options } from '../analyse.ts'
import { centreInWords } from './centre.ts'
import { feasibilityInWords } from './feasibility.ts'
import { movedInWords } from './moved.ts'
import { packagesInWords } from './packages.ts'

interface Answered {
  readonly answer: unknown
  readonly text: string
}

export const ANSWERS: Readonly<Record<Name, (dossier: Dossier, options: Options) => Promise<Answered>>> = {
  async feasibility(dossier, options) {
    const answer = await feasibilityOf(dossier, {
      at: atOf(options),
      reading: options.reading,
      ...askOf(options),
    })
    return { answer, text: feasibilityInWords(answer, dossier.codebook) }
  },
  async centre(dossier, options) {
    const { seed, draws } = options
    const given = { capability: weightsIn(options.capability), salience: weightsIn(options.salience) }
    const answer = await centreOf(dossier, { at: atOf(options), seed, draws, given })
    return { answer, text: centreInWords(answer, dossier.codebook) }
  },
  async packages(dossier, options) {
    const answer = await packagesOf(dossier, { at: atOf(options), ...askOf(options) })
    return { answer, text: packagesInWords(answer, dossier.codebook) }
  },
  async moved(dossier, options) {
    const [from, to] = options.between ?? []
    const answer = await movedOf(dossier, from && to ? { from, to } : {}, askOf(options))
    return { answer, text: movedInWords(answer, dossier.codebook) }
  },
}

const atOf = ({ at }: Options): string | null => at ?? null

const askOf = ({ veto, firm, lift = [], add = [], bend = [] }: Options) => ({
  rule: veto ? { kind: 'vetoes' as const, parties: [...veto] } : { kind: 'unanimity' as const },
  firmness: firm ? ('firm' as const) : ('demand' as const),
  edits: editsIn([...add, ...bend, ...lift].join(',')),
})
