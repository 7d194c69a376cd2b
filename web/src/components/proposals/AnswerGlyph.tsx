/** An answer as a shape: those of stances, an arrow back for a counter-proposal, dots for silence. */
import type { AnswerKind } from '../../../../src/model/extraction.ts'
import { StanceGlyph } from '../StanceGlyph.tsx'
import css from './AnswerGlyph.module.css'

const STANCES = { accepted: 'for', 'accepted-with-conditions': 'conditional', rejected: 'against' } as const
const SIGNS = { 'counter-proposed': '↩', silent: '…' } as const

export const AnswerGlyph = ({ answer }: { readonly answer: AnswerKind }) =>
  answer in STANCES ? (
    <StanceGlyph stance={STANCES[answer as keyof typeof STANCES]} />
  ) : (
    <span className={css.sign} aria-hidden="true">
      {SIGNS[answer as keyof typeof SIGNS]}
    </span>
  )
