import { describe, expect, it } from 'vitest'
import { UNKNOWN_TIME } from '../model/index.ts'
import { annotated, INVENTED, onDay, type Pointed } from './invented.ts'
import { referenceOf } from './reference.ts'
import { setScene } from './scene.ts'
import { resolveStatements } from './statements.ts'

function speakers(text: string, attributions: readonly Pointed[], published = onDay('2025-05-01')) {
  const scene = setScene(annotated(text, attributions, published), referenceOf(INVENTED), published)
  return resolveStatements(scene, () => UNKNOWN_TIME).map(({ attribution }) => attribution.speaker)
}

const said = (source: string, content = 'it rains'): Pointed => ({ source, cue: 'said', content })
const one = (source: string, published = onDay('2025-05-01')) =>
  speakers(`${source} said it rains.`, [said(source)], published)[0]

describe('the source of a statement', () => {
  it.each([
    ['Gloria Teasdale', 'Gloria Teasdale', 'elbonia'],
    ['Elbonian President Gloria Teasdale', 'Gloria Teasdale', 'elbonia'],
    ['Teasdale', 'Gloria Teasdale', 'elbonia'],
    ['Freedonia’s foreign minister, Vera Marcal', 'Vera Marcal', 'freedonia'],
    ['Vera Marcal, the foreign minister of Freedonia', 'Vera Marcal', 'freedonia'],
    ['The Freedonian foreign minister', 'Vera Marcal', 'freedonia'],
    ['Elbon City', 'Elbonia', 'elbonia'],
    ['The Mud Palace', 'Mud Palace', 'elbonia'],
    ['The league', 'League of Harbours', 'league'],
    ['The Elbonian Defence Ministry', 'Elbonian Defence Ministry', 'elbonia'],
    ['A senior Freedonian diplomat', 'unnamed senior Freedonian diplomat', 'freedonia'],
    ['Two Elbonian officials', 'Two unnamed Elbonian officials', 'elbonia'],
    ['Elbon City and Fredville', 'Elbonia and Freedonia', null],
    ['Marta Lind, an Elbonian economist', 'Marta Lind', null],
    ['Sylvanian Defence Minister Anna Holt', 'Anna Holt', 'sylvania'],
    ['Former Elbonian minister Anna Holt', 'Anna Holt', null],
    ['Former Elbonian minister Anna Holt’s', 'Anna Holt', null],
    ['A spokesman for Marcal', 'unnamed spokesman for Vera Marcal', null],
    ['Elbon City officials', 'unnamed Elbonian officials', 'elbonia'],
    ['Elbonia, Fredville and Sylvania', 'Elbonia, Freedonia and Sylvania', null],
    ['Teasdale and Secretary of State Anna Holt', 'Gloria Teasdale and Anna Holt', 'elbonia'],
    ['head of the Elbonian Union of Bakers (EUB) Karl Brand', 'Karl Brand', null],
    ['Elbonian Shipping Council director Zorva Quint', 'Zorva Quint', null],
    ['the league’s spokeswoman, Zorva Quint', 'Zorva Quint', 'league'],
    ['State news agency Mud Wire', 'Mud Wire', null],
    ['Foreign Minister Vera Marcal’s office', 'Vera Marcal’s office', 'freedonia'],
    ['experts interviewed by the Mud Wire', 'unnamed experts', null],
    ['Japan', 'Japan', null],
    ['The Japanese foreign ministry', 'Japanese foreign ministry', null],
  ])('%s is %s, for %s', (source, name, party) => {
    expect(one(source)).toMatchObject({ name, party })
  })

  it('named with a family name that comes first is found by it', () => {
    const text = 'The ministry’s spokeswoman, Zor Quint, said it rains. Zor said it snows.'
    const [, zor] = speakers(text, [
      said('The ministry’s spokeswoman, Zor Quint'),
      { source: 'Zor', cue: 'said', content: 'it snows' },
    ])
    expect(zor).toMatchObject({ name: 'Zor Quint', kind: 'person' })
  })

  it('is nobody else because a title stands before the name with a comma', () => {
    const [he] = speakers('Freedonia’s foreign minister, Karl Brand, met bakers. He said it rains.', [
      said('He'),
    ])
    expect(he?.name).toBe('Karl Brand')
  })

  it('keeps a son of the same name apart', () => {
    expect(one('Rufus Firefly Jr.')).toMatchObject({ name: 'Rufus Firefly Jr.', party: null })
    expect(one('Rufus Firefly')).toMatchObject({ name: 'Rufus Firefly', party: 'freedonia' })
  })

  it('does not take a stranger for the person whose surname he has', () => {
    expect(one('Karl Firefly')).toMatchObject({ name: 'Karl Firefly', party: null })
  })

  it('takes no other word for a surname with a long vowel', () => {
    expect(one('Teesdale')?.name).not.toBe('Gloria Teasdale')
    expect(one('Marcaal')?.name).not.toBe('Vera Marcal')
  })

  it('finds one person under all spellings', () => {
    for (const spelling of ['Petrenskyy', 'Petrenskiy', 'Petrensky'])
      expect(one(spelling, onDay('2024-01-01'))).toMatchObject({ id: 'rufus-petrenskyy', party: 'elbonia' })
  })
})

