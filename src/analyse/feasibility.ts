/**
 * Feasibility: red lines and the ledger's cells in; out, question by question, whether an outcome exists that every party
 * can accept, which lines cannot hold together, what would have to give, who blocks alone, and the cheapest way out.
 *
 * Nothing is weighed and nothing is guessed: logic over what the record holds, within the codebook's options. What is
 * unknown is read both ways, and an answer that hangs on it is `undetermined`.
 */
import {
  type Answer,
  type Choice,
  type DecisionRule,
  type Edit,
  type Feasibility,
  type Firmness,
  ParleyError,
  type Question,
  type Reading,
  type RedLine,
} from '../model/index.ts'
import { choicesOf, exclusionsOf, questionsOf } from './choices.ts'
import { applyEdits } from './edits.ts'
import { feasibilityRemarks } from './feasibility-remarks.ts'
import type { Ground } from './ground.ts'
import { linearProgram, type Solve } from './linear-program.ts'
import { enumeration, type Method } from './method.ts'
import type { Described } from './names.ts'
import { answerQuestion, type Open, refusedQuestion } from './question.ts'
import { redLines } from './red-lines.ts'
import { unsaidLine } from './unsaid.ts'

export interface Ask {
  /** YYYY-MM-DD; null: everything known. Only said again in the answer: the cells are as of it. */
  readonly at: string | null
  readonly rule: DecisionRule
  readonly firmness: Firmness
  readonly reading: Reading
  readonly edits: readonly Edit[]
}

export const PLAIN_ASK: Ask = {
  at: null,
  rule: { kind: 'unanimity' },
  firmness: 'demand',
  reading: 'open',
  edits: [],
}

const METHOD =
  'Logic over red lines, within the codebook’s options: an outcome is acceptable if it breaks no line. Conflicts are minimal unsatisfiable subsets, what must give are minimal correction subsets.'

/**
 * @param solve the solver for questions too large to enumerate (`loadHighs`); without it they are refused in words
 * @throws ParleyError `bad-request` for an edit or a veto that names what is not there
 */
export function feasibility(ground: Ground, ask: Ask, solve?: Solve): Feasibility {
  assertKnown(ask.rule, ground.codebook)
  const lines = countedLines(ground, ask)
  const questions = openQuestions(ground, ask, lines).map((question) =>
    answerOf(question, ground, ask, solve),
  )
  const named = new Set(questions.flatMap(({ lines }) => lines))
  return {
    ...ask,
    answer: overall(questions.map(({ question }) => question.answer)),
    questions: questions.map(({ question }) => question),
    lines: [...named],
    method: METHOD,
    remarks: feasibilityRemarks(ground, ask, lines, questions.length),
  }
}

/** The red lines that count: as firm as asked for, of the parties that the rule names, and as edited. */
export function countedLines({ cells, sentences, codebook }: Ground, ask: Ask): RedLine[] {
  const { rule, firmness, edits } = ask
  const drawn = redLines(cells, sentences, codebook).filter(
    ({ strength }) => firmness === 'demand' || strength !== 'demand',
  )
  return applyEdits(drawn, edits, codebook).filter(({ party }) => counts(rule, party))
}

function assertKnown(rule: DecisionRule, { parties }: Described): void {
  const named = rule.kind === 'vetoes' ? rule.parties : []
  const unknown = named.find((party) => !parties.some(({ id }) => id === party))
  if (unknown === undefined) return
  throw new ParleyError('bad-request', `the codebook has no party “${unknown}”`, {
    remedy: `it has: ${parties.map(({ id }) => id).join(', ')}`,
  })
}

const counts = (rule: DecisionRule, party: string): boolean =>
  rule.kind === 'unanimity' || rule.parties.includes(party)

/** The questions on which anybody that counts took a position. A party counts on the choices that it spoke on. */
function openQuestions(ground: Ground, ask: Ask, lines: readonly RedLine[]): Open[] {
  const { codebook, cells } = ground
  return questionsOf(choicesOf(codebook), exclusionsOf(codebook)).flatMap((group) => {
    const red = lines.filter(({ choice }) => group.some(({ id }) => id === choice))
    const spoken = new Map(group.map((choice) => [choice, partiesOn(choice, ground, ask, red)]))
    const choices = group.filter((choice) => choice.kind === 'spectrum' || spoken.get(choice)!.length > 0)
    const parties = codebook.parties
      .map(({ id }) => id)
      .filter((party) => [...spoken.values()].some((those) => those.includes(party)))
    if (parties.length === 0) return []
    const unsaid = choices.flatMap((choice) =>
      spoken.get(choice)!.flatMap((party) => unsaidLine(choice, party, red, cells) ?? []),
    )
    return [{ choices, parties, red, unsaid }]
  })
}

/** Those that took any position on the choice or had a line drawn for them; named vetoes wherever anybody did. */
function partiesOn(choice: Choice, { cells }: Ground, { rule }: Ask, red: readonly RedLine[]): string[] {
  const speakers = cells
    .filter(
      ({ issue, entries }) =>
        issue === choice.issue && entries.some((entry) => choice.values.includes(entry.option)),
    )
    .map(({ party }) => party)
  const drawn = red.filter((line) => line.choice === choice.id).map(({ party }) => party)
  const those = [...new Set([...speakers, ...drawn])]
  if (rule.kind === 'unanimity') return those
  return those.length > 0 ? rule.parties : []
}

function answerOf(
  open: Open,
  ground: Ground,
  ask: Ask,
  solve: Solve | undefined,
): { readonly question: Question; readonly lines: readonly RedLine[] } {
  const lines = ask.reading === 'open' ? open.red : [...open.red, ...open.unsaid]
  const method = methodFor(open, ground.codebook, lines.length, solve)
  const question =
    method === null
      ? refusedQuestion(open, ground, lines.length)
      : answerQuestion({ ...open, lines, method }, ground)
  return { question, lines }
}

function methodFor(
  { choices }: Open,
  codebook: Described,
  lines: number,
  solve: Solve | undefined,
): Method | null {
  const problem = { choices, exclusions: exclusionsOf(codebook) }
  return enumeration(problem, lines) ?? (solve ? linearProgram(problem, solve) : null)
}

/** Whether any question is too large to be enumerated, so that a solver is worth loading. */
export const needsSolver = (answer: Feasibility): boolean =>
  answer.questions.some(({ method }) => method === 'refused')

const overall = (answers: readonly Answer[]): Answer =>
  answers.includes('infeasible')
    ? 'infeasible'
    : answers.length > 0 && answers.every((answer) => answer === 'feasible')
      ? 'feasible'
      : 'undetermined'
