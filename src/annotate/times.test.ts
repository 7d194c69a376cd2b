import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { textOf } from './testing/text.ts'
import { findTimes } from './times.ts'

const read = (text: string, published: string | null = '2031-03-19') =>
  findTimes(textOf(text, published)).map(
    ({ start, end, type, value }) => `${text.slice(start, end)} → ${type} ${value}`,
  )

/** 2031-03-19 is a Wednesday. */
const EXAMPLES: [text: string, ...times: string[]][] = [
  ['They met on March 5, 2029.', 'March 5, 2029 → DATE 2029-03-05'],
  ['The truce of 23 October 2030 held.', '23 October 2030 → DATE 2030-10-23'],
  ['It was signed on 2030-11-02.', '2030-11-02 → DATE 2030-11-02'],
  [
    'It was signed on 10/23/98, filed on 23/10/2024.',
    '10/23/98 → DATE 1998-10-23',
    '23/10/2024 → DATE 2024-10-23',
  ],
  ['The pact of the 2nd of May 2029 held.', '2nd of May 2029 → DATE 2029-05-02'],
  ['No day is 2030-13-02 nor 2/30/2029.', '2030 → DATE 2030', '2029 → DATE 2029'],
  ['The envoy left on Oct. 23.', 'Oct. 23 → DATE 2030-10-23'],
  ['They will meet on Friday, April 4.', 'Friday, April 4 → DATE 2031-04-04'],
  ['Talks ran from May 5-7.', 'May 5 → DATE 2031-05-05', '7 → DATE 2031-05-07'],
  ['The law passed in June 2024.', 'June 2024 → DATE 2024-06'],
  ['The war ended in early December.', 'early December → DATE 2030-12'],
  ['She arrived last May.', 'last May → DATE 2030-05'],
  ['He spoke on Monday.', 'Monday → DATE 2031-03-17'],
  ['He spoke on Wednesday.', 'Wednesday → DATE 2031-03-19'],
  ['They will meet on Monday.', 'Monday → DATE 2031-03-24'],
  ['It fell last Friday night.', 'last Friday night → TIME 2031-03-14TNI'],
  ['The vote is next Tuesday.', 'next Tuesday → DATE 2031-03-25'],
  ['They met today and yesterday.', 'today → DATE 2031-03-19', 'yesterday → DATE 2031-03-18'],
  ['It was shelled last night.', 'last night → TIME 2031-03-18TNI'],
  ['He landed at 10:35 a.m. and left.', '10:35 a.m. → TIME 2031-03-19T10:35'],
  ['The call began at 1400 GMT.', '1400 GMT → TIME 2031-03-19T14:00Z'],
  ['It starts at 9 a.m. EDT Thursday.', '9 a.m. EDT Thursday → TIME 2031-03-20T09:00'],
  ['At noon they stopped.', 'noon → TIME 2031-03-19T12:00'],
  ['Last week they agreed.', 'Last week → DATE 2031-W11'],
  ['It falls due next month.', 'next month → DATE 2031-04'],
  ['It began earlier this year.', 'earlier this year → DATE 2031'],
  ['He resigned two years ago.', 'two years ago → DATE 2029'],
  ['She left three days ago.', 'three days ago → DATE 2031-03-16'],
  ['It opened six weeks ago.', 'six weeks ago → DATE 2031-W06'],
  ['They fought last winter.', 'last winter → DATE 2030-WI'],
  ['Elections were held in the spring of 2019.', 'the spring of 2019 → DATE 2019-SP'],
  ['The deal of the third quarter held.', 'the third quarter → DATE 2030-Q3'],
  ['It began in the 1990s.', 'the 1990s → DATE 199'],
  ['A 19th century border.', '19th century → DATE 18'],
  ['It has lasted since 2014.', '2014 → DATE 2014'],
  ['A 30-day truce was offered.', '30-day → DURATION P30D'],
  ['They spoke for more than two hours.', 'more than two hours → DURATION PT2H'],
  ['It could end within a day.', 'a day → DURATION P1D'],
  ['They talked for two and a half hours.', 'two and a half hours → DURATION PT2.5H'],
  ['The past two months were calm.', 'The past two months → DURATION P2M'],
  ['It went on for several years.', 'several years → DURATION PXY'],
  ['Two decades of war.', 'Two decades → DURATION P20Y'],
  ['Shells fall every day.', 'every day → SET P1D'],
  ['The council meets each Thursday.', 'each Thursday → SET XXXX-WXX-4'],
  ['It reports annually.', 'annually → SET P1Y'],
  ['They now agree.', 'now → DATE PRESENT_REF'],
  ['He recently left.', 'recently → DATE PAST_REF'],
  ['It ends soon.', 'soon → DATE FUTURE_REF'],
  ['They will leave on Monday; the vote is by April.', 'Monday → DATE 2031-03-24', 'April → DATE 2031-04'],
  ['The council meets Friday in Port Alba.', 'Friday → DATE 2031-03-21'],
  ['On Friday, the council plans to vote.', 'Friday → DATE 2031-03-21'],
  ['On Friday, the council said it will vote.', 'Friday → DATE 2031-03-14'],
  ['The march planned for Saturday was called off.', 'Saturday → DATE 2031-03-15'],
  ['The truce had been due to expire on Friday.', 'Friday → DATE 2031-03-14'],
  ['The envoy left on May 5; the port opened in June.', 'May 5 → DATE 2030-05-05', 'June → DATE 2030-06'],
  ['It runs through December.', 'December → DATE 2031-12'],
  ['He said that she would be leaving Thursday.', 'Thursday → DATE 2031-03-20'],
  ['She left last February.', 'last February → DATE 2030-02'],
  [
    'It began in May nineteen ninety-four, in the winter of nineteen ninety-three.',
    'May nineteen ninety-four → DATE 1994-05',
    'the winter of nineteen ninety-three → DATE 1993-WI',
  ],
  [
    'On March 5 they met; the next morning they left, and the previous day was calm.',
    'March 5 → DATE 2031-03-05',
    'the next morning → TIME 2031-03-06TMO',
    'the previous day → DATE 2031-03-05',
  ],
  [
    'They fled in June 1998 and returned later that year; that month was hot.',
    'June 1998 → DATE 1998-06',
    'later that year → DATE 1998',
    'that month → DATE PAST_REF',
  ],
  ['They left at 4 in the morning.', '4 in the morning → TIME 2031-03-19T04:00'],
  ['It opens at 5 p.m. EST, April 6.', '5 p.m. EST, April 6 → TIME 2031-04-06T17:00'],
  ['They met mid-afternoon yesterday.', 'mid-afternoon yesterday → TIME 2031-03-18TAF'],
  ['A hearing is set for the week of April 6.', 'the week of April 6 → DATE 2031-W14'],
  ['The first half of 2019 was calm.', 'The first half of 2019 → DATE 2019-H1'],
  ['It rose in a two-year period.', 'a two-year period → DURATION P2Y'],
  [
    'The fourth quarter closed well; the first quarter may be better than in the year-ago period.',
    'The fourth quarter → DATE 2030-Q4',
    'the first quarter → DATE 2031-Q1',
    'the year-ago period → DATE 2030-Q1',
  ],
  [
    'Profit fell in the fourth quarter and will rise in the second quarter of 2031; in the 2029 quarter it fell too.',
    'the fourth quarter → DATE 2030-Q4',
    'the second quarter of 2031 → DATE 2031-Q2',
    'the 2029 quarter → DATE 2029-Q4',
  ],
  [
    'After the fourth quarter, profit for the nine months fell from a year earlier.',
    'the fourth quarter → DATE 2030-Q4',
    'the nine months → DURATION P9M',
    'a year earlier → DATE 2030',
  ],
  ['They met on Christmas Day.', 'Christmas Day → DATE 2030-12-25'],
  ['It was found on Thanksgiving Day.', 'Thanksgiving Day → DATE 2030-11-28'],
]

