import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Realis, Stance, type TimeInterval, UNKNOWN_TIME } from '../model/index.ts'
import { type LedgerPosition, ledger } from './ledger.ts'
import { shifts } from './shifts.ts'

let made = 0
const by = (latest: string): TimeInterval => ({ earliest: null, latest, certainty: 'inferred', because: [] })
const on = (earliest: string, latest = earliest): TimeInterval => ({
  earliest,
  latest,
  certainty: 'stated',
  because: [],
})

function position(stance: Stance, said: TimeInterval, more: Partial<LedgerPosition> = {}): LedgerPosition {
  const id = `po-${++made}`
  return {
    id,
    account: id,
    party: 'ostland',
    issue: 'passage',
    option: 'passage-toll',
    stance,
    condition: null,
    holder: 'Ada Quill',
    unnamed: false,
    realis: 'actual',
    said,
    confidence: 0.8,
    state: 'suggested',
    ...more,
  }
}

const entry = (positions: readonly LedgerPosition[], at?: string) => ledger(positions, at)[0]?.entries[0]

describe('a cell of the ledger', () => {
  it('holds the newest stance, and what was held before as earlier', () => {
    const [old, recent] = [position('for', on('2031-03-01')), position('against', on('2031-04-01'))]
    expect(entry([old, recent])).toMatchObject({
      stance: 'against',
      positions: [recent.id],
      others: [{ stance: 'for', relation: 'recent', positions: [old.id] }],
    })
  })

  it('shows stances of overlapping times at odds', () => {
    const [one, other] = [
      position('for', on('2031-03-01', '2031-03-05')),
      position('against', on('2031-03-04')),
    ]
    expect(entry([one, other])?.others).toMatchObject([{ relation: 'at-odds' }])
  })

  it('keeps what is undated beside what is dated', () => {
    const [dated, undated] = [position('for', on('2031-03-01')), position('against', UNKNOWN_TIME)]
    expect(entry([dated, undated])).toMatchObject({
      stance: 'for',
      others: [{ stance: 'against', relation: 'undated' }],
    })
    expect(entry([undated])).toMatchObject({ stance: 'against', others: [] })
  })

  it('takes what was said by a day as on record from that day', () => {
    const [first, second] = [position('for', by('2031-03-01')), position('against', by('2031-03-09'))]
    expect(entry([first, second])).toMatchObject({ stance: 'against', others: [{ relation: 'recent' }] })
    expect(entry([first, second], '2031-03-08')).toMatchObject({ stance: 'for', others: [] })
    expect(entry([first, second], '2031-02-28')).toBeUndefined()
  })

  it('leaves out what was rejected, and puts what was accepted before what overlaps it', () => {
    const rejected = position('for', on('2031-05-01'), { state: 'rejected' })
    const crowd = [1, 2, 3].map(() => position('against', on('2031-04-01')))
    const accepted = position('for', on('2031-04-01'), { state: 'accepted' })
    expect(entry([rejected, ...crowd])).toMatchObject({ stance: 'against', accounts: 3, others: [] })
    expect(entry([...crowd, accepted])).toMatchObject({ stance: 'for', state: 'accepted' })
  })

  it('counts a wire text once, however many outlets carry it', () => {
    const copies = ['a', 'b', 'c'].map(() => position('for', on('2031-03-01'), { account: 'wire' }))
    const own = position('for', on('2031-03-01'), { account: 'own' })
    expect(entry([...copies, own])).toMatchObject({ accounts: 2, positions: { length: 4 } })
  })

  it('goes by what was said before what was reported or planned, which it keeps as hearsay', () => {
    const said = position('for', on('2031-03-01'))
    const [reported, planned] = (['reported', 'planned'] as const).map((realis) =>
      position('against', on('2031-04-01'), { realis }),
    )
    expect(entry([reported!, planned!, said])).toMatchObject({
      stance: 'for',
      realis: 'actual',
      others: [{ stance: 'against', relation: 'hearsay', positions: { length: 2 } }],
    })
    expect(entry([reported!, planned!])).toMatchObject({ stance: 'against', realis: 'reported' })
  })

  it('goes by unnamed sources only where nobody named said anything', () => {
    const unnamed = position('against', on('2031-04-01'), { unnamed: true, holder: 'unnamed diplomat' })
    const named = position('for', on('2031-03-01'))
    expect(entry([unnamed, named])).toMatchObject({
      stance: 'for',
      holder: 'Ada Quill',
      unnamed: false,
      others: [{ stance: 'against', relation: 'hearsay' }],
    })
    expect(entry([unnamed])).toMatchObject({ stance: 'against', unnamed: true, others: [] })
    const reported = position('for', on('2031-05-01'), { realis: 'reported' })
    expect(entry([unnamed, reported])).toMatchObject({ stance: 'against', unnamed: true })
  })

  it('is not moved by what was denied, and keeps what was given up beside the current stance', () => {
    const said = position('for', on('2031-03-01'))
    const denied = position('against', on('2031-04-01'), { realis: 'denied' })
    const past = position('against', on('2031-04-01'), { realis: 'past' })
    expect(entry([denied, past, said])).toMatchObject({
      stance: 'for',
      others: [{ stance: 'against', relation: 'given-up', positions: [past.id] }],
    })
    expect(ledger([denied, past])).toEqual([])
  })

  it('marks the newest stance as given up where an article says so later', () => {
    const said = position('for', on('2031-03-01'))
    const later = position('for', by('2031-04-01'), { realis: 'past' })
    expect(entry([said, later])).toMatchObject({
      stance: 'for',
      positions: [said.id],
      others: [{ stance: 'for', relation: 'given-up', positions: [later.id] }],
    })
    expect(entry([position('for', on('2031-05-01')), later])?.others).toEqual([])
  })

  it('marks what was said otherwise within a month, and tells it from what is older', () => {
    const now = position('against', on('2031-04-20'))
    const within = position('for', on('2031-03-21'))
    const before = position('for', on('2031-03-19'))
    expect(entry([now, within])?.others).toMatchObject([{ relation: 'recent' }])
    expect(entry([now, before])?.others).toMatchObject([{ relation: 'earlier' }])
  })

  it('counts since a stance was taken up again, and keeps the earlier time of it apart', () => {
    const held = position('for', on('2030-01-01'))
    const left = position('against', on('2030-06-01'))
    const [again, still] = [position('for', on('2031-01-01')), position('for', on('2031-02-01'))]
    expect(entry([held, left, again, still])).toMatchObject({
      since: again.said,
      said: still.said,
      accounts: 2,
      positions: [still.id, again.id],
      others: [
        { stance: 'for', relation: 'earlier', positions: [held.id] },
        { stance: 'against', relation: 'earlier', positions: [left.id] },
      ],
    })
  })

  it('shows two accounts of what may be one statement at odds, the later account first', () => {
    const accounts = [position('for', on('2031-03-11')), position('conditional', by('2031-03-12'))]
    expect(entry(accounts)).toMatchObject({
      stance: 'conditional',
      others: [{ stance: 'for', relation: 'at-odds' }],
    })
    expect(
      entry([position('for', on('2031-03-11')), position('conditional', on('2031-03-12'))]),
    ).toMatchObject({ others: [{ relation: 'recent' }] })
  })
})

