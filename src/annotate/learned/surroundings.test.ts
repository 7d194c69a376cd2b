import { describe, expect, it } from 'vitest'
import { type Document, documentId, UNKNOWN_TIME } from '../../model/index.ts'
import { analyseText } from '../analyse.ts'
import { surroundingsOf } from './surroundings.ts'
import { newTagging, TAG, TAGS } from './tagger.ts'
import { columnsOf, QUOTE } from './words.ts'

const TEXT = '“We are ready,” she said. “Nobody else is.”'

const analysed = analyseText({
  type: 'document',
  id: documentId(null, TEXT),
  path: 'a.txt',
  title: null,
  outlet: null,
  url: null,
  language: 'en',
  text: TEXT,
  published: UNKNOWN_TIME,
  furniture: [],
  findings: [],
  capture: { path: 'a.txt', sha256: '', bytes: 0 },
} satisfies Document)
const words = columnsOf(analysed)
const place = (word: string): number => analysed.tokens.findIndex(({ text }) => text === word)

describe('columns', () => {
  it('say where a token stands to the quotation around it', () => {
    expect(words.quote[place('“')]).toBe(QUOTE.opens)
    expect(words.quote[place('We')]).toBe(QUOTE.first)
    expect(words.quote[place('are')]).toBe(QUOTE.inside)
    expect(words.quote[place('said')]).toBe(QUOTE.outside)
  })

  it('point to the verb before within the sentence, and no further', () => {
    expect(words.verbBefore[place('she')]).toBe(place('are'))
    expect(words.verbBefore[place('Nobody')]).toBe(-1)
  })
})

describe('surroundings', () => {
  const tagging = newTagging(words.length)
  tagging.marginal[place('said') * TAGS + TAG.beginCue] = 0.9
  const around = surroundingsOf(words, tagging, analysed.paragraphs)

  it('tell a quotation with a cue beside it from one without', () => {
    expect(around.quoteCues[place('ready')]).toBe(3)
    expect(around.quoteCues[place('Nobody')]).toBe(1)
    expect(around.quoteCues[place('she')]).toBe(0)
  })

  it('point to the nearest likely cue on either side', () => {
    expect(around.cueAfter[place('We')]).toBe(place('said'))
    expect(around.cueBefore[place('Nobody')]).toBe(place('said'))
    expect(around.cueAfter[place('Nobody')]).toBe(-1)
  })
})
