/** The codebook's side of the answers: parties and issues as views, and the dossier's own. */
import type { Codebook, DossierView, IssueView, PartyView } from '../model/index.ts'
import { counts, type Dossier, daySpan, extractorOf } from '../record/index.ts'

export const partyViews = ({ parties }: Pick<Codebook, 'parties'>): PartyView[] =>
  parties.map(({ id, name, kind }, index) => ({ id, name, kind, index }))

export const issueViews = ({ issues }: Pick<Codebook, 'issues'>): IssueView[] =>
  issues.map(({ id, label, question, choose, options }) => ({
    id,
    label: label ?? question,
    question,
    choose,
    options: options.map((option) => ({
      id: option.id,
      label: option.label ?? option.proposition,
      proposition: option.proposition,
      order: option.order ?? null,
    })),
  }))

export async function dossierView(dossier: Dossier, measured: DossierView['measured']): Promise<DossierView> {
  const { codebook, name, sample } = dossier
  return {
    name,
    title: codebook.title,
    sample,
    codebook: { id: codebook.id, hash: codebook.hash, title: codebook.title },
    parties: partyViews(codebook),
    issues: issueViews(codebook),
    counts: await counts(dossier),
    span: await daySpan(dossier),
    extractor: (await extractorOf(dossier)) ?? 'none yet',
    measured,
  }
}