describe('the party goes by the office held at the date', () => {
  it('of speaking', () => {
    expect(one('Petrenskyy', onDay('2024-06-01'))?.party).toBe('elbonia')
    expect(one('Petrenskyy', onDay('2025-06-01'))?.party).toBeNull()
  })

  it('and stays where some possible date gives the office', () => {
    expect(one('Petrenskyy', UNKNOWN_TIME)?.party).toBe('elbonia')
  })

  it('and so does the title alone', () => {
    expect(one('The Elbonian president', onDay('2024-06-01'))?.name).toBe('Rufus Petrenskyy')
    expect(one('The Elbonian president', onDay('2025-06-01'))?.name).toBe('Gloria Teasdale')
  })
})

describe('a noun', () => {
  const meant = (first: string, source: string, published = onDay('2025-05-01')) =>
    speakers(
      `${first} said it rains. ${source} added that it snows.`,
      [said(first), { source, cue: 'added', content: 'that it snows' }],
      published,
    )[1]

  it.each([
    ['Marta Lind, an economist at Harbour University', 'The expert', 'Marta Lind'],
    ['Vera Marcal', 'The diplomat', 'Vera Marcal'],
    ['Elbonia Bank chairman Karl Brand', 'The executive', 'Karl Brand'],
    ['A spokesman for Marcal', 'The spokesman', 'unnamed spokesman for Vera Marcal'],
    ['The Elbonian Defence Ministry', 'The ministry', 'Elbonian Defence Ministry'],
  ])('with “the” is whoever may be called so: %s, %s', (first, source, name) => {
    expect(meant(first, source)?.name).toBe(name)
  })

  it('is nobody of whom the text says otherwise', () => {
    expect(meant('Vera Marcal', 'The economist')?.kind).toBe('unnamed')
    expect(meant('Vera Marcal', 'A diplomat')?.kind).toBe('unnamed')
  })

  it('in a headline is whom the article then quotes', () => {
    const text = 'Expert says it rains\n\nIt snows too, Marta Lind, a professor, said. “It rains,” she said.'
    const [headline] = speakers(text, [
      { source: 'Expert', cue: 'says', content: 'it rains' },
      { source: 'Marta Lind, a professor', cue: 'said', content: 'It snows too' },
    ])
    expect(headline?.name).toBe('Marta Lind')
  })
})

describe('a pronoun', () => {
  it('is not the subject of what it is said to say', () => {
    const text = 'Karl Brand said it rains. Rufus Firefly will not come, he added.'
    const [, he] = speakers(text, [
      said('Karl Brand'),
      { source: 'he', cue: 'added', content: 'Rufus Firefly will not come' },
    ])
    expect(he?.name).toBe('Karl Brand')
  })

  it('is whoever spoke last and fits', () => {
    const text = 'Vera Marcal said it rains. She added that it snows. He said nothing.'
    const [, she] = speakers(text, [
      said('Vera Marcal'),
      { source: 'She', cue: 'added', content: 'that it snows' },
    ])
    expect(she?.name).toBe('Vera Marcal')
  })

  it('is not a woman if it is “he”', () => {
    const text = 'Rufus Firefly met Vera Marcal on Monday. He said it rains.'
    expect(speakers(text, [said('He')])[0]?.name).toBe('Rufus Firefly')
    expect(speakers(text.replace('He', 'She'), [said('She')])[0]?.name).toBe('Vera Marcal')
  })

  it('inside a quotation is not its speaker', () => {
    const text = 'Rufus Firefly met Otto Trentino. “He said it rains,” Firefly told reporters.'
    const [firefly, he] = speakers(text, [
      { source: 'Firefly', cue: 'told', content: 'He said it rains', kind: 'direct' },
      said('He'),
    ])
    expect([firefly?.name, he?.name]).toEqual(['Rufus Firefly', 'Otto Trentino'])
  })

  it('left without anybody stays unresolved', () => {
    expect(one('He')).toBeNull()
  })
})

it('a quotation without a source goes on with whoever was quoted', () => {
  const text = '“It rains,” Vera Marcal said. “It will rain for days.”'
  const [, second] = speakers(text, [
    { source: 'Vera Marcal', cue: 'said', content: 'It rains', kind: 'direct' },
    { content: 'It will rain for days', kind: 'direct' },
  ])
  expect(second?.name).toBe('Vera Marcal')
})

