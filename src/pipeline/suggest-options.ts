/**
 * What parties demand that no option of the dossier's codebook covers, by phrase: a dossier in, suggestions for the
 * codebook's author out, those of most independent accounts first. Every article is read again; nothing is stored.
 */
import type { Document, Span } from '../model/index.ts'
import { type Dossier, documents, extractionOf, findDocument } from '../record/index.ts'
import { type Demand, uncoveredDemands } from '../resolve/demands.ts'

export interface OptionSuggestion {
  /** In base forms. */
  readonly phrase: string
  /** As most often written. */
  readonly words: string
  readonly parties: readonly { readonly party: string; readonly stance: Demand['stance'] }[]
  readonly accounts: number
  readonly sentences: readonly {
    readonly party: string
    readonly document: string
    readonly outlet: string | null
    readonly span: Span
    readonly text: string
  }[]
}

interface Found extends Demand {
  readonly document: string
  readonly account: string
  readonly outlet: string | null
  readonly asWritten: string
  readonly text: string
}

export async function suggestOptions(
  dossier: Dossier,
  onProgress: (done: number) => void = () => {},
): Promise<OptionSuggestion[]> {
  const found: Found[] = []
  for (const [i, { id, copyGroup, outlet }] of (await documents(dossier)).entries()) {
    const { key } = await findDocument(dossier, id)
    const extraction = await extractionOf(dossier, key)
    const slice = ([start, end]: Span): string =>
      extraction.text.slice(start, end).replace(/\s+/gu, ' ').trim()
    const document = { ...extraction, type: 'document', capture: NO_CAPTURE, findings: [] } as Document
    for (const demand of uncoveredDemands(document, dossier.codebook))
      found.push({
        ...demand,
        document: id,
        account: copyGroup ?? id,
        outlet,
        asWritten: slice(demand.words),
        text: slice(demand.sentence),
      })
    onProgress(i + 1)
  }
  return byPhrase(found)
}

const NO_CAPTURE = { path: '', sha256: '', bytes: 0 }

/** Pure: demands in any order give the same suggestions. */
export function byPhrase(found: readonly Found[]): OptionSuggestion[] {
  const groups = new Map<string, Found[]>()
  for (const demand of found) groups.set(demand.phrase, [...(groups.get(demand.phrase) ?? []), demand])
  return [...groups]
    .map(([phrase, group]) => suggestionOf(phrase, group))
    .sort(
      (a, b) =>
        b.accounts - a.accounts ||
        b.parties.length - a.parties.length ||
        b.sentences.length - a.sentences.length ||
        (a.phrase < b.phrase ? -1 : 1),
    )
}

function suggestionOf(phrase: string, group: readonly Found[]): OptionSuggestion {
  const place = ({ document, sentence, party }: Found): string =>
    `${document} ${String(sentence[0]).padStart(9, '0')} ${party}`
  const inOrder = [...group].sort((a, b) => (place(a) < place(b) ? -1 : 1))
  const stands = new Map(
    inOrder.map(({ party, stance }) => [`${party} ${stance}`, { party, stance }] as const),
  )
  return {
    phrase,
    words: mostWritten(inOrder.map(({ asWritten }) => asWritten)),
    parties: [...stands].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, stand]) => stand),
    accounts: new Set(group.map(({ account }) => account)).size,
    sentences: inOrder.map(({ party, document, outlet, sentence, text }) => ({
      party,
      document,
      outlet,
      span: sentence,
      text,
    })),
  }
}

/** Of several as often written the first in the alphabet. */
function mostWritten(all: readonly string[]): string {
  const counts = new Map<string, number>()
  for (const words of all) counts.set(words, (counts.get(words) ?? 0) + 1)
  return [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))[0]![0]
}
