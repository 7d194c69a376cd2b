/** Remarks on the text: which words, and what is odd about them. */
import type { Finding } from '../../../../src/model/finding.ts'
import { strings } from '../../strings.ts'
import css from './FindingList.module.css'

interface Props {
  readonly findings: readonly Finding[]
  readonly text: string
}

const SHOWN = 80
const cut = (words: string): string => (words.length > SHOWN ? `${words.slice(0, SHOWN).trimEnd()} …` : words)

export function FindingList({ findings, text }: Props) {
  if (findings.length === 0) return null
  return (
    <section className={css.findings}>
      <h3>{strings.reading.findings}</h3>
      <ul>
        {findings.map(({ rule, span, message }) => (
          <li key={`${rule}${span.join('-')}`}>
            <p>{message}</p>
            <q className={css.words}>{cut(text.slice(...span))}</q>
          </li>
        ))}
      </ul>
    </section>
  )
}
