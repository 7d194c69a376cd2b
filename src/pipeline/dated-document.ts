/**
 * One article with everything that stands on it, dated by the dossier's other articles where it has no date of its own.
 *
 * Asked anew each time, nothing is stored: what a later article or judgement tells of an event counts at once.
 */
import { dateByEvents } from '../compare/index.ts'
import type { DocumentView } from '../model/index.ts'
import { copiesOf, type Dossier, document, events, extractionOf, findDocument } from '../record/index.ts'

/** @throws ParleyError `no-such-document`, `ambiguous-id` */
export async function datedDocument(dossier: Dossier, id: string): Promise<DocumentView> {
  const view = await document(dossier, id)
  const { published, copyGroup } = view.document
  const types = new Set(view.events.map(({ type }) => type))
  if (published.certainty === 'stated' || types.size === 0) return view
  const { key } = await findDocument(dossier, view.document.id)
  const others = await Promise.all([...types].sort().map((type) => events(dossier, { type, known: true })))
  const copies = new Set([
    view.document.id,
    ...(copyGroup === null ? [] : await copiesOf(dossier, copyGroup)),
  ])
  const dating = dateByEvents(
    await extractionOf(dossier, key),
    others.flat().filter((event) => !copies.has(event.document)),
  )
  return dating === null
    ? view
    : { ...view, dating: { ...dating, contradictions: [...dating.contradictions] } }
}
