import { describe, expect, it } from 'vitest'
import { type AttributionSpans, type Span, wordsOf } from '../model/index.ts'
import { learnedReader } from './learned/reader.ts'
import { loadModel } from './learned/weights-node.ts'
import { ruleReader } from './rules/index.ts'
import { textOf } from './testing/text.ts'

const read = (text: string): readonly AttributionSpans[] => ruleReader.read(textOf(text))

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

const model = loadModel()
if (!model) console.warn('LEFT OUT: the learned reader, because models/attribution/attribution.bin is absent')

/** What no reader's own spans say, and every reader's attributions must. */
describe.each(model ? [ruleReader, learnedReader(model)] : [ruleReader])('whoever reads: $name', (reader) => {
  const read = (text: string) => reader.read(textOf(text))
  const words = (text: string, spans: readonly Span[]) => spans.map((span) => wordsOf(text, span))
  const contents = (text: string) => read(text).map(({ content }) => words(text, content))

  it('gives a quotation over several paragraphs to its cue whole', () => {
    const text =
      'Orla Vane told the council: “The ice is thin. We wait.\n“Then we sail.\n“Nobody stops us.”\nIt snowed.'
    expect(contents(text)).toEqual([['The ice is thin. We wait.', 'Then we sail.', 'Nobody stops us.']])
  })

  it('makes a paragraph that is all quotation the next statement of the last speaker', () => {
    const text = '“We sail at noon,” said Orla Vane.\n“Nobody stops us. The ice is thin.”'
    expect(contents(text)).toEqual([['We sail at noon,'], ['Nobody stops us. The ice is thin.']])
    expect(read(text)[1]).toMatchObject({ source: [], cue: [], kind: 'direct' })
  })

  it('leaves alone a quoted paragraph that follows no speech, and one with words of its own', () => {
    expect(contents('The ferries sailed.\n“Nobody stops us.”')).toEqual([])
    const text = '“We sail at noon,” said Orla Vane.\nThe “Northern Star” left the harbour.'
    expect(contents(text)).toEqual([['We sail at noon,']])
  })

  it('goes on after a quotation over several paragraphs', () => {
    const text =
      '“We sail at noon,” said Orla Vane. “The ice is thin.\n“Nobody waits.”\n“Nobody stops us. That is all.”'
    expect(contents(text)).toEqual([
      ['We sail at noon,', 'The ice is thin.', 'Nobody waits.'],
      ['Nobody stops us. That is all.'],
    ])
  })

  it('takes a long quotation whole', () => {
    const long = `“${'The ice is thin and the ferries lie at anchor in the old harbour. '.repeat(20).trim()}”`
    expect(contents(`Orla Vane said: ${long} It snowed.`)).toEqual([[long.slice(1, -1)]])
  })

  it.each([
    ['“Nobody asked the ferrymen.” — Orla Vane', 'Orla Vane'],
    ['“Nobody asked the ferrymen.” ― Orla Vane, 43, Lorvia', 'Orla Vane'],
    ['“Nobody asked the ferrymen.”\n- Orla Vane', 'Orla Vane'],
    ['"Nobody asked the ferrymen."\n-- Mayor Orla Vane, writing after the vote.', 'Mayor Orla Vane'],
  ])('knows who signed: %s', (signed, source) => {
    const text = `The ferries lay at anchor.\n${signed}\nIt snowed.`
    const [first, ...more] = read(text)
    expect([words(text, first!.source), words(text, first!.content)]).toEqual([
      [source],
      ['Nobody asked the ferrymen.'],
    ])
    expect(first).toMatchObject({ kind: 'direct' })
    expect(more).toEqual([])
  })

  it.each([
    'The “Northern Star” — Orla Vane’s ferry',
    '“Nobody asked the ferrymen.” — it was the talk of the town',
    '“Winter at Sea” — Orla Vane',
    '“Nobody asked the ferrymen.”\nThe ferries — Orla Vane among them — lay at anchor.',
  ])('sees no signature in %s', (text) => expect(read(text).filter(({ cue }) => cue.length > 0)).toEqual([]))

  it('takes a quotation broken by its cue as one statement with two contents', () => {
    expect(contents('“The port,” Orla Vane said on Monday, “is shut until the ice goes.”')).toEqual([
      ['The port,', 'is shut until the ice goes.'],
    ])
  })

  it('gives a full quotation right after to the same speaker, and one after another cue to another', () => {
    const text =
      '“We sail at noon,” Orla Vane said. “The ice is thin.” “It is not,” said Ivo Tarn. “Look at it.”'
    expect(contents(text)).toEqual([
      ['We sail at noon,', 'The ice is thin.'],
      ['It is not,', 'Look at it.'],
    ])
  })

  it.each([
    ["''The port is shut,'' Orla Vane said.", 'The port is shut,'],
    ['«The port is shut», Orla Vane said.', 'The port is shut'],
    ['„The port is shut“, said Orla Vane.', 'The port is shut'],
    ['‘The port is shut,’ said Orla Vane.', 'The port is shut,'],
    [
      "'The pilots' plan is good and the port isn't shut,' said Orla Vane.",
      "The pilots' plan is good and the port isn't shut,",
    ],
  ])('reads %s', (text, content) => {
    expect(contents(text)).toEqual([[content]])
    expect(read(text)[0]).toMatchObject({ kind: 'direct' })
  })

  it('takes no apostrophe for a quotation', () => {
    const text = 'Orla Vane’s aides said that the pilots’ vote wasn’t counted in the ’90s.'
    expect(read(text).map(({ kind }) => kind)).toEqual(['indirect'])
  })

  it('does not lose the rest of a text to a quotation never closed', () => {
    const text = '“The port is shut, Orla Vane said on Monday.\nIvo Tarn said that the pilots would strike.'
    expect(contents(text).at(-1)).toEqual(['that the pilots would strike'])
  })

  it.each([
    ['Strait stays shut until spring — harbour chief', 'harbour chief', 'Strait stays shut until spring'],
    ['Strait stays shut until spring: pilots', 'pilots', 'Strait stays shut until spring'],
    ['Vane: Strait stays shut until spring', 'Vane', 'Strait stays shut until spring'],
    ['Vane: Strait not a safe way home', 'Vane', 'Strait not a safe way home'],
  ])('reads the headline %s', (title, source, content) => {
    const text = `${title}\nThe ferries lay at anchor.`
    expect(read(text)).toHaveLength(1)
    expect(read(text)[0]).toMatchObject({ cue: [] })
    expect([words(text, read(text)[0]!.source), contents(text)[0]]).toEqual([[source], [content]])
  })

  it.each([
    'Strait stays shut until spring — Tarn Herald',
    'A winter at sea: the pilots of the strait',
    'Strait shut — ferries',
  ])('leaves the headline %s alone', (title) =>
    expect(read(`${title}\nThe ferries lay at anchor.`)).toEqual([]),
  )

  it.each([
    ['Radio Lorvia quoted Ivo Tarn as saying that the port was shut.', 'Ivo Tarn', ['Radio Lorvia']],
    ['Orla Vane told the Tarn Herald that the talks had stalled.', 'Orla Vane', ['Tarn Herald']],
  ])('names who passed it on: %s', (text, source, via) => {
    const found = read(text).find((entry) => words(text, entry.source)[0] === source)
    expect(found && words(text, found.via)).toEqual(via)
  })

  it.each([
    ['Vane denied saying that the port was shut.', 'denied'],
    ['Vane is expected to say that the port is shut.', 'planned'],
    ['Vane would say that the port is shut.', 'hypothetical'],
    ['Vane does not want the port shut.', 'actual'],
  ])('says whether it was really said: %s', (text, realis) => {
    expect(read(text).map((entry) => entry.realis)).toContain(realis)
  })

  it('puts the antecedent before a relative pronoun that speaks', () => {
    const text = 'Ivo Tarn, who said that the port was shut, left on Monday.'
    expect(words(text, read(text)[0]!.source)[0]).toBe('Ivo Tarn')
  })
})
