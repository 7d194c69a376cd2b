/** Why the program took words for a position: each rule with the words that it went by. */
import type { PositionView } from '../../../src/model/views.ts'
import css from './Why.module.css'

export const Why = ({ because }: Pick<PositionView, 'because'>) => (
  <ul className={css.why}>
    {because.map(({ rule, words }) => (
      <li key={rule + words}>
        <q dir="auto">{words}</q> <code>{rule}</code>
      </li>
    ))}
  </ul>
)
