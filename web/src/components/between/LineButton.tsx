/** One red line: whose it is, how firm, when, on how many accounts. One click opens its sentences. */
import type { RedLine } from '../../../../src/model/analysis-views.ts'
import { formatBrief } from '../../lib/dates.ts'
import { useBetween } from '../../state/between.ts'
import { useCodebookWords } from '../../state/codebook-words.ts'
import { usePartyLook } from '../../state/dossier.ts'
import { strings } from '../../strings.ts'
import { PartyTag } from '../PartyTag.tsx'
import css from './LineButton.module.css'

interface Props {
  readonly line: RedLine
  /** The rule stands above it already. */
  readonly ruleShown?: boolean
}

export function LineButton({ line, ruleShown = false }: Props) {
  const look = usePartyLook()
  const words = useCodebookWords()
  const { search, set } = useBetween()
  const { strength, said, accounts, state, edit, atOdds, rule } = line
  const facts = [
    strings.between.strength[strength],
    ...(edit === 'added' || rule === 'unsaid' ? [] : [formatBrief(said), strings.counts.accounts(accounts)]),
    ...(atOdds ? [strings.between.atOdds] : []),
    ...(edit === 'bent' ? [strings.between.bent] : []),
  ]
  return (
    <button
      type="button"
      className={css.line}
      data-line={line.id}
      data-state={state ?? 'none'}
      data-chosen={search.line === line.id}
      onClick={() => set({ line: line.id })}
    >
      <span className={css.who}>
        <PartyTag look={look(line.party)} short />
        {!ruleShown && <span className={css.rule}>{words.rule(line)}</span>}
      </span>
      <span className={css.facts}>{facts.join(' · ')}</span>
      <span className="visually-hidden">. {strings.between.openLine}</span>
    </button>
  )
}
