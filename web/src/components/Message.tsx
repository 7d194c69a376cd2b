/** A view that has nothing to show says why, and what to do. */
import type { ReactNode } from 'react'
import css from './Message.module.css'

interface Props {
  readonly title: string
  readonly text: string
  readonly children?: ReactNode
}

export function Message({ title, text, children }: Props) {
  return (
    <div className={css.message}>
      <h1>{title}</h1>
      <p>{text}</p>
      {children}
    </div>
  )
}