describe('shifts', () => {
  it('are where one stance certainly follows another', () => {
    const positions = [
      position('for', on('2031-03-01')),
      position('for', on('2031-03-05')),
      position('against', on('2031-04-01')),
      position('for', on('2031-05-01')),
    ]
    expect(
      shifts(positions).map(({ before, after }) => [before.stance, before.said.latest, after.stance]),
    ).toEqual([
      ['against', '2031-04-01', 'for'],
      ['for', '2031-03-05', 'against'],
    ])
  })

  it('are none between two accounts of what may be one statement, which a later day settles', () => {
    const told = position('for', on('2031-03-11'))
    const retold = position('conditional', by('2031-03-13'))
    expect(shifts([told, retold])).toEqual([])
    const repeated = position('conditional', on('2031-03-20'))
    expect(shifts([told, retold, repeated])).toMatchObject([
      { before: { stance: 'for' }, after: { stance: 'conditional', said: repeated.said } },
    ])
    expect(shifts([told, position('conditional', by('2031-03-15'))])).toHaveLength(1)
    expect(shifts([told, { ...retold, account: told.account }])).toHaveLength(1)
  })

  it('are the surer, the surer both stands are and the more their texts say when', () => {
    const [a, b] = [position('for', on('2031-03-01')), position('against', on('2031-05-01'))]
    const published = position('against', by('2031-05-01'))
    expect(shifts([a, b])[0]).toMatchObject({ order: 'said', confidence: 0.64 })
    expect(shifts([a, published])[0]).toMatchObject({ order: 'published', confidence: 0.54 })
    expect(shifts([a, { ...b, state: 'accepted' }])[0]).toMatchObject({ confidence: 0.8 })
  })

  it('are none where times overlap, are unknown, or the stance was only reported', () => {
    const held = position('for', on('2031-03-01', '2031-03-09'))
    expect(shifts([held, position('against', on('2031-03-05'))])).toEqual([])
    expect(shifts([held, position('against', UNKNOWN_TIME)])).toEqual([])
    expect(shifts([held, position('against', on('2031-04-01'), { realis: 'reported' })])).toEqual([])
    expect(shifts([held, position('against', on('2031-04-01'), { unnamed: true })])).toEqual([])
    expect(shifts([held, position('against', on('2031-04-01'), { state: 'rejected' })])).toEqual([])
    expect(shifts([held, position('against', on('2031-04-01'), { party: 'westmark' })])).toEqual([])
  })
})

