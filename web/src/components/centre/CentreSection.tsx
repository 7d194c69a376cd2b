/** One ordered issue: who stands where with what weight, the median (and mean), how firm it is, what would turn it. */
import type { IssueCentre, Middle } from '../../../../src/model/analysis-views.ts'
import { twoDigits } from '../../lib/between.ts'
import { useBetween } from '../../state/between.ts'
import { useCodebookWords } from '../../state/codebook-words.ts'
import { useDossier, usePartyLook } from '../../state/dossier.ts'
import { strings } from '../../strings.ts'
import css from './CentreSection.module.css'
import { PlacesPlot } from './PlacesPlot.tsx'
import { Tornado } from './Tornado.tsx'

interface Props {
  readonly centre: IssueCentre
  readonly draws: number
}

export function CentreSection({ centre, draws }: Props) {
  const words = useCodebookWords()
  const look = usePartyLook()
  const { search } = useBetween()
  const options = useDossier()
    ?.issues.find(({ id }) => id === centre.issue)
    ?.options.filter(({ order }) => order !== null)
  const { middle, places, leftOut, variations, tornado, flips, remarks } = centre
  const at = (order: number): string =>
    options?.find((option) => option.order === order)?.label ?? String(order)
  const sentence = ({ low, high }: Middle): string =>
    low === high
      ? strings.between.centre.medianAt(at(low))
      : strings.between.centre.medianBetween(at(low), at(high))
  const mean =
    search.mean === '1' && middle !== null ? `, ${strings.between.centre.meanAt(twoDigits(middle.mean))}` : ''
  const counted = variations.filter(({ count }) => count > 0)
  const id = `centre-${centre.issue}`
  return (
    <section className={css.centre} aria-labelledby={id}>
      <header className={css.head}>
        <h2 id={id}>{words.issue(centre.issue)}</h2>
        <p className={css.about}>{words.question(centre.issue)}</p>
      </header>
      <div className={css.body}>
        <p className={css.sentence}>
          {middle === null ? strings.between.centre.noCentre : sentence(middle)}
          {mean}.
        </p>
        {places.length > 0 && options && (
          <PlacesPlot centre={centre} options={options} showMean={search.mean === '1'} />
        )}
        {leftOut.length > 0 && (
          <p className={css.note}>
            {strings.between.centre.leftOut}:{' '}
            {leftOut.map(({ party, why }) => `${look(party).short} (${why})`).join('; ')}.
          </p>
        )}
        {counted.length > 0 && places.length > 1 && (
          <div>
            <h3 className={css.title}>{strings.between.centre.varied}</h3>
            <ul className={css.shares}>
              {counted.map(({ option, count }) => (
                <li key={option}>
                  <bdi>{words.option(option)}</bdi>
                  <span className={css.track} aria-hidden="true">
                    <span style={{ width: `${(100 * count) / draws}%` }} />
                  </span>
                  <span>{strings.between.centre.ofVariations(count / draws)}</span>
                </li>
              ))}
            </ul>
          </div>
        )}
        <Tornado swings={tornado} middle={middle} />
        {flips.length > 0 && (
          <div>
            <h3 className={css.title}>{strings.between.flips}</h3>
            {flips.map(({ message }) => (
              <p key={message}>
                <bdi>{message}</bdi>
              </p>
            ))}
          </div>
        )}
        {remarks.map(({ code, message }) => (
          <p key={code} className={css.note}>
            {message}
          </p>
        ))}
      </div>
    </section>
  )
}
