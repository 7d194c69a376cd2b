import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type TimeInterval, UNKNOWN_TIME } from '../model/index.ts'
import { type ComparedEvent, canBeOne, discrepancies } from './discrepancies.ts'

type Quantity = ComparedEvent['quantities'][number]
const on = (earliest: string, latest = earliest): TimeInterval => ({
  earliest,
  latest,
  certainty: 'stated',
  because: [],
})
const count = (value: number, modifier: Quantity['modifier'] = null, unit = 'ship'): Quantity => ({
  value,
  unit,
  modifier,
  words: `${value} ${unit}`,
})

let made = 0
function meeting(quantities: Quantity[], more: Partial<ComparedEvent> = {}): ComparedEvent {
  const id = `ev-${++made}`
  return {
    id,
    account: id,
    type: 'meeting',
    participants: ['ostland', 'westmark'],
    time: on('2031-03-02'),
    status: 'happened',
    quantities,
    state: 'suggested',
    ...more,
  }
}

describe('discrepancies', () => {
  it('are different numbers of one thing in independent accounts of one event', () => {
    const events = [meeting([count(12)]), meeting([count(15)]), meeting([count(15)])]
    expect(discrepancies(events)).toMatchObject([
      {
        field: 'quantity',
        unit: 'ship',
        compatible: false,
        values: [{ value: '15', accounts: 2 }, { value: '12' }],
      },
    ])
  })

  it('are accounts of which one has the event happen and another denies it', () => {
    const events = [meeting([]), meeting([], { status: 'denied' })]
    expect(discrepancies(events)).toMatchObject([
      { field: 'status', values: [{ value: 'denied' }, { value: 'happened' }] },
    ])
    expect(discrepancies([meeting([]), meeting([], { status: 'planned' })])).toEqual([])
  })

  it('are marked where all can be right', () => {
    expect(discrepancies([meeting([count(32, 'at least')]), meeting([count(34)])])).toMatchObject([
      { compatible: true },
    ])
  })

  it('are none within one account, of two events, of another unit, or of what was rejected', () => {
    const one = meeting([count(12)])
    const others = [
      meeting([count(15)], { account: one.account }),
      meeting([count(15)], { type: 'call' }),
      meeting([count(15)], { time: on('2031-03-05') }),
      meeting([count(15)], { time: UNKNOWN_TIME }),
      meeting([count(15)], { time: on('2031-01-01', '2031-12-31') }),
      meeting([count(15)], { participants: ['ostland', 'northern-league'] }),
      meeting([count(15)], { participants: [] }),
      meeting([count(15, null, 'crown')]),
      meeting([count(15)], { state: 'rejected' }),
      meeting([count(15), count(12)]),
    ]
    for (const other of others) expect(discrepancies([one, other]), JSON.stringify(other)).toEqual([])
  })
})

describe('whatever the events', () => {
  const quantity = fc.record({
    value: fc.integer({ min: 1, max: 40 }),
    unit: fc.constantFrom('ship', 'person'),
    modifier: fc.constantFrom('at least', 'about', 'more than', null),
    words: fc.constant(''),
  })
  const event = fc.record({
    account: fc.constantFrom('a', 'b', 'c'),
    type: fc.constantFrom('meeting', 'strike'),
    participants: fc.subarray(['ostland', 'westmark', 'northern-league']),
    time: fc.constantFrom(on('2031-03-02'), on('2031-03-02', '2031-03-04'), on('2031-03-04'), UNKNOWN_TIME),
    status: fc.constantFrom('planned', 'happened', 'denied'),
    quantities: fc.array(quantity, { maxLength: 3 }),
    state: fc.constant('suggested'),
  })
  const events = fc
    .array(event, { maxLength: 8 })
    .map((all) => all.map((of, i) => ({ ...of, id: `ev-${i}` }) as ComparedEvent))

  it('their order does not matter', () => {
    fc.assert(
      fc.property(events, (all) => {
        expect(discrepancies([...all].reverse())).toEqual(discrepancies(all))
      }),
    )
  })

  it('whether two numbers can be one does not depend on which comes first', () => {
    fc.assert(
      fc.property(quantity, quantity, (a, b) => {
        expect(canBeOne(a, b)).toBe(canBeOne(b, a))
      }),
    )
  })

  it('a discrepancy has two values or more from two accounts or more', () => {
    fc.assert(
      fc.property(events, (all) => {
        for (const { values } of discrepancies(all)) {
          const ids = values.flatMap((value) => value.events)
          expect(values.length).toBeGreaterThan(1)
          expect(
            new Set(all.filter(({ id }) => ids.includes(id)).map(({ account }) => account)).size,
          ).toBeGreaterThan(1)
        }
      }),
    )
  })
})
