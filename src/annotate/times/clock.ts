/**
 * Clock times: "10:35 a.m.", "1400 GMT", "9 a.m. EDT Thursday", "noon", "around 7:15 p.m.", "midnight Friday".
 *
 * The hour stays as it is written; Z marks GMT and UTC alone, as other zones shift with the season.
 */
import lexicon from '../../../lexicon/times.json' with { type: 'json' }
import { pad } from './arithmetic.ts'
import { pattern, type TimeForm } from './form.ts'
import { weekday } from './weekday.ts'
import { APPROXIMATE, oneOf, WEEKDAY } from './words.ts'

const ZONE = oneOf(lexicon.zones)
const HALF = '[ap]\\.?m\\b\\.?'
const WORD = oneOf(Object.keys(lexicon.clockWords))
const CLOCK = `(?:(?<hour>1\\d|2[0-4]|0?\\d)(?:[:.](?<minute>[0-5]\\d))?\\s?(?<half>${HALF})|(?<h24>[01]?\\d|2[0-4]):(?<m24>[0-5]\\d)(?::[0-5]\\d)?|(?<four>(?:[01]\\d|2[0-4])[0-5]\\d)(?=\\s?${ZONE}\\b)|(?<word>${WORD}))`

export const clock: TimeForm = {
  name: 'clock time',
  pattern: pattern(
    `(?:${APPROXIMATE}\\s)?${CLOCK}(?:\\s?(?<zone>${ZONE})\\b)?(?:,?\\s(?<weekday>${WEEKDAY}))?`,
  ),
  read(groups, around) {
    const hours = hoursOf(groups)
    if (hours === null) return null
    const day = groups.weekday
      ? weekday.read({ weekday: groups.weekday }, around)!.value
      : (around.day ?? around.published ?? 'XXXX-XX-XX')
    const zone = lexicon.universalZones.includes(groups.zone?.toLowerCase() ?? '') ? 'Z' : ''
    return { type: 'TIME', value: `${day}T${hours}${zone}` }
  },
}

function hoursOf({
  hour,
  minute,
  half,
  h24,
  m24,
  four,
  word,
}: Readonly<Record<string, string | undefined>>): string | null {
  if (word) return lexicon.clockWords[word.toLowerCase() as keyof typeof lexicon.clockWords]
  if (four) return `${four.slice(0, 2)}:${four.slice(2)}`
  if (h24) return `${pad(Number(h24))}:${m24}`
  const twelve = Number(hour)
  if (twelve > 12 || twelve === 0) return null
  const afternoon = /^p/iu.test(half!)
  return `${pad((twelve % 12) + (afternoon ? 12 : 0))}:${minute ?? '00'}`
}
