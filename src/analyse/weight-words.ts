/**
 * Weights in words, as they stand in an address or on a command line: text in, weights by their keys out.
 *
 *     ostland=3             exactly 3
 *     ostland=2..3..5       3, and between 2 and 5
 *     passage/ostland=0.5   on one issue, for a salience
 */
import { ParleyError, type Weight } from '../model/index.ts'

const NUMBER = String.raw`(\d+(?:\.\d+)?)`
const FORM = new RegExp(`^([a-z0-9/-]+)=${NUMBER}(?:\\.\\.${NUMBER}\\.\\.${NUMBER})?$`, 'u')

/** @param text weights parted by commas @throws ParleyError `bad-request` */
export const weightsIn = (text: string): Record<string, Weight> =>
  Object.fromEntries(
    text
      .split(',')
      .filter((part) => part !== '')
      .map(weightOf),
  )

function weightOf(part: string): [string, Weight] {
  const [, key, ...numbers] = (FORM.exec(part) ?? []) as (string | undefined)[]
  const [first, second, third] = numbers.map((digits) => (digits === undefined ? undefined : Number(digits)))
  if (key === undefined || first === undefined) throw refused(part)
  if (second === undefined || third === undefined) return [key, first]
  if (first > second || second > third) throw refused(part)
  return [key, { value: second, low: first, high: third }]
}

const refused = (part: string): ParleyError =>
  new ParleyError('bad-request', `“${part}” is no weight`, {
    remedy: 'it is written KEY=NUMBER or KEY=LOW..NUMBER..HIGH, with low ≤ number ≤ high',
  })
