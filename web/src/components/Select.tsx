/** A labelled native select. */
import css from './Select.module.css'

interface Props {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly options: readonly { readonly value: string; readonly label: string }[]
}

export function Select({ label, value, onChange, options }: Props) {
  return (
    <label className={`${css.label} no-print`}>
      {label}
      <select className={css.select} value={value} onChange={(event) => onChange(event.target.value)}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  )
}
