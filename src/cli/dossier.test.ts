import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { MAIN, parley, TSX } from './testing/parley.ts'
import { writeStrait } from './testing/strait.ts'

const PATIENCE = 180_000

/** Starting a process is slow: all tests share one folder, with a dossier of both articles. */
const folder = mkdtempSync(join(tmpdir(), 'parley-cli-'))
const run = (...args: string[]) => parley(args, { cwd: folder })

beforeAll(() => {
  const { codebook } = writeStrait(folder)
  expect(run('new', 'strait.parley', '--codebook', codebook).err).toBe('')
  const added = run('add', 'strait.parley', 'articles')
  expect(added.out.trim(), added.err).toBe('strait.parley: 2 added, 0 already there, 0 refused')
}, PATIENCE)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('parley new, add, check', () => {
  it(
    'makes a dossier, adds articles once, refuses what it cannot read, and finds all well',
    () => {
      writeFileSync(join(folder, 'articles', 'broken.txt'), 'PK\x03\x04 not an article')
      const again = run('add', 'strait.parley', 'articles', '--jobs', '2')
      expect(again).toMatchObject({ status: 0, out: 'strait.parley: 0 added, 2 already there, 1 refused\n' })
      expect(again.err).toContain('articles/broken.txt: it is a zip archive')
      const checked = run('check', 'strait.parley')
      expect(checked, checked.err).toMatchObject({ status: 0 })
      expect(checked.out).toContain('all is well (2 documents')
    },
    PATIENCE,
  )

  it(
    'takes an article from standard input',
    () => {
      const line = JSON.stringify({
        text: 'Ostland rejects free passage, Ostburg said.',
        path: 'wire-1',
        outlet: 'Wire',
      })
      run('new', 'wire.parley', '--codebook', 'strait.yaml')
      const { out } = parley(['add', 'wire.parley', '-'], { cwd: folder, input: `${line}\n` })
      expect(out).toBe('wire.parley: 1 added, 0 already there, 0 refused\n')
    },
    PATIENCE,
  )

  it(
    'says what, why and what to do, with status 1 for what failed and 2 for what was wrongly asked',
    () => {
      const cases: [args: string[], status: number, says: RegExp][] = [
        [['add', 'none.parley', 'x.txt'], 1, /none\.parley is not there\n {2}start it with: parley new/u],
        [['new', 'a.parley', '--codebook', 'no-such'], 2, /no codebook "no-such"/u],
        [['new', 'a.parley'], 2, /--codebook/u],
        [['positions'], 2, /FILE\.parley/u],
        [['positions', 'none.parley', '--since', 'yesterday'], 2, /It is a day/u],
      ]
      for (const [args, status, says] of cases) {
        const said = run(...args)
        expect(said.err, args.join(' ')).toMatch(says)
        expect([said.status, said.out], args.join(' ')).toEqual([status, ''])
      }
    },
    PATIENCE,
  )
})

describe('the lists', () => {
  it(
    'print the record in four forms, filtered, and show one of it',
    () => {
      const text = run('positions', 'strait.parley').out
      expect(text).toMatch(/^said +party +option +stance +words +id\n/u)
      expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(100)
      const ofOstland = ['positions', 'strait.parley', '--party', 'ostland', '--format']
      const { positions, sample } = JSON.parse(run(...ofOstland, 'json').out)
      expect(sample).toBe(false)
      expect(positions[0]).toMatchObject({ party: 'ostland', option: 'passage-toll', stance: 'for' })
      expect(run(...ofOstland, 'csv').out).toMatch(/^said,party,option,.*\r\n/u)
      expect(run(...ofOstland, 'md').out).toMatch(/^\| said \| party \|.*\n\| --- \|/u)
      const shown = run('show', 'strait.parley', positions[0].id).out
      expect(shown).toContain('ostland for passage-toll (passage)')
      expect(shown).toContain(`▸${positions[0].words}◂`)
      const unknown = run('positions', 'strait.parley', '--party', 'atlantis')
      expect(unknown).toMatchObject({ status: 2 })
      expect(unknown.err).toContain('it has: ostland, westmark')
    },
    PATIENCE,
  )

  it(
    'print where each party stood on a day, and find nothing where there is nothing',
    () => {
      const at = (day: string) => run('positions', 'strait.parley', '--at', day).out
      expect(at('2031-03-03')).toMatch(/^westmark +passage-toll +against +by 2031-03-03 +Westmark +1 /mu)
      expect(at('2031-03-02')).not.toContain('westmark')
      for (const list of ['shifts', 'discrepancies'])
        expect(run(list, 'strait.parley')).toMatchObject({
          status: 0,
          out: `No ${list} found.\n`,
        })
    },
    PATIENCE,
  )
})

