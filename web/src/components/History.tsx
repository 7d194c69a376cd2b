/** Judgements of people about one thing: what, who, when; one that was taken back stays and is struck. */
import type { ReactNode } from 'react'
import type { Judgement } from '../../../src/model/judgement.ts'
import { formatMoment } from '../lib/dates.ts'
import { strings } from '../strings.ts'
import css from './History.module.css'

interface Props {
  readonly log: readonly Judgement[]
  /** What stands beside a judgement that holds: a way to take it back. */
  readonly action?: (judgement: Judgement) => ReactNode
}

function wordsOf({ verdict, identity, by }: Judgement): string {
  const act = verdict ?? identity?.act
  return act ? strings.history[act](by) : by
}

function aboutOf({ identity }: Judgement): string | null {
  return identity ? strings.history.named(identity.name) : null
}

export function History({ log, action }: Props) {
  const withdrawals = new Map(
    log.flatMap((entry) => (entry.withdraws ? [[entry.withdraws, entry] as const] : [])),
  )
  return (
    <ol className={css.history} aria-label={strings.history.title}>
      {log
        .filter(({ withdraws }) => withdraws === null)
        .map((entry) => {
          const back = withdrawals.get(entry.id)
          return (
            <li key={entry.id} data-withdrawn={back !== undefined}>
              <span className={css.act}>
                <bdi>{wordsOf(entry)}</bdi> {aboutOf(entry) && <bdi>{aboutOf(entry)}</bdi>}
              </span>
              <time dateTime={entry.at}>{formatMoment(entry.at)}</time>
              {back && (
                <span className={css.back}>
                  {strings.history.withdrawn(back.by)}, {formatMoment(back.at)}
                </span>
              )}
              {entry.why && <q className={css.why}>{entry.why}</q>}
              {!back && action?.(entry)}
            </li>
          )
        })}
    </ol>
  )
}
