/** A plain button. */
import type { ComponentProps } from 'react'
import css from './Button.module.css'

export function Button({ className = '', ...rest }: ComponentProps<'button'>) {
  return <button type="button" className={`${css.button} ${className}`} {...rest} />
}
