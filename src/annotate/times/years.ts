/** Years and what is made of them: "1998", "early 1990", "fiscal 1989", "the late 1970s", "the '80s", "the 19th century". */
import lexicon from '../../../lexicon/times.json' with { type: 'json' }
import { spelledValue } from '../numbers.ts'
import { date, pattern, type TimeForm } from './form.ts'
import { oneOf, SPELLED, YEAR } from './words.ts'

const PHASE = '(?:(?:the\\s)?(?:early|late|mid|(?:beginning|start|middle|end)\\sof)[\\s-])?'

export const year: TimeForm = {
  name: 'year',
  pattern: pattern(`${PHASE}(?:(?:fiscal|calendar)\\s)?(?:the\\syear\\s)?(?<year>${YEAR})`),
  read({ year }, { after, words }) {
    const counts =
      /^\s(?:people|men|women|troops|soldiers|miles|feet|meters|metres|kilometers|kilometres|tons|points|pounds|dollars|percent|GMT)\b/iu
    if (words === year && counts.test(after)) return null
    return date(year!)
  },
}

/** "nineteen ninety-six", as broadcasters' scripts spell it. */
export const SPELT_YEAR = `(?:(?:eighteen|nineteen|twenty)[\\s-]${SPELLED}|two\\sthousand(?=\\W))`

export function speltYear(words: string): string | null {
  const [, century, rest] = /^(\p{L}+)[\s-]+(.+)$/u.exec(words.toLowerCase())!
  if (century === 'two') return '2000'
  const years = spelledValue(rest!)
  return years === null || years < 10 || years > 99 ? null : `${spelledValue(century!)}${years}`
}

export const spelledYear: TimeForm = {
  name: 'spelt year',
  pattern: pattern(`(?:the\\syear\\s)?(?<spelt>${SPELT_YEAR})`),
  read({ spelt }) {
    const year = speltYear(spelt!)
    return year === null ? null : date(year)
  },
}

export const decade: TimeForm = {
  name: 'decade',
  pattern: pattern(
    `(?:the\\s)?(?:(?:early|late|mid)[\\s-])?(?:(?<full>(?:1[6-9]|20)\\d)0s|['’](?<short>\\d)0s|(?<word>${oneOf(Object.keys(lexicon.decadeWords))}))`,
  ),
  read({ full, short, word }, { words }) {
    if (full) return date(full)
    if (word)
      return /the\s/iu.test(words)
        ? date(`19${lexicon.decadeWords[word.toLowerCase() as keyof typeof lexicon.decadeWords]}`)
        : null
    return date(`19${short}`)
  },
}

export const century: TimeForm = {
  name: 'century',
  pattern: pattern('(?:the\\s)?(?:(?:early|late|mid)[\\s-])?(?<number>\\d{1,2})(?:st|nd|rd|th)[\\s-]century'),
  read: ({ number }) => date(String(Number(number) - 1).padStart(2, '0')),
}