const day = fc.integer({ min: 1, max: 28 }).map((n) => `2031-03-${String(n).padStart(2, '0')}`)
const time = fc.oneof(
  fc.constant(UNKNOWN_TIME),
  day.map((of) => by(of)),
  day.map((of) => ({ ...by(of), earliest: of, latest: null })),
  fc.tuple(day, day).map(([a, b]) => (a < b ? on(a, b) : on(b, a))),
)
const anyPosition = fc.record({
  stance: fc.constantFrom(...Stance.options),
  said: time,
  party: fc.constantFrom('ostland', 'westmark'),
  option: fc.constantFrom('passage-toll', 'passage-free'),
  account: fc.constantFrom('a', 'b', 'c'),
  realis: fc.constantFrom(...Realis.options),
  state: fc.constantFrom('suggested', 'accepted', 'rejected'),
  unnamed: fc.boolean(),
  confidence: fc.constantFrom(0.5, 0.8),
})
const anyPositions = fc
  .array(anyPosition, { maxLength: 12 })
  .map((positions) =>
    positions.map(
      (more, i): LedgerPosition => ({ ...position(more.stance, more.said), ...more, id: `po-${i}` }),
    ),
  )
  .chain((positions) =>
    fc.tuple(fc.constant(positions), fc.shuffledSubarray(positions, { minLength: positions.length })),
  )

describe('whatever the positions', () => {
  it('their order does not matter', () => {
    fc.assert(
      fc.property(anyPositions, fc.option(day), ([positions, shuffled], at) => {
        expect(ledger(shuffled, at)).toEqual(ledger(positions, at))
        expect(shifts(shuffled)).toEqual(shifts(positions))
      }),
    )
  })

  it('every entry rests on positions of its stance, and counts no more accounts than it has', () => {
    fc.assert(
      fc.property(anyPositions, ([positions]) => {
        const byId = new Map(positions.map((of) => [of.id, of]))
        for (const { party, entries } of ledger(positions))
          for (const { option, stance, positions: ids, accounts, others } of entries) {
            const all = [{ stance, positions: ids }, ...others]
            for (const stand of all)
              for (const id of stand.positions)
                expect(byId.get(id)).toMatchObject({ party, option, stance: stand.stance })
            expect(accounts).toBe(new Set(ids.map((id) => byId.get(id)!.account)).size)
          }
      }),
    )
  })

  it('every position that counts stands in its cell once, and none of them twice', () => {
    fc.assert(
      fc.property(anyPositions, ([positions]) => {
        const shown = ledger(positions).flatMap(({ entries }) =>
          entries.flatMap(({ positions: ids, others }) => [ids, ...others.map((of) => of.positions)].flat()),
        )
        expect(new Set(shown).size).toBe(shown.length)
        for (const { id } of positions.filter((of) => of.state !== 'rejected' && of.realis === 'actual'))
          if (!shown.includes(id)) {
            // Weaker word for the current stance, or one that stood beside it, adds nothing to see.
            const { party, option, stance } = positions.find((of) => of.id === id)!
            const entry = ledger(positions)
              .filter((cell) => cell.party === party)
              .flatMap(({ entries }) => entries)
              .find((of) => of.option === option)
            expect(entry?.stance).toBe(stance)
          }
      }),
    )
  })

  it('a shift goes from one stance to another that was certainly held later', () => {
    fc.assert(
      fc.property(anyPositions, ([positions]) => {
        for (const { before, after, confidence } of shifts(positions)) {
          expect(before.stance).not.toBe(after.stance)
          expect((before.said.latest ?? '9') < (after.said.earliest ?? after.said.latest)!).toBe(true)
          expect(confidence).toBeGreaterThan(0)
          expect(confidence).toBeLessThanOrEqual(1)
        }
      }),
    )
  })

  it('a wire text that one more outlet carries changes no stance and no count', () => {
    fc.assert(
      fc.property(anyPositions, ([positions]) => {
        const [first] = positions
        if (first === undefined) return
        const shape = (all: readonly LedgerPosition[]) =>
          ledger(all).map(({ party, entries }) => [
            party,
            entries.map((of) => [of.option, of.stance, of.accounts]),
          ])
        expect(shape([...positions, { ...first, id: 'po-copy' }])).toEqual(shape(positions))
      }),
    )
  })

  it('nothing is in the ledger of a day that came on record after it', () => {
    fc.assert(
      fc.property(anyPositions, day, ([positions], at) => {
        const byId = new Map(positions.map((of) => [of.id, of.said]))
        for (const { entries } of ledger(positions, at))
          for (const id of entries.flatMap((of) => [
            ...of.positions,
            ...of.others.flatMap((other) => other.positions),
          ])) {
            const { earliest, latest } = byId.get(id)!
            expect((latest ?? earliest ?? at) <= at).toBe(true)
          }
      }),
    )
  })
})
