import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isoTime } from './published.ts'

describe('a date of publication', () => {
  it.each([
    ['2031-04-02', '2031-04-02'],
    ['2031-04-02T09:30:00Z', '2031-04-02T09:30:00Z'],
    ['2031-04-02T09:30:00.123+0200', '2031-04-02T09:30:00.123+02:00'],
    ['2031-04-02 09:30 +02:00', '2031-04-02T09:30:00+02:00'],
    ['Wed, 02 Apr 2031 09:30:00 +0200', '2031-04-02T09:30:00+02:00'],
    ['2 Apr 2031 09:30 GMT', '2031-04-02T09:30:00Z'],
    ['Wed, 02 Apr 2031 09:30:00 EST', '2031-04-02T09:30:00-05:00'],
  ])('%s is %s', (given, iso) => {
    expect(isoTime(given)).toBe(iso)
  })

  it('keeps the day alone where the zone is not known', () => {
    expect(isoTime('2031-04-02T09:30:00')).toBe('2031-04-02')
    expect(isoTime('02 Apr 2031 09:30:00 -0000')).toBe('2031-04-02')
    expect(isoTime('02 Apr 2031 09:30:00 XYZ')).toBe('2031-04-02')
  })

  it.each([
    '',
    'yesterday',
    '2031-02-30',
    '2031-13-01',
    '02/04/2031',
    '31 Feb 2031 09:30:00 GMT',
    '2031-04-02T25:00:00Z',
  ])('leaves "%s" alone', (given) => {
    expect(isoTime(given)).toBeNull()
  })

  it('is the same when read again', () => {
    fc.assert(
      fc.property(
        fc.date({ noInvalidDate: true, min: new Date('1990-01-01'), max: new Date('2090-01-01') }),
        (date) => {
          const iso = isoTime(date.toUTCString())!
          expect(Date.parse(iso)).toBe(Math.floor(date.getTime() / 1000) * 1000)
          expect(isoTime(iso)).toBe(iso)
        },
      ),
    )
  })
})
