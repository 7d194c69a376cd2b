/** An invented negotiation for tests: a codebook, and extractions made by marking words in sentences. */
import {
  type Attribution,
  bodySpans,
  type Capture,
  Codebook,
  type Codebook as CodebookType,
  documentId,
  type Event,
  type Extraction,
  hashText,
  type Position,
  type Span,
  type TimeInterval,
  UNKNOWN_TIME,
  wordsOf,
} from '../../model/index.ts'
import { nameId } from '../../resolve/names.ts'

export const codebook: CodebookType = {
  ...Codebook.parse({
    id: 'strait',
    title: 'The strait of Varn',
    parties: [
      { id: 'ostland', name: 'Ostland' },
      { id: 'westmark', name: 'Westmark' },
      { id: 'northern-league', name: 'Northern League', kind: 'group', members: ['ostland'] },
    ],
    issues: [
      {
        id: 'passage',
        choose: 'one',
        question: 'Who may pass the strait?',
        options: [
          { id: 'passage-free', proposition: 'Every ship may pass', order: 0 },
          { id: 'passage-toll', proposition: 'Ships pay a toll', order: 1 },
          { id: 'talks', proposition: 'The two talk about it' },
        ],
      },
      {
        id: 'patrols',
        choose: 'any',
        question: 'Who patrols it?',
        options: [
          { id: 'patrols-joint', proposition: 'Both patrol together' },
          { id: 'patrols-none', proposition: 'Nobody patrols', excludes: ['patrols-joint'] },
        ],
      },
    ],
  }),
  offices: [],
  hash: hashText('strait'),
}

export const day = (earliest: string, latest: string = earliest): TimeInterval => ({
  earliest,
  latest,
  certainty: 'stated',
  because: [],
})

/** Where `words` stand in `text`. @throws where they do not */
export function place(text: string, words: string): Span {
  const start = text.indexOf(words)
  if (start < 0) throw new Error(`"${words}" does not stand in the example`)
  return [start, start + words.length]
}

export interface Example {
  readonly text: string
  readonly outlet?: string | null
  readonly title?: string | null
  readonly published?: string
  readonly furniture?: readonly string[]
  readonly statements?: readonly {
    source: string
    cue: string
    content: string
    party: string
    said?: TimeInterval
  }[]
  readonly positions?: readonly (Pick<Position, 'party' | 'option' | 'stance'> & {
    words: string
    said?: TimeInterval
    realis?: Position['realis']
  })[]
  readonly events?: readonly (Pick<Event, 'type' | 'participants'> & {
    words: string
    time?: TimeInterval
    status?: Event['status']
    counts?: readonly { words: string; value: number; unit: string }[]
  })[]
  readonly findings?: readonly string[]
  readonly extractor?: string
}

export function extractionOf(example: Example): Extraction {
  const { text, outlet = 'The Varn Courier', title = null, published } = example
  const at = (words: string) => place(text, words)
  const furniture = (example.furniture ?? []).map((words) => {
    const [start, end] = at(words)
    return { start, end, rule: 'menu' }
  })
  const body = bodySpans({ text, furniture }).map((span) => wordsOf(text, span))
  const quantities = (example.events ?? []).flatMap(({ counts = [] }) =>
    counts.map(({ words, value, unit }) => {
      const [start, end] = at(words)
      return { start, end, value, unit, modifier: null }
    }),
  )
  let counted = 0
  return {
    schema: 1,
    extractor: example.extractor ?? 'parley 0.1.0, example reader 1',
    codebook: { id: codebook.id, hash: codebook.hash },
    id: documentId(outlet, body.join('\n')),
    path: `${hashText(text).slice(0, 8)}.txt`,
    title,
    outlet,
    url: null,
    language: 'en',
    text,
    published: published === undefined ? UNKNOWN_TIME : day(published),
    furniture,
    attributions: (example.statements ?? []).map(
      ({ source, cue, content, party, said = UNKNOWN_TIME }): Attribution => ({
        source: [at(source)],
        cue: [at(cue)],
        content: [at(content)],
        kind: 'indirect',
        speaker: { name: source, id: nameId(source), kind: 'person', party, office: null },
        via: [],
        realis: 'actual',
        said,
        confidence: 0.9,
      }),
    ),
    mentions: (example.statements ?? []).map(({ source, party }) => {
      const [start, end] = at(source)
      return { start, end, kind: 'person', entity: nameId(source), party }
    }),
    times: [],
    quantities,
    events: (example.events ?? []).map(({ type, participants, words, time, status, counts = [] }) => ({
      type,
      participants,
      time: time ?? UNKNOWN_TIME,
      status: status ?? 'happened',
      evidence: at(words),
      quantities: counts.map(() => counted++),
      confidence: 0.8,
    })),
    positions: (example.positions ?? []).map(({ party, option, stance, words, said, realis }) => ({
      party,
      option,
      stance,
      condition: null,
      realis: realis ?? 'actual',
      holder: party,
      evidence: at(words),
      also: [],
      said: said ?? UNKNOWN_TIME,
      because: [{ rule: 'example', span: at(words) }],
      confidence: 0.8,
    })),
    proposals: [],
    findings: (example.findings ?? []).map((words) => ({
      rule: 'quotation-never-closed',
      span: at(words),
      message: 'a quotation is opened here and never closed',
    })),
  }
}

