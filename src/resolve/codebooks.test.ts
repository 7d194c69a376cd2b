/** Every option's examples in the bundled codebooks, read as they stand: each must give its stance. */
import { describe, expect, it } from 'vitest'
import { annotate, fastReader } from '../annotate/index.ts'
import { bundledCodebooks, loadCodebook } from '../read/codebook-files.ts'
import { resolve } from './index.ts'
import { readText } from './invented.ts'
import { optionPatterns } from './options.ts'

describe.each(bundledCodebooks())('the codebook %s', (name) => {
  const codebook = loadCodebook(name)
  /** An example stands alone: the article around it has named the parties. */
  const inContext = { ...codebook, about: [] }
  const options = codebook.issues.flatMap((issue) => issue.options)

  it('has patterns that can be matched', () => {
    expect(() => optionPatterns(codebook)).not.toThrow()
  })

  it('has an example for each option', () => {
    expect(options.filter(({ examples }) => examples.length === 0).map(({ id }) => id)).toEqual([])
  })

  it.each(options.flatMap(({ id, examples }) => examples.map(({ text, stance }) => ({ id, text, stance }))))(
    '$id: “$text” is $stance',
    ({ id, text, stance }) => {
      const { positions } = resolve(annotate(readText(text), fastReader), inContext)
      const stances = new Set(
        positions.filter(({ option }) => option === id).map((position) => position.stance),
      )
      expect([...stances]).toEqual(stance === 'none' ? [] : [stance])
    },
  )
})
