/** One stand in a cell: stance, option, condition, date, accounts, confidence, and what is at odds with it or came before. */
import type { CellEntry, OptionView } from '../../../../src/model/views.ts'
import { percentOf } from '../../lib/confidence.ts'
import { formatBrief } from '../../lib/dates.ts'
import { strings } from '../../strings.ts'
import { ConfidenceBar } from '../Confidence.tsx'
import { StanceGlyph } from '../StanceGlyph.tsx'
import css from './EntryLine.module.css'

interface Props {
  readonly entry: CellEntry
  readonly option: OptionView
  /** It was not there a moment ago, before the day was changed. */
  readonly fresh?: boolean
}

type Other = CellEntry['others'][number]

function relationOf({ stance, relation, said }: Other): string {
  const word = strings.stance[stance]
  if (relation === 'undated') return strings.matrix.undated(word)
  return strings.matrix[relation === 'earlier' ? 'changed' : 'atOdds'](word, formatBrief(said))
}

const Mark = ({ other }: { readonly other: Other }) => (
  <span className={css.mark} data-relation={other.relation}>
    <span aria-hidden="true">{other.relation === 'at-odds' ? '⇄' : '↻'}</span>
    <StanceGlyph stance={other.stance} size={12} />
    {relationOf(other)}
  </span>
)

export function EntryLine({ entry, option, fresh = false }: Props) {
  return (
    <span className={css.entry} data-stance={entry.stance} data-state={entry.state} data-fresh={fresh}>
      <StanceGlyph stance={entry.stance} />
      <span className={css.words}>
        <span className={css.line}>
          <span className={css.stance}>{strings.stance[entry.stance]}</span> <bdi>{option.label}</bdi>
        </span>
        {entry.condition && (
          <span className={css.condition}>
            <bdi>{strings.condition(entry.condition)}</bdi>
          </span>
        )}
        <span className={css.meta}>
          <span className={css.date}>{formatBrief(entry.said)}</span>
          <span>{strings.counts.accounts(entry.accounts)}</span>
          <span>
            <ConfidenceBar confidence={entry.confidence} />
            {strings.confidence.short(percentOf(entry.confidence))}
          </span>
        </span>
        {entry.others.map((other) => (
          <Mark key={`${other.relation}${other.stance}`} other={other} />
        ))}
        <span className="visually-hidden">{strings.state[entry.state]}</span>
      </span>
    </span>
  )
}
