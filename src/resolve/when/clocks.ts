/**
 * Clocks of two zones side by side: "10 a.m. ET (1400 GMT)" tells summer from winter.
 *
 * In: the text. Out: constraints to the seasons in which the two clocks stand so far apart (rules of lexicon/dating.json).
 */
import lexicon from '../../../lexicon/dating.json' with { type: 'json' }
import { nthWeekday } from '../../annotate/times/arithmetic.ts'
import { bodySpans, type Span } from '../../model/index.ts'
import type { Clues, Constraint } from './constraint.ts'
import { type Days, firstDay, union } from './days.ts'

const PAIR = new RegExp(
  `(?<![\\d:])(?<hour>1[0-2]|[1-9])(?::[0-5]\\d)?\\s?(?<half>[ap])\\.?m\\.?\\s(?<zone>${Object.keys(lexicon.zones).join('|')})\\b\\W{1,3}(?<universal>[01]?\\d|2[0-3])(?:[:.]?[0-5]\\d)\\s?(?:GMT|UTC)`,
  'giu',
)
const YEARS = Array.from({ length: 80 }, (_, i) => 1980 + i)

export function clockConstraints({ annotated: { document } }: Clues): Constraint[] {
  return bodySpans(document).flatMap(([from, to]) =>
    [...document.text.slice(from, to).matchAll(PAIR)].flatMap((match) => {
      const start = from + match.index
      return constraintOf(match.groups as Record<string, string>, [start, start + match[0].length], match[0])
    }),
  )
}

function constraintOf(
  { hour, half, zone, universal }: Record<string, string>,
  span: Span,
  words: string,
): Constraint[] {
  const clock = lexicon.zones[zone!.toLowerCase() as keyof typeof lexicon.zones]
  const local = (Number(hour) % 12) + (half!.toLowerCase() === 'p' ? 12 : 0)
  const apart = ((local - Number(universal) + 36) % 24) - 12
  const season = apart === clock.daylight ? 'daylight saving' : apart === clock.standard ? 'standard' : null
  if (season === null) return []
  return [
    {
      days: seasonDays(clock.rule as keyof typeof lexicon.rules, season === 'standard'),
      because: { span, note: `"${words}": ${-apart} hours apart, so on ${season} time` },
      weight: 2,
      ruledOut: () => ({
        rule: 'date-contradiction',
        span,
        message: `"${words}" holds only on ${season} time, which the other dates in the text rule out.`,
      }),
    },
  ]
}

function seasonDays(rule: keyof typeof lexicon.rules, standard: boolean): Days {
  const { from, to } = lexicon.rules[rule]
  const summers = YEARS.map(
    (year) => [firstDay(nthWeekday(from, year)), firstDay(nthWeekday(to, year))] as const,
  )
  if (!standard) return union(summers)
  return union(summers.map(([, end], i) => [end, summers[i + 1]?.[0] ?? end] as const))
}