it('a quotation without a source goes on with who speaks right before it, quoted or not', () => {
  const text = '“It rains,” Vera Marcal said. It snows, according to Karl Brand. “It will snow for days.”'
  const [, , third] = speakers(text, [
    { source: 'Vera Marcal', cue: 'said', content: 'It rains', kind: 'direct' },
    { source: 'Karl Brand', cue: 'according to', content: 'It snows' },
    { content: 'It will snow for days', kind: 'direct' },
  ])
  expect(third?.name).toBe('Karl Brand')
})

it('without a codebook persons are persons still', () => {
  const scene = setScene(
    annotated('Karl Brand said it rains.', [said('Karl Brand')]),
    referenceOf(null),
    UNKNOWN_TIME,
  )
  const [statement] = resolveStatements(scene, () => UNKNOWN_TIME)
  expect(statement?.attribution.speaker).toMatchObject({ name: 'Karl Brand', kind: 'person', party: null })
})

describe('whoever speaks by something', () => {
  const added = (first: string, source: string) =>
    speakers(`${first} it rains. ${source} added that it snows.`, [
      { source, cue: 'added', content: 'that it snows' },
    ])[0]?.name

  it.each([
    ['Karl Brand, in a statement, said', 'The statement', 'Karl Brand'],
    [
      'Marta Lind arrived with Karl Brand, according to a statement on her behalf:',
      'The statement',
      'Marta Lind',
    ],
    ['Rufus Firefly issued an order:', 'The order', 'Rufus Firefly'],
    ['It was said that', 'A letter from Karl Brand', 'Karl Brand'],
    ['It was said that', 'Karl Brand’s letter', 'Karl Brand'],
    ['It was said that', 'An Elbonian rain agency report', 'Elbonian rain agency'],
    ['It was said that', 'The report', 'report'],
  ])('is its author: %s … %s', (first, source, name) => {
    expect(added(first, source)).toBe(name)
  })
})

describe('a noun for somebody without a name', () => {
  const second = (first: string, source: string) =>
    speakers(`${first} said it rains. ${source} added that it snows.`, [
      said(first),
      { source, cue: 'added', content: 'that it snows' },
    ])[1]?.name

  it.each([
    ['Vera Marcal', 'The top Freedonian diplomat', 'Vera Marcal'],
    ['Rufus Firefly', 'The Freedonian diplomat', 'unnamed Freedonian diplomat'],
    ['Gloria Teasdale', 'The Elbonian official', 'unnamed Elbonian official'],
    ['Rep. Karl Brand', 'The congressman', 'Karl Brand'],
    ['The Tarn Herald', 'The newspaper', 'Tarn Herald'],
    ['Mud Palace', 'The press service', 'Mud Palace'],
    ['the Elbonian Coast Observation Service (ECO)', 'The ECO', 'Elbonian Coast Observation Service'],
  ])('is who may be called so, and nobody else: %s, %s', (first, source, name) => {
    expect(second(first, source)).toBe(name)
  })

  it('is the one introduced before, whole', () => {
    const text = 'An Elbonian harbour source was there. The source said it rains.'
    expect(speakers(text, [said('The source')])[0]?.name).toBe('unnamed Elbonian harbour source')
  })

  it('keeps what belongs to the noun', () => {
    expect(one('The bodies of three states')?.name).toBe('bodies of three states')
    expect(one('A source close to the talks')?.name).toBe('unnamed source close to the talks')
    expect(one('Many')?.name).toBe('unnamed persons')
  })

  it('is the one whom the article names below its lead, if there is one of that title', () => {
    const lead = 'A league spokeswoman said it rains.'
    const below = (names: string) => `${lead}\n\nIt snows.\n\n${names}`
    const first = said('A league spokeswoman')
    const zorva = { source: 'The league’s spokeswoman, Zorva Quint', cue: 'added', content: 'it snows' }
    const oda = { source: 'Spokeswoman Oda Lind', cue: 'added', content: 'it hails' }
    const one = below('The league’s spokeswoman, Zorva Quint, added it snows.')
    expect(speakers(one, [first, zorva])[0]?.name).toBe('Zorva Quint')
    const two = `${one} Spokeswoman Oda Lind added it hails.`
    expect(speakers(two, [first, zorva, oda])[0]?.kind).toBe('unnamed')
  })
})

describe('a long title', () => {
  it.each([
    ['Freedonia’s envoy to the league, Jan Holt', 'Jan Holt'],
    ['Freedonian Foreign Ministry ambassador at large on Harbour Crimes Zorva Quint', 'Zorva Quint'],
  ])('does not make its bearer somebody else: %s', (source, name) => {
    expect(one(source)?.name).toBe(name)
  })

  it('is no byline that a line break parts from it', () => {
    const text = 'Marta Lind in Tarn\nThe league said it rains.'
    expect(speakers(text, [said('Marta Lind in Tarn\nThe league')])[0]?.name).toBe('League of Harbours')
  })
})
