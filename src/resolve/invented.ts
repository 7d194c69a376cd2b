/**
 * For tests: an invented negotiation, and texts annotated with attributions pointed out in them.
 *
 * In: a text, and the words of each attribution's source, cue and content. Out: what `annotate` would hand on.
 */
import { analyseText } from '../annotate/analyse.ts'
import { findTimes } from '../annotate/times.ts'
import {
  type Annotated,
  type AttributionSpans,
  type Codebook,
  Codebook as CodebookSchema,
  type Document,
  Office,
  type Span,
  type TimeInterval,
  UNKNOWN_TIME,
} from '../model/index.ts'

const office = (
  person: string,
  title: string,
  party: string,
  from: string,
  to: string | null,
  alias: string,
): Office =>
  Office.parse({
    person,
    aliases: [alias],
    office: title,
    party,
    from,
    to,
    source: 'invented',
    confidence: 'memory',
  })

const { offices: _, ...file } = CodebookSchema.parse({
  id: 'invented',
  title: 'The quarrel over Spitzberg Island',
  phrases: { quiet: 'truce|ceasefire|(cease fire)' },
  parties: [
    {
      id: 'elbonia',
      name: 'Elbonia',
      metonyms: ['Elbon City', 'the Elbonian side'],
      adjectives: ['Elbonian'],
      bodies: ['Mud Palace'],
    },
    {
      id: 'freedonia',
      name: 'Freedonia',
      metonyms: ['Fredville'],
      adjectives: ['Freedonian'],
      bodies: ['Duck House'],
    },
    { id: 'sylvania', name: 'Sylvania', metonyms: ['Sylva'], adjectives: ['Sylvanian'] },
    { id: 'league', name: 'League of Harbours', kind: 'body', metonyms: ['the league'] },
    {
      id: 'neighbours',
      name: 'Neighbours',
      kind: 'group',
      metonyms: ['neighbouring states'],
      adjectives: ['Neighbouring'],
    },
  ],
  issues: [
    {
      id: 'quiet',
      choose: 'any',
      question: 'Do the guns fall silent?',
      options: [
        { id: 'truce', proposition: 'A truce', terms: ['<quiet>'], except: ['violate|break the|a? <quiet>'] },
        { id: 'talks', proposition: 'Talks', terms: ['talks on ...3 <quiet>', 'direct talks'] },
      ],
    },
    {
      id: 'island',
      choose: 'any',
      question: 'Whose is the island?',
      options: [
        {
          id: 'island-ceded',
          proposition: 'The island is ceded',
          terms: ['cede|(give up) the? island', 'loss of the? island'],
        },
        {
          id: 'harbour-open',
          proposition: 'The harbour opens',
          terms: ['open|opening of? the? harbour'],
          for: ['{freedonia} must open its harbour'],
        },
        {
          id: 'duties',
          proposition: 'Duties on its ships',
          terms: ['customs duties'],
          for: ['should be met with duties'],
        },
      ],
    },
  ],
})

export const INVENTED: Codebook = {
  ...file,
  hash: 'invented',
  offices: [
    office('Rufus Petrenskyy', 'President', 'elbonia', '2020-01-01', '2024-12-31', 'Petrenskyy'),
    office('Gloria Teasdale', 'President', 'elbonia', '2025-01-01', null, 'Teasdale'),
    office('Vera Marcal', 'Foreign Minister', 'freedonia', '2019-01-01', null, 'Marcal'),
    office('Rufus Firefly', 'Prime Minister', 'freedonia', '2021-01-01', null, 'Firefly'),
    office('Otto Trentino', 'Ambassador to Freedonia', 'sylvania', '2021-01-01', '2023-01-01', 'Trentino'),
  ],
}

export const onDay = (day: string): TimeInterval => ({
  earliest: day,
  latest: day,
  certainty: 'stated',
  because: [],
})

/** `…` in a content parts its pieces. */
export interface Pointed {
  readonly source?: string
  readonly cue?: string
  readonly content: string
  readonly kind?: AttributionSpans['kind']
}

export function annotated(
  text: string,
  attributions: readonly Pointed[] = [],
  published = UNKNOWN_TIME,
): Annotated {
  let from = 0
  const analysed = analyseText(readText(text, published))
  const spans = attributions.map(({ source, cue, content, kind = 'indirect' }): AttributionSpans => {
    const pieces = content.split('…').map((piece) => place(text, piece, from))
    const near = Math.max(from, pieces[0]![0] - 120)
    const spanOf = (words: string | undefined): Span[] =>
      words === undefined ? [] : [place(text, words, near)]
    const found = { source: spanOf(source), cue: spanOf(cue), content: pieces, via: [], kind }
    from = pieces[0]![0]
    return { ...found, realis: 'actual', confidence: 1 }
  })
  return {
    ...analysed,
    attributions: spans,
    times: findTimes(analysed),
    quantities: [],
    events: [],
    findings: [],
  }
}

function place(text: string, words: string, from: number): Span {
  const start = text.indexOf(words, Math.max(0, from))
  if (start < 0) throw new Error(`the text has no “${words}” from ${from} on`)
  return [start, start + words.length]
}

/** A text as a document of its own. */
export const readText = (text: string, published: TimeInterval = UNKNOWN_TIME): Document => ({
  type: 'document',
  id: 'sha256:invented',
  path: 'invented.txt',
  title: null,
  outlet: null,
  url: null,
  language: 'en',
  text,
  published,
  furniture: [],
  findings: [],
  capture: { path: 'invented.txt', sha256: '', bytes: text.length },
})
