/** Rows of "what: which", for the panel. */
import type { ReactNode } from 'react'
import css from './Facts.module.css'

export const Facts = ({ children }: { readonly children: ReactNode }) => (
  <dl className={css.facts}>{children}</dl>
)

interface Props {
  readonly name: string
  readonly children: ReactNode
}

export const Fact = ({ name, children }: Props) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
)
