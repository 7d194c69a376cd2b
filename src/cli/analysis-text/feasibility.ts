/** A feasibility in words: the answer in a sentence, question by question what conflicts and what would help, the lines. */
import {
  choiceLabel,
  conflictsIn,
  lineLabel,
  listed,
  partyName,
  sideLabel,
  valueLabel,
} from '../../analyse/index.ts'
import type { Codebook, Feasibility, Question, RedLine, WayOut } from '../../model/index.ts'
import { askedInWords, blocks, count, item, linesInWords, remarksInWords } from './parts.ts'

const ANSWERS = {
  feasible: 'Every question has an outcome that breaks no line, however what nobody said is read.',
  infeasible: 'No: the lines on record leave no outcome that breaks none of them.',
  undetermined: 'It cannot be said: it hangs on what nobody said.',
} as const

export function feasibilityInWords(answer: Feasibility, codebook: Codebook): string {
  const { questions, lines, remarks } = answer
  const of = (wanted: Question['answer']) => questions.filter((question) => question.answer === wanted)
  const brief = (wanted: Question['answer'], title: string) =>
    of(wanted).length === 0
      ? null
      : item(
          `${title}: ${of(wanted)
            .map((one) => nameOf(one, codebook))
            .join(' · ')}`,
          0,
        )
  return blocks(
    `${askedInWords(answer.at, answer, codebook)}.`,
    questions.length === 0 ? null : ANSWERS[answer.answer],
    ...of('infeasible').map((question) => questionInWords(question, lines, codebook)),
    ...of('undetermined').map((question) => questionInWords(question, lines, codebook)),
    brief('feasible', 'Open to all'),
    linesInWords(lines, codebook),
    remarksInWords(remarks),
  )
}

const nameOf = ({ choices }: Question, codebook: Codebook): string =>
  listed(choices.map((choice) => choiceLabel(codebook, choice)))

function questionInWords(question: Question, lines: readonly RedLine[], codebook: Codebook): string {
  const { answer, groups, conflicts, relaxations, blockers, waysOut, toAsk, flips, remarks, method } =
    question
  const line = (id: string) => lines.find((each) => each.id === id)!
  const told = groups.map((group) => {
    const sides = group.sides.map((side) => item(sideLabel(codebook, side.map(line)), 4))
    const number = conflictsIn(group) > 1 ? `, ${conflictsIn(group)} conflicts` : ''
    const head =
      sides.length === 1 ? 'No outcome fits' : `These cannot ${sides.length === 2 ? 'both' : 'all'} hold`
    return [`  ${head}${number}:`, ...sides].join('\n')
  })
  const oneOf = (texts: readonly string[]) => (texts.length === 0 ? [] : [texts.join('; or ')])
  const sections: [title: string, texts: readonly string[]][] = [
    ['Blocks alone: ', oneOf(blockers.map((id) => partyName(codebook, id)))],
    [
      'Would have to give: ',
      oneOf(relaxations.map((set) => set.map((id) => lineLabel(codebook, line(id))).join(' + '))),
    ],
    ['Cheapest way out: ', oneOf(waysOut.map((way) => wayInWords(way, question, codebook)))],
    [
      'To ask: ',
      oneOf(toAsk.map((set) => listed([...new Set(set.map(({ party }) => partyName(codebook, party)))]))),
    ],
    ['Would turn it: ', flips.map(({ message }) => message)],
    ['', remarks.map(({ message }) => message)],
  ]
  const worked = conflicts.length > 0 || method === 'refused' ? ` (${method})` : ''
  return [
    `${nameOf(question, codebook)}: ${answer}${worked}`,
    ...told,
    ...sections.flatMap(([title, texts]) => texts.map((text) => item(`${title}${text}`))),
  ].join('\n')
}

function wayInWords({ steps, outcome, moves }: WayOut, { choices }: Question, codebook: Codebook): string {
  const values = outcome.map(({ choice, value }) =>
    valueLabel(codebook, choices.find(({ id }) => id === choice)!, value),
  )
  const who = moves.map(
    ({ party, steps: own }) => `${partyName(codebook, party)} ${count(own, 'step', 'steps')}`,
  )
  return `${listed(values)}, ${count(steps, 'step', 'steps')} in all: ${listed(who)}`
}
