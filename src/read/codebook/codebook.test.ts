import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bundledCodebooks, loadCodebook } from '../codebook-files.ts'
import { readCodebook } from './index.ts'

const GOOD = `id: strait
title: The strait
offices: [offices.jsonl]
parties:
  - {id: norland, name: Norland, metonyms: [Port Lorne]}
  - {id: sudland, name: Sudland}
  - {id: league, name: Harbour League, kind: group, members: [norland]}
issues:
  - id: truce
    choose: one
    question: Is there a truce?
    options:
      - {id: truce-now, proposition: A truce comes first, order: 0}
      - {id: truce-later, proposition: A truce comes last, order: 1, excludes: [truce-now]}
`
const office = (fields: object = {}): string =>
  JSON.stringify({
    person: 'Mira Holt',
    office: 'Foreign Minister',
    party: 'norland',
    from: '2030-01-01',
    to: null,
    source: 'invented',
    confidence: 'memory',
    ...fields,
  })

function read(codebook: string, offices = office()) {
  const files: Record<string, string> = { 'books/strait.yaml': codebook, 'books/offices.jsonl': offices }
  return readCodebook('books/strait.yaml', (path) => {
    const text = files[path]
    if (text === undefined) throw new Error(`no ${path}`)
    return text
  })
}

const problems = (codebook: string, offices?: string): string[] => {
  const result = read(codebook, offices)
  return 'problems' in result
    ? result.problems.map(
        ({ file, line, column, message }) => `${file.slice(6)}:${line}:${column} ${message}`,
      )
    : []
}

describe('a codebook', () => {
  it('is read whole, its offices with it', () => {
    const result = read(GOOD)
    expect(result).toMatchObject({
      codebook: { id: 'strait', offices: [{ person: 'Mira Holt', to: null, aliases: [] }] },
    })
  })

  it('has one hash for one meaning: comments do not change it, offices do', () => {
    const hash = (codebook: string, offices?: string) => {
      const result = read(codebook, offices)
      return 'codebook' in result ? result.codebook.hash : null
    }
    expect(hash(`# a note\n${GOOD}`)).toBe(hash(GOOD))
    expect(hash(GOOD, office({ person: 'Ada Marsh' }))).not.toBe(hash(GOOD))
  })
})

