import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findQuantities } from './quantities.ts'
import { textOf } from './testing/text.ts'

const read = (text: string) =>
  findQuantities(textOf(text, '2031-03-19')).map(
    ({ start, end, value, unit, modifier }) =>
      `${text.slice(start, end)} → ${modifier ? `${modifier} ` : ''}${value} ${unit}`,
  )

describe('quantities', () => {
  it.each([
    ['Freedonia fired 145 drones.', '145 drones → 145 drone'],
    [
      'They shot down at least 34 Freedonian combat drones.',
      '34 Freedonian combat drones → at least 34 drone',
    ],
    ['About 55,000 people fled.', '55,000 people → about 55000 person'],
    ['They exchanged two hundred and fifty prisoners.', 'two hundred and fifty prisoners → 250 prisoner'],
    ['It pledged $4.28 billion.', '$4.28 billion → 4280000000 USD'],
    ['It pledged more than 3 million euros.', '3 million euros → more than 3000000 EUR'],
    ['It cost €6bn.', '€6bn → 6000000000 EUR'],
    ['They hold 20% of the land.', '20% → 20 percent'],
    ['The strike killed 12 and wounded a dozen.', '12 → 12 person', 'a dozen → 12 person'],
    ['They spoke for more than two hours.', 'two hours → more than 2 hour'],
    ['They swap prisoners by a rule of 1,000 for 1,000 men.', '1,000 → 1000 prisoner'],
    ['It took 30 drones or more.', '30 drones → at least 30 drone'],
  ])('%s', (text, ...quantities) => {
    expect(read(text)).toEqual(quantities)
  })

  it('are not names, dates, clock times, ordinals or the small change of wording', () => {
    for (const text of [
      'A 30-day truce began on 5 May 2030.',
      'The call began at 1400 GMT.',
      'It invoked Article 5.',
      'The two sides met in 2024.',
      'It is the 17th package.',
      'Three officials said so.',
      'One of the men left.',
      'An F-16 flew.',
    ])
      expect(read(text), text).toEqual([])
  })

  it('slice to words that begin with the number or its currency', () => {
    const words = fc.constantFrom(
      'at',
      'least',
      '12',
      'drones',
      'two',
      'hundred',
      '$',
      '5',
      'million',
      ',',
      '-',
      'day',
      'for',
      'people',
      '.',
      '%',
    )
    fc.assert(
      fc.property(fc.array(words, { maxLength: 20 }), (list) => {
        const text = list.join(' ')
        for (const { start, end, value } of findQuantities(textOf(text))) {
          expect(text.slice(start, end)).toMatch(/^(?:[\d$]|two|hundred|million)/u)
          expect(Number.isFinite(value)).toBe(true)
        }
      }),
    )
  })
})
