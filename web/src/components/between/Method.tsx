/** How a result came about, and what has to be said beside it: under every one of them. */
import type { Remark } from '../../../../src/model/analysis-views.ts'
import { strings } from '../../strings.ts'
import css from './Method.module.css'

interface Props {
  readonly method: string
  readonly remarks: readonly Remark[]
  /** Seed, variations and the like. */
  readonly inputs?: string
}

export const Method = ({ method, remarks, inputs }: Props) => (
  <section className={css.method} aria-labelledby="method">
    <h2 id="method">{strings.between.method}</h2>
    <p>{method}</p>
    {inputs && <p>{inputs}</p>}
    {remarks.map(({ code, message }) => (
      <p key={code}>
        <bdi>{message}</bdi>
      </p>
    ))}
  </section>
)
