/** Marks an article whose text other outlets carry too. */
import { strings } from '../strings.ts'
import css from './CopyMark.module.css'
import { Tip } from './Tip.tsx'

export const CopyMark = () => (
  <Tip tip={strings.documents.copyNote} className={css.copy}>
    {strings.documents.copy}
  </Tip>
)
