/**
 * One stand in a cell, to be told at a glance: stance by shape and tint, option, condition; below in one line its date,
 * how sure, how many independent accounts, whether a person accepted it; and what it was before or is at odds with.
 */
import type { CellEntry, OptionView } from '../../../../src/model/views.ts'
import { formatInterval } from '../../lib/dates.ts'
import { strings } from '../../strings.ts'
import { Brief } from '../Brief.tsx'
import { StanceGlyph } from '../StanceGlyph.tsx'
import { SureBars } from '../SureBars.tsx'
import css from './EntryLine.module.css'

interface Props {
  readonly entry: CellEntry
  readonly option: OptionView
  /** It was not there a moment ago, before the day was changed. */
  readonly fresh?: boolean
}

type Other = CellEntry['others'][number]

const SIGNS: Record<Other['relation'], string> = {
  'at-odds': '⇄',
  recent: '!',
  earlier: '↻',
  'given-up': '↻',
  undated: '?',
  hearsay: '…',
}

function Mark({ other: { stance, relation, said } }: { readonly other: Other }) {
  const words = strings.matrix.others[relation](strings.stance[stance], formatInterval(said))
  return (
    <span className={css.mark} data-relation={relation} title={words}>
      <span aria-hidden="true">{SIGNS[relation]}</span>
      <StanceGlyph stance={stance} size={11} />
      <span aria-hidden="true">
        <Brief time={said} />
      </span>
      <span className="visually-hidden">{words}</span>
    </span>
  )
}

export const EntryLine = ({ entry, option, fresh = false }: Props) => (
  <span className={css.entry} data-stance={entry.stance} data-state={entry.state} data-fresh={fresh}>
    <span className={css.line}>
      <StanceGlyph stance={entry.stance} size={15} />
      <span className={css.words}>
        <span className="visually-hidden">{strings.stance[entry.stance]} </span>
        <bdi>{option.label}</bdi>
        {entry.condition && (
          <bdi className={css.condition} title={strings.condition(entry.condition)}>
            {strings.condition(entry.condition)}
          </bdi>
        )}
      </span>
    </span>
    <span className={css.meta}>
      <Brief time={entry.said} />
      <SureBars confidence={entry.confidence} />
      <span title={strings.counts.independent(entry.accounts)}>
        <span aria-hidden="true">×{entry.accounts}</span>
        <span className="visually-hidden">{strings.counts.independent(entry.accounts)}</span>
      </span>
      <span className={css.state} title={strings.stateLong[entry.state]}>
        <span aria-hidden="true">{entry.state === 'accepted' ? '✓' : ''}</span>
        <span className="visually-hidden">{strings.state[entry.state]}</span>
      </span>
    </span>
    {entry.others.length > 0 && (
      <span className={css.others}>
        {entry.others.map((other) => (
          <Mark key={`${other.relation}${other.stance}`} other={other} />
        ))}
      </span>
    )}
  </span>
)
