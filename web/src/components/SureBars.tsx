/** How sure the program is, in four steps, as bars that rise; read out, and on hover, in words. */
import { confidenceWords, LEVELS, levelOf } from '../lib/confidence.ts'
import css from './SureBars.module.css'

export function SureBars({ confidence }: { readonly confidence: number }) {
  const reached = LEVELS.indexOf(levelOf(confidence))
  return (
    <span className={css.bars} title={confidenceWords(confidence)}>
      {LEVELS.map((level, step) => (
        <span key={level} data-on={step <= reached} style={{ height: 4 + step * 2 }} />
      ))}
      <span className="visually-hidden">{confidenceWords(confidence)}</span>
    </span>
  )
}
