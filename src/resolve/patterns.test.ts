import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PatternError, parsePattern } from '../model/index.ts'
import { PatternSet } from './patterns.ts'
import { formsOf, type Word } from './words.ts'

/** `;` is a break, `@id` a name of a party. */
function wordsIn(text: string): Word[] {
  let breaks = false
  return text.split(' ').flatMap((word, token) => {
    if (word === ';') {
      breaks = true
      return []
    }
    const party = word.startsWith('@') ? [word.slice(1)] : []
    const made = {
      token,
      lower: word,
      pos: 'X',
      forms: formsOf(word, word),
      parties: party,
      breaks,
      comma: false,
    }
    breaks = false
    return [made]
  })
}

function found(pattern: string, text: string, phrases: Record<string, string> = {}): string[] {
  const words = wordsIn(text)
  return new PatternSet([[pattern, true]], phrases).match(words, 0, words.length).map(({ from, to }) =>
    words
      .slice(from, to)
      .map(({ lower }) => lower)
      .join(' '),
  )
}

describe('a pattern', () => {
  it.each([
    ['reject', 'they rejected it', ['rejected']],
    ['cede', 'for ceding land', ['ceding']],
    ['truce|ceasefire', 'a truce or ceasefire', ['truce', 'ceasefire']],
    [
      'cede|(give up) the? island',
      'to give up island and cede the island',
      ['give up island', 'cede the island'],
    ],
    ['impose ...2 sanctions', 'impose very new sanctions', ['impose very new sanctions']],
    ['impose ...2 sanctions', 'impose a b c sanctions', []],
    ['impose ... sanctions', 'impose it ; sanctions', []],
    [
      '{elbonia} withdraws',
      'then @elbonia @elbonia withdraws',
      ['@elbonia @elbonia withdraws', '@elbonia withdraws'],
    ],
    ['{elbonia} withdraws', 'then @freedonia withdraws', []],
    ['a <quiet>', 'a cease fire', ['a cease fire']],
    ['truce now?', 'truce now', ['truce now']],
  ])('%s in “%s”', (pattern, text, expected) => {
    expect(found(pattern, text, { quiet: 'truce|(cease fire)' })).toEqual(expected)
  })

  it.each([
    ['', 0],
    ['(a b', 0],
    ['a b)', 3],
    ['a | b', 2],
    ['a|', 2],
    ['<nothing>', 0],
    ['a <nothing>', 2],
    ['a ...99 b', 2],
    ['a } b', 2],
    ['?', 0],
  ])('“%s” is none, and says that at %i', (pattern, column) => {
    expect(() => parsePattern(pattern)).toThrow(PatternError)
    try {
      parsePattern(pattern)
    } catch (error) {
      expect((error as PatternError).column).toBe(column)
    }
  })

  it('that could begin anywhere, or match nothing, is refused', () => {
    expect(() => new PatternSet([['... truce', 1]])).toThrow(/begin with a gap/u)
    expect(() => new PatternSet([['a? b?', 1]])).toThrow(/optional/u)
  })

  it('that contains its own phrase is refused', () => {
    expect(() => parsePattern('<a>', { a: 'x <a>' })).toThrow(/contains itself/u)
  })

  it('matches itself when it is a row of plain words', () => {
    const plain = fc.array(fc.stringMatching(/^[a-z]{1,6}$/u), { minLength: 1, maxLength: 6 })
    fc.assert(fc.property(plain, (words) => found(words.join(' '), words.join(' '))[0] === words.join(' ')))
  })

  it('is followed in time that grows with the text, not with its power', () => {
    const hostile = new PatternSet([[`${'a? '.repeat(25)}${'a '.repeat(25)}b`.trim(), true]])
    const words = wordsIn('a '.repeat(2000).trim())
    const started = performance.now()
    expect(hostile.match(words, 0, words.length)).toEqual([])
    expect(performance.now() - started).toBeLessThan(5000)
  })
})