describe('every problem is told with line and column', () => {
  it.each([
    ['an unknown key', ['metonyms', 'nicknames'], '5:34 unknown key "nicknames"'],
    ['an unknown key of an option', ['order: 0', 'rank: 0'], '13:59 unknown key "rank"'],
    ['two parties of one id', ['id: sudland', 'id: norland'], '6:10 a second party with the id "norland"'],
    [
      'two options of one id',
      ['id: truce-later', 'id: truce-now'],
      '14:14 a second option with the id "truce-now"',
    ],
    [
      'an excludes without its option',
      ['[truce-now]', '[truce-soon]'],
      '14:81 excludes: there is no option "truce-soon"',
    ],
    [
      'an option that excludes itself',
      ['[truce-now]', '[truce-later]'],
      '14:81 excludes: "truce-later" names itself',
    ],
    [
      'a member that is no party',
      ['members: [norland]', 'members: [nordland]'],
      '7:63 members: there is no party "nordland"',
    ],
    ['a value of the wrong kind', ['choose: one', 'choose: two'], '10:13 issues.0.choose: '],
    ['an id that is none', ['id: truce\n', 'id: The truce\n'], '9:9 issues.0.id: an id is'],
    ['a part that is missing', ['    question: Is there a truce?\n', ''], '9:5 issues.0.question: '],
    [
      'a file of offices that is not there',
      ['[offices.jsonl]', '[others.jsonl]'],
      '3:11 offices: there is no file "others.jsonl"',
    ],
    [
      'a key given twice',
      ['title: The strait', 'title: The strait\ntitle: Again'],
      '3:1 Map keys must be unique',
    ],
    ['YAML that is none', ['title: The strait', 'title: "The strait'], ''],
  ])('%s', (_, [from, to], expected) => {
    const found = problems(GOOD.replace(from!, to!))
    expect(found.length).toBeGreaterThan(0)
    expect(found.join('\n')).toContain(`strait.yaml:${expected}`)
  })

  it('a cycle of groups', () => {
    const cycle = GOOD.replace('name: Sudland}', 'name: Sudland, kind: group, members: [league]}').replace(
      '[norland]}\nissues',
      '[sudland]}\nissues',
    )
    expect(problems(cycle)).toEqual([
      'strait.yaml:6:57 members: a cycle, "league" contains "sudland" in turn',
      'strait.yaml:7:63 members: a cycle, "sudland" contains "league" in turn',
    ])
  })

  it('in the files of offices too', () => {
    const offices = [
      office({ party: 'nordland' }),
      '',
      office({ from: '2030-02-30' }),
      office({ person: 'A', from: '2030-05', to: '2029' }),
      office({ person: 'B', rank: 1 }),
      '{broken',
    ]
    const found = problems(GOOD, offices.join('\n'))
    expect(found.map((problem) => problem.replace(/^offices\.jsonl:(\d+):\d+/u, '$1'))).toEqual([
      '1 party: there is no party "nordland"',
      '3 from: 2030-02-30 is no day of the calendar',
      '4 to: the office ends (2029) before it begins (2030-05)',
      expect.stringMatching(/^6 /u),
    ])
    expect(problems(GOOD, office({ rank: 1 }))[0]).toMatch(/^offices\.jsonl:1:\d{3} unknown key "rank"$/u)
  })

  it('one person twice in one office over the same days', () => {
    const terms = (first: object, second: object) => problems(GOOD, `${office(first)}\n${office(second)}`)
    expect(terms({ to: '2031-01-01' }, { from: '2030-06-01' })).toEqual([
      'offices.jsonl:2:1 Mira Holt is Foreign Minister twice over: from 2030-01-01 and from 2030-06-01',
    ])
    expect(terms({ to: '2031-01-01' }, { from: '2031-01-01' })).toEqual([])
  })

  it('two persons at once in an office that one holds, with both, the days and what to do', () => {
    const terms = (first: object, second: object) => problems(GOOD, `${office(first)}\n${office(second)}`)
    const ada = { person: 'Ada Marsh' }
    expect(terms({ to: '2031-01-01' }, { ...ada, from: '2030-06-01' })).toEqual([
      'offices.jsonl:2:1 Foreign Minister of "norland" is one person\'s office, and both Mira Holt (from 2030-01-01 to 2031-01-01) and Ada Marsh (since 2030-06-01) hold it from 2030-06-01 to 2031-01-01: correct the days, or write "shared": true in both lines where they hold it together',
    ])
    expect(terms({}, ada)[0]).toContain('from 2030-01-01 on: correct')
    expect(terms({ to: '2031-01-01' }, { ...ada, from: '2031-01-01' })).toEqual([])
    expect(terms({ to: '2031-06' }, { ...ada, from: '2031-06-20' })).toEqual([])
    expect(terms({ shared: true }, { ...ada, shared: true })).toEqual([])
    expect(
      terms({ office: 'Deputy Foreign Minister' }, { ...ada, office: 'Deputy Foreign Minister' }),
    ).toEqual([])
    expect(terms({ office: 'Special Envoy' }, { ...ada, office: 'Special Envoy' })).toEqual([])
    expect(terms({}, { office: 'President' })).toEqual([])
  })

  it('known events of nobody, of no kind, on no day', () => {
    const withEvents = (event: string) =>
      problems(`${GOOD.trimEnd()}\nevents:\n  - {${event}, source: test}\n`)
    expect(withEvents("type: call, participants: [norland, sudland], on: '2030-05-01'")).toEqual([])
    expect(withEvents("type: call, participants: [nordland], on: '2030-05-01'").join()).toContain(
      'participants: there is no party "nordland"',
    )
    expect(withEvents("type: bell, participants: [norland], on: '2030-05-01'").join()).toContain(
      'type: there is no kind of event "bell"; there are call, meeting',
    )
    expect(withEvents("type: call, participants: [norland], on: '2030-02-30'").join()).toContain(
      'on: 2030-02-30 is no day of the calendar',
    )
    expect(
      withEvents("type: call, participants: [norland], on: '2030-05-02', until: '2030-05-01'").join(),
    ).toContain('until: the event ends (2030-05-01) before it begins (2030-05-02)')
  })

  it('all at once, in the order of the file', () => {
    const many = GOOD.replace('metonyms', 'nicknames')
      .replace('id: sudland', 'id: norland')
      .replace('[truce-now]', '[truce-soon]')
    expect(problems(many).map((problem) => problem.split(':')[1])).toEqual(['5', '6', '14'])
  })

  it('an alias without its anchor, and aliases that would unfold without end', () => {
    const laughs =
      'a: &a [x, x]\n' +
      [...'bcdefgh'].map((c, i) => `${c}: &${c} [${`*${'abcdefg'[i]},`.repeat(9)}]\n`).join('')
    expect(problems(GOOD.replace('title: The strait', 'title: *none'))[0]).toContain(
      'strait.yaml:1:1 Unresolved alias',
    )
    expect(problems(laughs + GOOD)[0]).toContain('strait.yaml:1:1 Excessive alias count')
  })

  it('whatever the file holds, and never as an exception', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(problems(text).length).toBeGreaterThan(0)
      }),
    )
    for (const [from, to] of [
      ['parties:', 'parties: 3 #'],
      ['- {id: norland', '- null\n  - {id: norland'],
      ['[offices.jsonl]', '[3]'],
    ])
      expect(problems(GOOD.replace(from!, to!)).length).toBeGreaterThan(0)
  })
})

describe('the bundled codebooks', () => {
  it.each(bundledCodebooks())('%s has no problems', (name) => {
    expect(loadCodebook(name).id).toBe(name)
  })

  it('are named where a codebook is not there', () => {
    expect(() => loadCodebook('no-such')).toThrow(
      expect.objectContaining({
        code: 'codebook-not-found',
        remedy: expect.stringContaining(bundledCodebooks()[0]!),
      }),
    )
  })
})
