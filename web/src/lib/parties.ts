/**
 * How a party looks: its name, a shorter one for narrow places, and a mark of a colour and a shape of its own.
 *
 * In: the dossier's parties. Out: for each id its look. The colour goes by the place in the codebook; past the last hue
 * they begin again with another shape, so that no two of a dossier's first 42 parties have one mark. A name always
 * stands beside a mark: neither colour nor shape is ever alone.
 */
import type { PartyView } from '../../../src/model/views.ts'

export const SHAPES = ['square', 'disc', 'diamond'] as const
export type PartyShape = (typeof SHAPES)[number]

export interface PartyLook {
  readonly id: string
  readonly name: string
  /** Without what stands in brackets: "The Harbour Five (as a group)" is "The Harbour Five". */
  readonly short: string
  readonly colour: string
  readonly shape: PartyShape
}

/** Number of `--party-N` tokens in theme.css. */
const HUES = 14

const shortName = (name: string): string => name.replace(/\s*\([^()]*\)\s*$/u, '') || name

export const partyLooks = (parties: readonly PartyView[]): Map<string, PartyLook> =>
  new Map(
    parties.map(({ id, name, index }) => [
      id,
      {
        id,
        name,
        short: shortName(name),
        colour: `var(--party-${index % HUES})`,
        shape: SHAPES[Math.floor(index / HUES) % SHAPES.length]!,
      },
    ]),
  )

/** A speaker or participant whom the codebook does not know. */
export const stranger = (name: string): PartyLook => ({
  id: name,
  name,
  short: name,
  colour: 'var(--party-none)',
  shape: 'disc',
})
