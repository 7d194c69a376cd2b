/** An invented negotiation for tests of the analyses: who may pass a strait, who patrols it, what becomes of the fort. */
import { type Cell, type LedgerPosition, ledger } from '../../compare/ledger.ts'
import { Codebook, type Stance, type TimeInterval, UNKNOWN_TIME } from '../../model/index.ts'
import type { Ground } from '../ground.ts'
import type { Sentences } from '../red-lines.ts'

const { parties, issues } = Codebook.parse({
  id: 'strait',
  title: 'The strait of Varn',
  parties: [
    { id: 'ostland', name: 'Ostland' },
    { id: 'westmark', name: 'Westmark' },
    { id: 'norvia', name: 'Norvia' },
  ],
  issues: [
    {
      id: 'passage',
      choose: 'one',
      question: 'Who may pass the strait?',
      label: 'Passage',
      options: [
        { id: 'passage-free', proposition: 'Every ship may pass', order: 0 },
        { id: 'passage-convoy', proposition: 'Ships pass in convoys', order: 0.3 },
        { id: 'passage-toll', proposition: 'Ships pay a toll', order: 0.6 },
        { id: 'passage-closed', proposition: 'No ship may pass', order: 1 },
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
})
export const codebook = { parties, issues }

export const day = (earliest: string): TimeInterval => ({
  earliest,
  latest: earliest,
  certainty: 'stated',
  because: [],
})

/** `ostland against passage-free` with the words that say so. */
export interface Said {
  readonly party: string
  readonly stance: Stance
  readonly option: string
  readonly words?: string
  readonly said?: string
  readonly realis?: LedgerPosition['realis']
}

const issueOf = (option: string): string =>
  issues.find(({ options }) => options.some(({ id }) => id === option))!.id

const positionOf = ({ party, stance, option, said, realis }: Said, i: number): LedgerPosition => ({
  id: `po-${i}`,
  account: `account-${i}`,
  party,
  issue: issueOf(option),
  option,
  stance,
  condition: null,
  holder: 'Ada Quill',
  unnamed: false,
  realis: realis ?? 'actual',
  said: said === undefined ? UNKNOWN_TIME : day(said),
  confidence: 0.8,
  state: 'suggested',
})

/** What was said, as the ledger has it on a day; positions are named po-0, po-1, … in the order given. */
export function groundOf(said: readonly Said[], at: string | null = null): Ground {
  const sentences: Sentences = new Map(
    said.map(({ words = '' }, i) => [
      `po-${i}`,
      {
        record: `po-${i}`,
        document: 'sha256:0',
        documentTitle: 'A title',
        outlet: null,
        evidence: [0, words.length],
        holder: 'they',
        before: '',
        words,
        after: '.',
      },
    ]),
  )
  const cells: Cell[] = ledger(said.map(positionOf), at)
  return { cells, sentences, codebook }
}

const STANCES: Readonly<Record<string, Stance>> = { for: 'for', against: 'against', if: 'conditional' }

/** `ostland against passage-free`, `norvia must passage-toll` (for it, and it must be), `ostland if talks`. */
export const said = (...lines: readonly string[]): Said[] =>
  lines.map((line) => {
    const [party, verb, option] = line.split(' ') as [string, string, string]
    return { party, option, stance: STANCES[verb] ?? 'for', words: verb === 'must' ? 'it must be so' : '' }
  })
