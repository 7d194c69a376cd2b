import { expect, it } from 'vitest'
import { ruleReader } from '../src/annotate/rules/index.ts'
import { textOf } from '../src/annotate/testing/text.ts'
import { wordsOf } from '../src/model/index.ts'
import { inPolnearTerms } from './polnear-terms.ts'

const contents = (text: string): string[][] => {
  const analysed = textOf(text)
  return inPolnearTerms(analysed, ruleReader.read(analysed)).map(({ content }) =>
    content.map((span) => wordsOf(text, span)),
  )
}

it('puts back the marks of quotations, and nothing where there are none', () => {
  expect(contents('“We sail,” said Orla Vane.\nIvo Tarn said that the “Star” sank.')).toEqual([
    ['“We sail,”'],
    ['that the “Star” sank'],
  ])
})

it('gives what follows without a cue to the attribution before it', () => {
  expect(contents('“We sail,” said Orla Vane.\n“Nobody stops us.”')).toEqual([
    ['“We sail,”', '“Nobody stops us.”'],
  ])
})
