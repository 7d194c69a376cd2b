/** Above an article: the way back, outlet, date with its certainty, language, size. */
import { Link } from '@tanstack/react-router'
import type { DocumentSummary, DocumentView } from '../../../../src/model/views.ts'
import { isRead, languageName } from '../../lib/language.ts'
import { strings } from '../../strings.ts'
import { CopyMark } from '../CopyMark.tsx'
import { Because, When } from '../When.tsx'
import css from './ArticleHead.module.css'

interface Props {
  readonly document: DocumentSummary
  readonly dating?: DocumentView['dating']
}

export function ArticleHead({ document, dating }: Props) {
  return (
    <div className={css.head}>
      <Link to="/documents" className={`${css.back} no-print`}>
        <span aria-hidden="true">← </span>
        {strings.reading.back}
      </Link>
      <p className={css.facts}>
        <bdi className={css.outlet}>{document.outlet ?? strings.cell.noOutlet}</bdi>
        <When time={document.published} />
        <span>{languageName(document.language)}</span>
        <span>{strings.counts.words(document.words)}</span>
        <span>{strings.counts.statements(document.statements)}</span>
        {document.copyGroup && <CopyMark />}
      </p>
      {!isRead(document.language) && (
        <p className={css.foreign} role="note">
          {strings.reading.foreign(languageName(document.language))}
        </p>
      )}
      {dating && <ByOthers dating={dating} />}
    </div>
  )
}

/** What other articles of the dossier say of when this one was written. */
function ByOthers({ dating }: { readonly dating: NonNullable<DocumentView['dating']> }) {
  return (
    <div className={css.byOthers}>
      <p>
        {strings.reading.byOthers} <When time={dating.published} />
      </p>
      <Because time={dating.published} />
      {dating.contradictions.map(({ message }) => (
        <p key={message} dir="auto">
          {message}
        </p>
      ))}
    </div>
  )
}
