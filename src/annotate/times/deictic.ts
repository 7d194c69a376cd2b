/** Days and their parts from where the writer stands: "today", "late yesterday", "this morning", "last night", "tonight". */
import lexicon from '../../../lexicon/times.json' with { type: 'json' }
import { addDays } from './arithmetic.ts'
import { date, pattern, type Reading, reference, type TimeForm } from './form.ts'
import { DAY_PART, dayPartOf, oneOf } from './words.ts'

const DAYS = new Map<string, number>(Object.entries(lexicon.days))

export const namedDay: TimeForm = {
  name: 'named day',
  pattern: pattern(`(?:(?:early|late)\\s)?(?<day>${oneOf(DAYS.keys())})(?:\\s(?<part>${DAY_PART}))?`),
  read({ day, part }, { published }) {
    const name = day!.toLowerCase()
    const shift = DAYS.get(name)!
    const partOfDay = name === 'tonight' ? 'NI' : part ? dayPartOf(part) : null
    return placed(published, shift as -1 | 0 | 1, partOfDay)
  },
}

export const partOfDay: TimeForm = {
  name: 'part of the day',
  pattern: pattern(
    `(?:(?:earlier|later)\\s)?(?<which>this|last|tomorrow|yesterday)\\s(?<part>${DAY_PART})|(?<overnight>overnight)|(?:(?:mid|late|early)[\\s-])?(?<first>${DAY_PART})\\s(?<of>yesterday|today|tomorrow)|the\\s(?<bare>${DAY_PART})(?!\\s(?:of|before|after)\\b)`,
  ),
  read({ which, part, overnight, first, of, bare }, { published, day, before }) {
    if (overnight) return placed(published, 0, 'NI')
    if (first) return placed(published, DAYS.get(of!.toLowerCase())! as -1 | 0 | 1, dayPartOf(first))
    // "in the morning": of the day that the text spoke of last
    if (bare) return /\b(?:in|during)\s$/iu.test(before) ? placed(day ?? published, 0, dayPartOf(bare)) : null
    return placed(
      published,
      /last|yesterday/iu.test(which!) ? -1 : /tomorrow/iu.test(which!) ? 1 : 0,
      dayPartOf(part!),
    )
  },
}

function placed(published: string | null, shift: -1 | 0 | 1, part: string | null): Reading {
  if (!published) return date(reference(shift))
  const day = addDays(published, shift)
  return part ? { type: 'TIME', value: `${day}T${part}` } : date(day)
}