describe('who is who', () => {
  it(
    'is listed with offices, judged by hand, and undone',
    () => {
      const line = JSON.stringify({
        text: 'Ostland wants the toll\n\nOstland’s minister Ada Quill said that the toll stays. Mrs Quill added that it is fair.',
        path: 'quill',
        published: '2031-03-04',
      })
      run('new', 'who.parley', '--codebook', 'strait.yaml')
      parley(['add', 'who.parley', '-'], { cwd: folder, input: `${line}\n` })
      expect(run('people', 'who.parley').out).toMatch(/^Ada Quill +ostland /mu)
      expect(run('offices', 'who.parley', '--at', '2031-03-04', '--format', 'csv').out).toBe(
        'party,office,name,from,to,certainty,source,id\r\nostland,Foreign Minister,Ada Quill-Marsh,2030-01-01,holds it (2031-06-01),,invented,ada-quill-marsh\n',
      )
      const merged = run('person', 'merge', 'who.parley', 'ada-quill', 'ada-quill-marsh', '--as', 'Ida')
      expect(merged.out, merged.err).toMatch(/^ju-\w+\nUndo it with: parley person withdraw who\.parley ju-/u)
      expect(run('person', 'show', 'who.parley', 'ada-quill').out).toMatch(
        /^name +Ada Quill-Marsh\n(.*\n)+.*Ida {2}ada-quill is ada-quill-marsh/mu,
      )
      expect(run('person', 'withdraw', 'who.parley', merged.out.split('\n')[0]!).status).toBe(0)
      expect(run('people', 'who.parley').out).toMatch(/^Ada Quill +ostland /mu)
      expect(run('check', 'who.parley').out).toContain('all is well')
      expect(run('person', 'merge', 'who.parley', 'nobody', 'ada-quill').err).toContain('no person nobody')
    },
    PATIENCE,
  )
})

describe('parley analyse', () => {
  it(
    'says what conflicts and on which words that rests, what if, and what moved',
    () => {
      const text = run('analyse', 'feasibility', 'strait.parley').out
      expect(text).toContain(
        'These cannot both hold:\n    Ostland: only “Ships pay a toll”\n    Westmark: never “Ships pay a toll”\n',
      )
      expect(text).toContain('rejects the toll”')
      const analyse = (...args: string[]) => {
        const said = run('analyse', ...args, '--format', 'json')
        expect(said.err).toBe('')
        return JSON.parse(said.out)
      }
      const lifted = analyse('feasibility', 'strait.parley', '--lift', 'westmark:never:passage-toll')
      expect(lifted.feasibility.questions[0].conflicts).toEqual([])
      const { moved } = analyse('moved', 'strait.parley', '--between', '2031-03-02..2031-03-03')
      expect(moved.opened[0].because).toMatchObject([
        { line: 'westmark:never:passage-toll', change: 'drawn' },
      ])
      const { centre } = analyse('centre', 'strait.parley', '--capability', 'ostland=3')
      expect(centre.issues[0]).toMatchObject({ issue: 'passage', middle: { low: 1, high: 1, mean: 0.75 } })
    },
    PATIENCE,
  )

  it(
    'refuses what is not there with what is',
    () => {
      const cases: [args: string[], says: RegExp][] = [
        [['--lift', 'ostland'], /“ostland” does not say what to lift\n {2}it is written PARTY/u],
        [['--veto', 'nobody'], /no party “nobody”\n {2}it has: ostland, westmark/u],
      ]
      for (const [args, says] of cases) {
        const said = run('analyse', 'feasibility', 'strait.parley', ...args)
        expect(said.err, args.join(' ')).toMatch(says)
        expect([said.status, said.out], args.join(' ')).toEqual([2, ''])
      }
    },
    PATIENCE,
  )
})

describe('parley serve', () => {
  it(
    'prints its address, answers there, and ends when it is told',
    async () => {
      const path = join(folder, 'strait.parley')
      const child = spawn(
        process.execPath,
        ['--import', TSX, MAIN, 'serve', path, '--port', '0', '--no-open'],
        {
          stdio: ['ignore', 'pipe', 'inherit'],
        },
      )
      const [said] = (await once(child.stdout.setEncoding('utf8'), 'data')) as [string]
      const address = /http:\/\/127\.0\.0\.1:\d+\//u.exec(said)![0]
      const dossier = await (await fetch(`${address}api/dossier`)).json()
      expect(dossier).toMatchObject({ name: 'strait', sample: false, counts: { documents: 2 } })
      child.kill('SIGTERM')
      expect(await once(child, 'close')).toEqual([0, null])
    },
    PATIENCE,
  )
})