describe('times', () => {
  it.each(EXAMPLES)('%s', (text, ...times) => {
    expect(read(text)).toEqual(times)
  })

  it('are underspecified where nothing says when the text was published, never today', () => {
    expect(
      read('On Tuesday he said that last week, on March 5, they agreed; today they will meet.', null),
    ).toEqual([
      'Tuesday → DATE XXXX-WXX-2',
      'last week → DATE PAST_REF',
      'March 5 → DATE XXXX-03-05',
      'today → DATE PRESENT_REF',
    ])
  })

  it('leave alone what only looks like one', () => {
    for (const text of [
      'You may march to the second house.',
      'She is 52 years old.',
      'It costs $1998.',
      'He won 20,241 votes.',
      'They agreed as soon as possible.',
      'The 10-year-old ran.',
      'It sold 3.1998 tonnes.',
    ])
      expect(read(text), text).toEqual([])
  })

  it('are in order, apart, and slice to their words', () => {
    const words = fc.constantFrom(
      'last',
      'week',
      'May',
      '5',
      ',',
      '2031',
      'two',
      'hours',
      'ago',
      'a.m.',
      'the',
      'Monday',
      '30-day',
      'third',
      'quarter',
      'said',
      '.',
      '1990s',
    )
    fc.assert(
      fc.property(fc.array(words, { maxLength: 30 }), (list) => {
        const text = list.join(' ')
        const times = findTimes(textOf(text, '2031-03-19'))
        times.forEach(({ start, end }, i) => {
          expect(text.slice(start, end).trim()).toBe(text.slice(start, end))
          expect(end).toBeGreaterThan(start)
          if (i > 0) expect(start).toBeGreaterThanOrEqual(times[i - 1]!.end)
        })
      }),
    )
  })

  it('take time in proportion to the text, whatever it holds', () => {
    const seconds = (unit: string, length: number) => {
      const text = unit.repeat(length / unit.length)
      const paragraphs = [{ from: 0, to: 0, span: [0, text.length] as const }]
      const started = performance.now()
      findTimes({ ...textOf(''), document: { ...textOf('').document, text }, paragraphs })
      return (performance.now() - started) / 1000
    }
    for (const unit of ['7', '(', '12 ', 'two ', 'the last ', '1/1/', '2031-', 'twenty-', 'end of the '])
      expect(seconds(unit, 300_000), unit).toBeLessThan(4)
  })
})
