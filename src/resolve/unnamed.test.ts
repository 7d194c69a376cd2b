import { expect, test } from 'vitest'
import { INVENTED } from './invented.ts'
import { isUnnamed } from './unnamed.ts'

test.each([
  'Gloria Teasdale',
  'Elbonia',
  'Mud Palace',
  'the league',
  'neighbouring states',
  'Ministry of Mud',
])('%s is named', (holder) => expect(isUnnamed(holder, INVENTED)).toBe(false))

test.each(['unnamed', 'unnamed Elbonian diplomat', 'two unnamed officials', 'Elbonian officials'])(
  '%s is not',
  (holder) => expect(isUnnamed(holder, INVENTED)).toBe(true),
)
