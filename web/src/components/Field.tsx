/** A field that filters a list as one types. */
import css from './Field.module.css'

interface Props {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
}

export const Field = ({ label, value, onChange }: Props) => (
  <input
    type="search"
    className={css.field}
    value={value}
    onChange={(event) => onChange(event.target.value)}
    placeholder={label}
    aria-label={label}
    dir="auto"
  />
)
