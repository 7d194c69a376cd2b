/**
 * Who is who, as people judge it: merges, splits and renames applied to the persons that the machine read.
 *
 * Pure. In: the judgements of identity that stand, and the codebook's facts. Out: for a person read at a place (a
 * document, perhaps one statement of it), whom people say that this is, and for whom they spoke on that day.
 */
import {
  type Codebook,
  type Identity,
  type Judgement,
  type Office,
  type Speaker,
  standing,
  type TimeInterval,
} from '../model/index.ts'
import { officeDuring } from '../resolve/offices.ts'
import { referenceOf } from '../resolve/reference.ts'

/** Where a person was read: ids. */
export interface Place {
  readonly document: string
  readonly statement?: string
}

interface Known {
  readonly id: string
  readonly name: string
  /** As the split says; undefined where no split led here. */
  readonly party?: string | null
}

type Step = Extract<Identity, { act: 'merge' | 'split' }> & { readonly subject: string }

export class Identities {
  readonly #steps = new Map<string, Step[]>()
  readonly #names = new Map<string, string>()
  readonly #facts: ReadonlyMap<string, { readonly name: string; readonly offices: readonly Office[] }>

  /** `log`: every judgement of identity and what withdraws one, in the order they were made. */
  constructor(log: readonly Judgement[], codebook: Codebook) {
    this.#facts = referenceOf(codebook).persons
    for (const { subject, identity } of standing(log)) {
      if (identity === null) continue
      if (identity.act === 'rename') this.#names.set(subject, identity.name)
      else this.#steps.set(subject, [{ ...identity, subject }, ...(this.#steps.get(subject) ?? [])])
    }
  }

  get none(): boolean {
    return this.#steps.size === 0 && this.#names.size === 0
  }

  officesOf(person: string): readonly Office[] {
    return this.#facts.get(person)?.offices ?? []
  }

  nameOf(person: string, read: string): string {
    return this.#names.get(person) ?? this.#facts.get(person)?.name ?? read
  }

  /** Whom people say that a person read at a place is. Splits go before merges, and newer ones before older. */
  whoIs(id: string, name: string, { document, statement }: Place): Known {
    let known: Known = { id, name }
    for (;;) {
      const steps = this.#steps.get(known.id) ?? []
      const step =
        steps.find(
          (one) => one.act === 'split' && one.from.some((of) => of === document || of === statement),
        ) ?? steps.find((one) => one.act === 'merge')
      if (step === undefined) break
      known = {
        ...known,
        id: step.into,
        name: step.name,
        ...(step.act === 'split' ? { party: step.party } : {}),
      }
    }
    return { ...known, name: this.nameOf(known.id, known.name) }
  }

  /** A speaker as judged: with the party spoken for at the time, by the facts where they know the person. */
  speaker(read: Speaker | null, place: Place, at: TimeInterval): Speaker | null {
    if (read === null || read.kind !== 'person' || read.id === null || this.none) return read
    const { id, name, party } = this.whoIs(read.id, read.name, place)
    if (id === read.id) return name === read.name ? read : { ...read, name }
    const offices = this.officesOf(id)
    if (offices.length === 0)
      return { ...read, id, name, party: party === undefined ? read.party : party, office: null }
    const held = officeDuring(offices, at)
    return { ...read, id, name, party: held?.party ?? null, office: held?.office ?? null }
  }

  /** Persons as read from whom a chain of merges and splits may lead to `person`, itself among them. */
  leadingTo(person: string): Set<string> {
    const found = new Set([person])
    for (const id of found)
      for (const steps of this.#steps.values())
        for (const { into, subject } of steps) if (into === id) found.add(subject)
    return found
  }

  /** Whether a chain of steps leads from one person to another. */
  leads(from: string, to: string): boolean {
    return this.leadingTo(to).has(from)
  }

  mergedAlready(person: string): boolean {
    return this.#steps.get(person)?.some(({ act }) => act === 'merge') ?? false
  }

  /** Somebody decided something about who this is. */
  judged(person: string): boolean {
    return this.#names.has(person) || this.leadingTo(person).size > 1 || this.#steps.has(person)
  }

  /** Statements that a split names: they stay, whatever a newer version reads. */
  get keptStatements(): string[] {
    return [...this.#steps.values()].flatMap((steps) =>
      steps.flatMap((step) => (step.act === 'split' ? step.from.filter((id) => id.startsWith('st-')) : [])),
    )
  }
}

/** When somebody spoke, as far as offices go: when it was said, else when the document was published. */
export const speakingTime = (said: TimeInterval, published: TimeInterval): TimeInterval =>
  said.certainty === 'unknown' ? published : said
