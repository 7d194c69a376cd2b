import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { excerpt, ftsQuery, type SearchFilter, search } from './search.ts'
import { add, exampleDossier, newDossier } from './testing/dossiers.ts'
import { examples, extractionOf } from './testing/examples.ts'

describe('search', () => {
  it('finds words by their stem, in any case and with any accent, and marks them where they stand', async () => {
    const dossier = await newDossier()
    await add(dossier, {
      text: 'Talks in Ärland\n\nTwo ceasefires 😀 were offered; the Ceasefire of May held.',
    })
    for (const query of [
      'ceasefire',
      'CEASEFIRES',
      'arland',
      'ceasef',
      '"ceasefire of may"',
      'ceasefire Ärland',
    ]) {
      const { total, hits } = await search(dossier, query)
      expect(total, query).toBe(1)
      expect(hits[0]!.snippet.filter(({ hit }) => hit).length, query).toBeGreaterThan(0)
    }
    const { hits } = await search(dossier, 'offered')
    const text = hits[0]!.snippet.map((piece) => piece.text).join('')
    expect(hits[0]!.span).toEqual([text.indexOf('offered'), text.indexOf('offered') + 7])
  })

  it('finds what an article says in another language', async () => {
    const dossier = await newDossier()
    const foreign =
      'Посланці двох урядів зустрілися в порту й багато годин говорили про протоку, повідомив речник.'
    await add(dossier, {
      text: `The envoys of the two governments met on the quay and talked for hours about the strait.\n\n${foreign}`,
    })
    expect((await search(dossier, 'протоку')).total).toBe(1)
  })

  it('asks for all words, and for words in quotation marks beside each other', async () => {
    const dossier = await exampleDossier()
    expect((await search(dossier, 'toll drops')).total).toBe(1)
    expect((await search(dossier, 'toll banana')).total).toBe(0)
    expect((await search(dossier, '"toll the"')).total).toBe(0)
  })

  it('finds only articles in which a party speaks, or of a time of publication', async () => {
    const dossier = await exampleDossier()
    const total = async (filter: SearchFilter) => (await search(dossier, 'the', filter)).total
    const all = await total({})
    expect(all).toBeGreaterThan(0)
    expect(await total({ party: 'ostland' })).toBeGreaterThan(0)
    expect(await total({ party: 'nobody' })).toBe(0)
    expect(await total({ since: '2999-01-01' })).toBe(0)
    expect(await total({ until: '1999-01-01' })).toBe(0)
    expect(await total({ since: '1999-01-01', until: '2999-01-01' })).toBe(all)
  })

  it('does not find furniture', async () => {
    const dossier = await exampleDossier()
    expect((await search(dossier, 'sport')).total).toBe(0)
  })

  it('shows how an article begins where only its title matches', async () => {
    const dossier = await newDossier()
    const example = {
      ...examples[2]!,
      title: 'Zebra',
      text: 'Minister Ada Quill spoke.',
      statements: [],
      positions: [],
    }
    await add(dossier, example, extractionOf(example))
    const [hit] = (await search(dossier, 'zebra')).hits
    expect(hit).toMatchObject({ span: [0, 0], snippet: [{ text: 'Minister Ada Quill spoke.', hit: false }] })
  })

  it('takes whatever is typed as words, never as a query', async () => {
    const dossier = await exampleDossier()
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.constantFrom('"', '*', 'a OR', 'NEAR(', 'title:x', '^', '-a', "'; drop"),
        ),
        async (query) => {
          const found = await search(dossier, query)
          expect(found.query).toBe(query)
        },
      ),
      { numRuns: 60 },
    )
    expect(ftsQuery(' *"^- ')).toBeNull()
    expect(ftsQuery('a "b c')).toBe('"a" "b c" *')
  })

  it('cuts every excerpt from the text unaltered', () => {
    const word = fc.stringMatching(/^[a-zé😀]{1,12}$/u)
    fc.assert(
      fc.property(fc.array(fc.tuple(word, fc.boolean()), { minLength: 1, maxLength: 80 }), (words) => {
        const text = words.map(([of]) => of).join(' ')
        const marked = words.map(([of, hit]) => (hit ? `\uFDD0${of}\uFDD1` : of)).join(' ')
        const { span, snippet } = excerpt(marked, text)
        const shown = snippet.map((piece) => piece.text).join('')
        expect(text).toContain(shown)
        const first = snippet.find(({ hit }) => hit)
        expect(first?.text ?? '').toBe(text.slice(...span))
      }),
    )
  })
})
