import { expect, it } from 'vitest'
import { z } from 'zod'
import { Centre, Feasibility, Moved, Packages } from '../model/index.ts'

/** Every name in a schema, however deep. */
const namesIn = (value: unknown): string[] =>
  value !== null && typeof value === 'object'
    ? Object.entries(value).flatMap(([name, inner]) => [name, ...namesIn(inner)])
    : []

it('no answer has a place for a probability, a forecast or a score', () => {
  const names = [Feasibility, Centre, Moved, Packages].flatMap((answer) => namesIn(z.toJSONSchema(answer)))
  expect(names).toContain('conflicts')
  expect(names.filter((name) => /probab|likel|chance|forecast|score|predict/iu.test(name))).toEqual([])
})
