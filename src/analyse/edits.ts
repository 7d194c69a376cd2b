/**
 * What if: red lines and a person's edits in, the lines as edited out.
 *
 * An edit lifts a line, adds one, or bends one: a bent line accepts everything on the spectrum as far as the option
 * named. Edits apply in their order; what they touch says so (`edit`), and the record is left alone.
 */
import {
  type Choice,
  type Codebook,
  type Edit,
  ParleyError,
  type RedLine,
  UNKNOWN_TIME,
} from '../model/index.ts'
import { choicesOf, stepsTo } from './choices.ts'
import { lineId } from './red-lines.ts'

/** @throws ParleyError `bad-request` where an edit names what is not there, or bends what has no spectrum */
export function applyEdits(
  lines: readonly RedLine[],
  edits: readonly Edit[],
  codebook: Pick<Codebook, 'parties' | 'issues'>,
): RedLine[] {
  const choices = choicesOf(codebook)
  return edits.reduce<RedLine[]>(
    (current, edit) => {
      if (edit.kind === 'add') return withLine(current, addedLine(edit, choices, codebook))
      const line = current.find(({ id }) => id === edit.line)
      if (line === undefined) throw refused(`there is no line “${edit.line}”`, current)
      if (edit.kind === 'lift') return current.filter((other) => other !== line)
      return current.map((other) => (other === line ? bentLine(line, edit.to, choices) : other))
    },
    [...lines],
  )
}

const refused = (message: string, lines: readonly RedLine[] = []): ParleyError =>
  new ParleyError('bad-request', message, {
    remedy:
      lines.length > 0
        ? `the lines are: ${lines.map(({ id }) => id).join(', ')}`
        : 'a line is named PARTY:never:OPTION or PARTY:only:OPTION',
  })

/** A line drawn by hand replaces the one of that name. */
const withLine = (lines: readonly RedLine[], line: RedLine): RedLine[] => [
  ...lines.filter(({ id }) => id !== line.id),
  line,
]

function addedLine(
  { party, rule, option }: Extract<Edit, { kind: 'add' }>,
  choices: readonly Choice[],
  { parties }: Pick<Codebook, 'parties'>,
): RedLine {
  const choice = choices.find(({ values }) => values.includes(option))
  if (choice === undefined) throw refused(`the codebook has no option “${option}”`)
  if (!parties.some(({ id }) => id === party)) throw refused(`the codebook has no party “${party}”`)
  return {
    ...lineId(party, rule, choice, option),
    strength: 'assumed',
    because: null,
    said: UNKNOWN_TIME,
    accounts: 0,
    state: null,
    atOdds: false,
    positions: [],
    sentence: null,
    edit: 'added',
  }
}

/** Everything between what the line accepts and `to` is accepted as well. */
function bentLine(line: RedLine, to: string, choices: readonly Choice[]): RedLine {
  const choice = choices.find(({ id }) => id === line.choice)!
  if (choice.kind !== 'spectrum') throw refused(`“${line.id}” has no spectrum to bend along: lift it`)
  if (!choice.values.includes(to)) throw refused(`“${to}” is no option on the spectrum of “${line.id}”`)
  const end = choice.values.indexOf(to)
  const steps = stepsTo(choice, to, line.accepts)
  const stretch = [
    choice.values.slice(end, end + steps + 1),
    choice.values.slice(Math.max(0, end - steps), end + 1),
  ]
  const reaching = stretch.find((values) => values.some((value) => line.accepts.includes(value))) ?? []
  const accepts = choice.values.filter((value) => line.accepts.includes(value) || reaching.includes(value))
  return { ...line, accepts, edit: line.edit ?? 'bent' }
}