export const captureOf = ({ path, text }: Extraction): Capture => ({
  path,
  sha256: hashText(text),
  bytes: new TextEncoder().encode(text).length,
})

export const NOW = '2031-05-01T10:00:00Z'

/** Three articles about the strait: two outlets differ on the ships, one has furniture and an odd quotation. */
export const examples: readonly Example[] = [
  {
    title: 'Ostland wants a toll',
    published: '2031-03-02',
    text: 'Ostland wants a toll\n\nMinister Ada Quill said that every ship must pay a toll. “It is our water, she added.\n\nThe two navies met off Varn on Sunday, with 12 ships.',
    statements: [
      {
        source: 'Minister Ada Quill',
        cue: 'said',
        content: 'that every ship must pay a toll',
        party: 'ostland',
        said: day('2031-03-02'),
      },
    ],
    positions: [
      {
        party: 'ostland',
        option: 'passage-toll',
        stance: 'for',
        words: 'every ship must pay a toll',
        said: day('2031-03-02'),
      },
    ],
    events: [
      {
        type: 'meeting',
        participants: ['ostland', 'westmark'],
        words: 'The two navies met off Varn on Sunday, with 12 ships',
        time: day('2031-03-02'),
        counts: [{ words: '12 ships', value: 12, unit: 'ship' }],
      },
    ],
    findings: ['“It is our water, she added.'],
  },
  {
    title: 'Westmark: passage stays free',
    outlet: 'Harbour Radio',
    published: '2031-03-03',
    text: 'Home | News | Sport\nWestmark: passage stays free\n\nThe strait stays open to all, Premier Jon Halle declared 😀 on Monday. He would not rule out talks.\n\nOn Sunday the navies had met with 15 ships, the ministry said.',
    furniture: ['Home | News | Sport'],
    statements: [
      {
        source: 'Premier Jon Halle',
        cue: 'declared',
        content: 'The strait stays open to all',
        party: 'westmark',
        said: day('2031-03-03'),
      },
    ],
    positions: [
      {
        party: 'westmark',
        option: 'passage-free',
        stance: 'for',
        words: 'The strait stays open to all',
        said: day('2031-03-03'),
      },
      {
        party: 'westmark',
        option: 'passage-toll',
        stance: 'against',
        words: 'stays open to all',
        said: day('2031-03-03'),
      },
    ],
    events: [
      {
        type: 'meeting',
        participants: ['westmark', 'ostland'],
        words: 'On Sunday the navies had met with 15 ships',
        time: day('2031-03-02'),
        counts: [{ words: '15 ships', value: 15, unit: 'ship' }],
      },
    ],
  },
  {
    title: 'Ostland gives up the toll',
    published: '2031-04-10',
    text: 'Ostland gives up the toll\n\nMinister Ada Quill announced that Ostland drops the toll for good.',
    statements: [
      {
        source: 'Minister Ada Quill',
        cue: 'announced',
        content: 'that Ostland drops the toll for good',
        party: 'ostland',
        said: day('2031-04-10'),
      },
    ],
    positions: [
      {
        party: 'ostland',
        option: 'passage-toll',
        stance: 'against',
        words: 'Ostland drops the toll for good',
        said: day('2031-04-10'),
      },
    ],
  },
]

/** As many different articles as a test asks for. */
export const numbered = (number: number): Example => ({
  title: `Day ${number} of the talks`,
  text: `Day ${number} of the talks\n\nMinister Ada Quill said that every ship must pay a toll of ${number} crowns.`,
  statements: [
    {
      source: 'Minister Ada Quill',
      cue: 'said',
      content: `that every ship must pay a toll of ${number} crowns`,
      party: 'ostland',
    },
  ],
  positions: [
    { party: 'ostland', option: 'passage-toll', stance: 'for', words: 'every ship must pay a toll' },
  ],
})
