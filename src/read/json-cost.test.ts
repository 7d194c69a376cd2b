import { describe, expect, it } from 'vitest'
import { isCostlyJson } from './json-cost.ts'

describe('JSON that takes out of all proportion', () => {
  it.each([
    ['brackets in brackets', `{"text":${'['.repeat(100_000)}`],
    ['empty objects', `{"text":"x","a":[${'{},'.repeat(50_000)}{}]}`],
    ['empty lists', `[${'[],'.repeat(50_000)}[]]`],
  ])('%s', (_, json) => {
    expect(isCostlyJson(json)).toBe(true)
  })

  it.each([
    ['an article, however long', JSON.stringify({ text: 'They met, “[{,”, and talked: '.repeat(20_000) })],
    [
      'an article with each of its words',
      JSON.stringify({
        text: 'x',
        tokens: Array.from({ length: 5000 }, (_, id) => ({ id, form: 'talks', tag: 'NN' })),
      }),
    ],
    ['what is small, whatever it is', '['.repeat(1000)],
  ])('is not %s', (_, json) => {
    expect(isCostlyJson(json)).toBe(false)
  })
})
