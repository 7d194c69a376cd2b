import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { areCopies, type ComparedText, fingerprints, groupCopies } from './copies.ts'

const REPORT = `The harbour council of Varn voted on Tuesday to keep the strait open through the winter. Eleven of its fifteen
members were for it, among them both deputies of the island. The chairwoman, Mira Solt, called the vote a sign that the
quarrel over the toll could be settled without the navies. Two ferries that had waited since Sunday left the port an hour
later. The shipowners' union asked for a written guarantee, and said that insurers would otherwise go on charging the rates
of the autumn. A spokesman of the council promised an answer before the end of the week. Fishermen from the northern shore
stayed away from the session; they want the buoys back where they stood last year.`

const RIVAL = `Eleven of fifteen councillors in Varn want the strait to stay navigable until spring. The ballot on Tuesday
followed weeks of dispute between ministries over who may charge passing ships. "It can be settled without the navies," the
chairwoman Mira Solt said. Owners of freighters remain sceptical and demand a guarantee on paper, since their premiums have
doubled. Nobody from the fishing villages came: the boats were out, and the buoys, people there say, were moved behind their
backs. By evening two ferries had left for the mainland with some four hundred passengers who had slept in the terminal.`

const text = (body: string, title: string | null = null): ComparedText => ({
  title,
  text: body,
  furniture: [],
})

describe('copies', () => {
  it('are texts of which one is the other cut at its end, with another headline and a line of the outlet’s own', () => {
    const cut = `Strait stays open\n\nFrom our desk\n\n${REPORT.slice(0, REPORT.indexOf('Fishermen'))}`
    expect(areCopies(text(REPORT), text(cut, 'Strait stays open'))).toBe(true)
  })

  it('are texts in which a word was changed here and there, or the marks of quotation', () => {
    const edited = REPORT.replace('through the winter', 'all winter')
      .replaceAll("'", '’')
      .replace('an hour', 'one hour')
    expect(areCopies(text(REPORT), text(edited))).toBe(true)
  })

  it('are not two reports of one event, even where they quote the same words', () => {
    expect(areCopies(text(REPORT), text(RIVAL))).toBe(false)
  })

  it('are not two articles that share a footer', () => {
    const footer =
      '\n\nThe Varn Courier is published by the harbour press and printed on paper from the island mills.'
    expect(areCopies(text(`${REPORT}${footer}`), text(`${RIVAL}${footer}`))).toBe(false)
  })

  it('are found without the furniture around them', () => {
    const page = `Home News Sport Weather Shop\n${REPORT}`
    const furniture = [{ start: 0, end: page.indexOf('\n') }]
    expect(fingerprints({ title: null, text: page, furniture })).toEqual(fingerprints(text(REPORT)))
  })

  it('make one group by way of a third', () => {
    const half = REPORT.length / 2
    const parts = [REPORT, REPORT.slice(0, half + 150), REPORT.slice(half - 150)]
    const documents = parts.map((part, i) => ({ id: `d${i}`, ...text(part) }))
    expect(areCopies(documents[1]!, documents[2]!)).toBe(false)
    expect(groupCopies([...documents, { id: 'rival', ...text(RIVAL) }])).toEqual([['d0', 'd1', 'd2']])
  })
})

describe('whatever the texts', () => {
  const words = fc.array(fc.constantFrom('toll', 'strait', 'ship', 'vote', 'buoy', 'north', 'navy', 'port'), {
    maxLength: 90,
  })
  const body = words.map((all) => text(all.join(' ')))

  it('a text is its own copy, and asking the other way round gives the same', () => {
    fc.assert(
      fc.property(body, body, (a, b) => {
        expect(areCopies(a, a)).toBe(true)
        expect(areCopies(a, b)).toBe(areCopies(b, a))
      }),
    )
  })

  it('the order of documents does not matter', () => {
    const documents = fc
      .array(body, { maxLength: 6 })
      .map((all) => all.map((of, i) => ({ ...of, id: `d${i}` })))
    fc.assert(
      fc.property(documents, (all) => {
        expect(groupCopies([...all].reverse())).toEqual(groupCopies(all))
      }),
    )
  })
})
