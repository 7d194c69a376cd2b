import { expect, test } from 'vitest'
import { withState } from './with-state.ts'

const answer = {
  statements: [
    { id: 'st-1', state: 'suggested' },
    { id: 'st-2', state: 'suggested' },
  ],
  total: 2,
}

test('changes the state of the record wherever it stands', () => {
  expect(withState(answer, 'st-2', 'accepted')).toEqual({
    statements: [
      { id: 'st-1', state: 'suggested' },
      { id: 'st-2', state: 'accepted' },
    ],
    total: 2,
  })
})

test('leaves what is not concerned as the same objects', () => {
  expect(withState(answer, 'st-2', 'accepted').statements[0]).toBe(answer.statements[0])
  expect(withState(answer, 'st-9', 'accepted')).toBe(answer)
})

test('leaves an object of that id alone that has no state', () => {
  const party = { id: 'arland', name: 'Arland' }
  expect(withState(party, 'arland', 'rejected')).toBe(party)
})
