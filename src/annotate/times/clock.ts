/**
 * Clock times: "10:35 a.m.", "1400 GMT", "9 a.m. EDT Thursday", "noon", "around 7:15 p.m.", "midnight Friday".
 *
 * The hour stays as it is written; Z marks GMT and UTC alone, as other zones shift with the season.
 */
import lexicon from '../../../lexicon/times.json' with { type: 'json' }
import { pad } from './arithmetic.ts'
import { dayInYear } from './calendar.ts'
import { pattern, type Surroundings, type TimeForm } from './form.ts'
import { weekday } from './weekday.ts'
import { APPROXIMATE, DAY_PART, MONTH, monthOf, oneOf, WEEKDAY } from './words.ts'

type Groups = Readonly<Record<string, string | undefined>>

const ZONE = oneOf(lexicon.zones)
const HALF = '[ap]\\.?m\\b\\.?'
const WORD = oneOf(Object.keys(lexicon.clockWords))
const CLOCK = `(?:(?<spoken>1[0-2]|[1-9])\\s(?:o['’]clock(?:\\s?in\\sthe\\s(?<part>${DAY_PART}))?|in\\sthe\\s(?<part2>${DAY_PART}))|(?<hour>1\\d|2[0-4]|0?\\d)(?:[:.](?<minute>[0-5]\\d))?\\s?(?<half>${HALF})|(?<h24>[01]?\\d|2[0-4]):(?<m24>[0-5]\\d)(?::[0-5]\\d)?|(?<four>(?:[01]\\d|2[0-4])[0-5]\\d)(?=\\s?${ZONE}\\b)|(?<word>${WORD}))`

export const clock: TimeForm = {
  name: 'clock time',
  pattern: pattern(
    `(?:${APPROXIMATE}\\s)?${CLOCK}(?:\\s?(?<zone>${ZONE})\\b)?(?:,?\\s(?:(?<weekday>${WEEKDAY})|(?<month>${MONTH})\\s(?<day>[12]\\d|3[01]|[1-9])(?!\\d)))?`,
  ),
  read(groups, around) {
    const hours = hoursOf(groups)
    if (hours === null) return null
    const day = dayOf(groups, around)
    const zone = lexicon.universalZones.includes(groups.zone?.toLowerCase() ?? '') ? 'Z' : ''
    return { type: 'TIME', value: `${day}T${hours}${zone}` }
  },
}

function dayOf({ weekday: name, month, day }: Groups, around: Surroundings): string {
  if (name) return weekday.read({ weekday: name }, around)!.value
  if (month) return dayInYear(monthOf(month), Number(day), around)
  return around.day ?? around.published ?? 'XXXX-XX-XX'
}

function hoursOf({ spoken, part, part2, hour, minute, half, h24, m24, four, word }: Groups): string | null {
  if (spoken) return `${pad((Number(spoken) % 12) + (isLate(part ?? part2, Number(spoken)) ? 12 : 0))}:00`
  if (word) return lexicon.clockWords[word.toLowerCase() as keyof typeof lexicon.clockWords]
  if (four) return `${four.slice(0, 2)}:${four.slice(2)}`
  if (h24) return `${pad(Number(h24))}:${m24}`
  const twelve = Number(hour)
  if (twelve > 12 || twelve === 0) return null
  const afternoon = /^p/iu.test(half!)
  return `${pad((twelve % 12) + (afternoon ? 12 : 0))}:${minute ?? '00'}`
}

/** "4 in the afternoon", "11 at night"; "2 at night" is early. Without a part of the day the hour stays as it is. */
const isLate = (part: string | undefined, hour: number): boolean =>
  part !== undefined && !/morning/iu.test(part) && (!/night/iu.test(part) || hour > 5)
