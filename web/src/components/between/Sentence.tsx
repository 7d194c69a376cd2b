/** A sentence as evidence, briefly: the words marked, whose paper, when, and the way to its article. */
import { Link } from '@tanstack/react-router'
import type { Sentence as Words } from '../../../../src/model/comparison.ts'
import type { TimeInterval } from '../../../../src/model/time.ts'
import { strings } from '../../strings.ts'
import { When } from '../When.tsx'
import css from './Sentence.module.css'

interface Props {
  readonly sentence: Words
  readonly said: TimeInterval
}

export const Sentence = ({ sentence, said }: Props) => (
  <figure className={css.sentence}>
    <blockquote dir="auto">
      {sentence.before}
      <mark>{sentence.words}</mark>
      {sentence.after}
    </blockquote>
    <figcaption>
      <When time={said} /> · <bdi>{sentence.outlet ?? strings.cell.noOutlet}</bdi> ·{' '}
      <Link
        to="/documents/$id"
        params={{ id: sentence.document }}
        search={{ at: sentence.evidence.join('-') }}
      >
        {strings.cell.read}
        <span className="visually-hidden">: {sentence.documentTitle}</span>
      </Link>
    </figcaption>
  </figure>
)
