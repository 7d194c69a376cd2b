import { describe, expect, it } from 'vitest'
import { type AttributionSpans, wordsOf } from '../model/index.ts'
import { ruleReader } from './rules/index.ts'
import { textOf } from './testing/text.ts'

const read = (text: string): readonly AttributionSpans[] => ruleReader.read(textOf(text))
const contents = (text: string): string[][] =>
  read(text).map(({ content }) => content.map((span) => wordsOf(text, span)))

describe('kind', () => {
  it.each([
    ['Vane said: “We are ready.”', 'direct'],
    ['“The port,” Orla Vane said, “is shut.”', 'direct'],
    ['Vane said that “we are ready.”', 'mixed'],
    ['He described the offer as “excellent”.', 'mixed'],
    ['Vane said that the port was shut.', 'indirect'],
  ])('of %s is %s', (text, kind) => expect(read(text)[0]!.kind).toBe(kind))
})

describe('realis', () => {
  it.each([
    ['Vane said that the port was shut.', 'actual'],
    ['Vane did not say that the port was shut.', 'denied'],
    ['Vane has never said that the port was shut.', 'denied'],
    ['Vane does not want the port shut.', 'actual'],
    ['Tarn has reportedly demanded that the blockade end.', 'reported'],
    ['She had earlier insisted that the troops leave.', 'past'],
    ['Vane will say that the port is shut.', 'planned'],
    ['The premier is expected to announce that the talks will end.', 'planned'],
    ['If Vane says that the port is shut, nobody sails.', 'hypothetical'],
    ['Vane might say that the port is shut.', 'hypothetical'],
  ])('of %s is %s', (text, realis) => expect(read(text).map((entry) => entry.realis)).toContain(realis))
})

describe('via', () => {
  const via = (text: string): string[][] =>
    read(text).map((entry) => entry.via.map((span) => wordsOf(text, span)))

  it('is the outlet that was told', () => {
    expect(via('Orla Vane told the Tarn Herald that the talks had stalled.')).toEqual([['Tarn Herald']])
    expect(via('“It is over,” Orla Vane said in an interview with Radio Lorvia.')).toEqual([['Radio Lorvia']])
  })

  it('is not the outlet that speaks, nor one that is spoken of', () => {
    expect(via('The Tarn Herald said that the talks had stalled.')).toEqual([[]])
    expect(via('Vane said that the Tarn Herald had lied.')).toEqual([[]])
  })

  it('is the outer speaker for a statement within a statement, from the article outward', () => {
    expect(via('Vane told Radio Lorvia that Tarn wants the blockade lifted.')).toEqual([
      ['Radio Lorvia'],
      ['Radio Lorvia', 'Vane'],
    ])
  })
})

describe('speech that runs on', () => {
  it('gives a quotation over several paragraphs to its cue whole', () => {
    expect(contents('“The ice is thin. We wait.\n“Then we sail,” said Orla Vane.')).toEqual([
      ['The ice is thin. We wait.', 'Then we sail,'],
    ])
  })

  it('makes a paragraph that is all quotation the next statement of the last speaker', () => {
    const text = '“We sail,” Vane told the council.\n“Nobody stops us. The ice is thin.”'
    expect(contents(text)).toEqual([['We sail,'], ['Nobody stops us. The ice is thin.']])
    expect(read(text)[1]).toMatchObject({ source: [], cue: [], kind: 'direct' })
  })

  it('leaves alone a quoted paragraph that follows no speech, and a paragraph with words of its own', () => {
    expect(contents('The ferries sailed.\n“Nobody stops us.”')).toEqual([])
    expect(contents('“We sail,” Vane told the council.\nThe “Northern Star” left.')).toEqual([['We sail,']])
  })
})
