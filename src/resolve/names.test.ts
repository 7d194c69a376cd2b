import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { genderOfGiven, nameId, nameKey } from './names.ts'

describe('the key of a name', () => {
  it.each([
    ['Petrenskyy', 'Petrenskiy', 'Petrensky', 'Petrenskij', 'Petrenskii'],
    ['Sergei', 'Sergey', 'Serhiy', 'Serhii'],
    ['Dmitri', 'Dmitry', 'Dmytro', 'Dmitriy'],
    ['Oleksandr', 'Alexander', 'Aleksandr', 'Alyaksandr'],
    ['Filippov', 'Filipov'],
    ['Árpád', 'Arpad'],
  ])('is one for the transliterations %s, %s …', (...forms) => {
    expect(new Set(forms.map(nameKey)).size).toBe(1)
  })

  it('keeps different names apart', () => {
    expect(nameKey('Petrov')).not.toBe(nameKey('Petrova'))
    expect(nameKey('Novak')).not.toBe(nameKey('Nowicki'))
  })

  it('does not go by capitals', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[A-Za-z]{1,12}$/u),
        (word) => nameKey(word) === nameKey(word.toUpperCase()),
      ),
    )
  })
})

it('an id is small letters, digits and single hyphens', () => {
  expect(nameId('Jens Ødegård')).toBe('jens-odegard')
  fc.assert(fc.property(fc.string(), (name) => /^([a-z0-9]+(-[a-z0-9]+)*)?$/u.test(nameId(name))))
})

it('tells women from men by the given name, and leaves the rest open', () => {
  expect([genderOfGiven('Olena'), genderOfGiven('Karl'), genderOfGiven('Zaphod')]).toEqual([
    'female',
    'male',
    null,
  ])
})
