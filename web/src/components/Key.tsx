/** A key of the keyboard, drawn; the control beside it says what it does, so screen readers pass over it. */
import css from './Key.module.css'

export const Key = ({ children }: { readonly children: string }) => (
  <span className={css.key} aria-hidden="true">
    {children}
  </span>
)
