import { expect, test } from 'vitest'
import type { EventView, StatementView } from '../../../src/model/views.ts'
import { mergeNewest } from './newest.ts'

const said = (id: string, latest: string | null) =>
  ({ kind: 'statement', id, said: { earliest: null, latest } }) as unknown as StatementView
const done = (id: string, latest: string | null) =>
  ({ kind: 'event', id, time: { earliest: null, latest } }) as unknown as EventView
const ids = (...given: Parameters<typeof mergeNewest>) => mergeNewest(...given).map(({ id }) => id)

test('puts statements and events in one order, the undated last', () => {
  const view = {
    statements: [said('s2', '2031-03-05'), said('s1', '2031-03-01'), said('s0', null)],
    events: [done('e1', '2031-03-03')],
    total: { statements: 3, events: 1 },
  }
  expect(ids(view, 10)).toEqual(['s2', 'e1', 's1', 's0'])
})

test('ends where one of the two was cut off, so that nothing is missing between', () => {
  const view = {
    statements: [said('s2', '2031-03-05'), said('s1', '2031-03-04')],
    events: [done('e2', '2031-03-05'), done('e1', '2031-01-01')],
    total: { statements: 9, events: 2 },
  }
  expect(ids(view, 2)).toEqual(['s2', 'e2'])
  expect(ids(view, 4)).toEqual(['s2', 'e2', 's1'])
})
