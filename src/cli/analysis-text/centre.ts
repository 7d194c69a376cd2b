/** A centre of gravity in words: issue by issue the median, who stands where, and what it hangs on. */
import { issueLabel, listed, optionLabel, partyName } from '../../analyse/index.ts'
import type { Centre, Codebook, IssueCentre, Place, Swing } from '../../model/index.ts'
import { timeInWords } from '../times.ts'
import { blocks, item, remarksInWords } from './parts.ts'

const MOST_SWINGS = 3

export const centreInWords = (
  { at, seed, draws, issues, method, remarks }: Centre,
  codebook: Codebook,
): string =>
  blocks(
    `${at === null ? 'Everything known' : `As of ${at}`}; seed ${seed}, ${draws} variations.`,
    ...issues.map((issue) => issueInWords(issue, draws, codebook)),
    remarksInWords(remarks),
    item(method, 0),
  )

/** Two digits are more than a spectrum of options can bear. */
const digits = (number: number): string => String(Number(number.toPrecision(2)))

function issueInWords(issue: IssueCentre, draws: number, codebook: Codebook): string {
  const { middle, places, leftOut, variations, tornado, flips, remarks } = issue
  const option = (order: number) =>
    `“${optionLabel(codebook, variations.find((each) => each.order === order)!.option)}”`
  const shares = variations
    .filter(({ count }) => count > 0)
    .map(({ option: id, count }) => `“${optionLabel(codebook, id)}” in ${shareInWords(count, draws)}`)
  const texts = [
    ...(middle === null
      ? []
      : [
          `Median ${middle.low === middle.high ? option(middle.low) : `between ${option(middle.low)} and ${option(middle.high)}`}; mean ${digits(middle.mean)} on the spectrum`,
        ]),
    ...places.map((place) => placeInWords(place, codebook)),
    ...leftOut.map(({ party, why }) => `Left out: ${partyName(codebook, party)} (${why})`),
    ...(shares.length === 0 ? [] : [`As inputs vary, the median is ${listed(shares)}`]),
    ...tornado
      .filter(moves)
      .slice(0, MOST_SWINGS)
      .map((swing) => swingInWords(swing, codebook)),
    ...[...flips, ...remarks].map(({ message }) => message),
  ]
  return [issueLabel(codebook, issue.issue), ...texts.map((text) => item(text))].join('\n')
}

const shareInWords = (count: number, draws: number): string =>
  count === draws
    ? 'all variations'
    : `${Math.max(1, Math.min(99, Math.round((100 * count) / draws)))} % of the variations`

const placeInWords = (
  { party, option, said, capability, salience, positions }: Place,
  codebook: Codebook,
): string =>
  `${partyName(codebook, party)}: “${optionLabel(codebook, option)}”, weight ${digits(capability.value * salience.value)}, ${timeInWords(said)}  ${positions[0]}`

/** Seen at two digits. */
const moves = ({ atFrom, atTo }: Swing): boolean => digits(atFrom.mean) !== digits(atTo.mean)

const swingInWords = ({ party, input, from, to, atFrom, atTo }: Swing, codebook: Codebook): string =>
  `${partyName(codebook, party)}’s ${input} from ${digits(from)} to ${digits(to)} moves the mean from ${digits(atFrom.mean)} to ${digits(atTo.mean)}`
