/** What single change would turn a question's answer: the question as answered in, each such change in a sentence out. */
import type { Question, Remark } from '../model/index.ts'
import type { Ground } from './ground.ts'
import { canHold } from './method.ts'
import { choiceLabel, lineLabel, listed, partyName, remark, valueLabel } from './names.ts'
import type { Asked } from './question.ts'

export function flipsOf(
  asked: Asked,
  question: Pick<Question, 'answer' | 'relaxations' | 'blockers' | 'toAsk'>,
  ground: Ground,
): Remark[] {
  return question.answer === 'infeasible'
    ? liftings(asked, question, ground)
    : [...answers(asked, question, ground), ...lastOptions(asked, ground)]
}

/** Single lines that are in the way of everything; else single parties; else how many lines it takes. */
function liftings(
  { lines }: Asked,
  { relaxations, blockers }: Pick<Question, 'relaxations' | 'blockers'>,
  { codebook }: Ground,
): Remark[] {
  const single = new Set(relaxations.filter((set) => set.length === 1).flat())
  const byLine = lines
    .filter(({ id }) => single.has(id))
    .map((line) =>
      remark('lift', `Without ${lineLabel(codebook, line)}, there is an outcome that breaks no line.`),
    )
  const byParty = blockers
    .filter((party) => !lines.some((line) => line.party === party && single.has(line.id)))
    .map((party) =>
      remark(
        'party',
        `If ${partyName(codebook, party)} alone gave way on all its lines here, there is an outcome that breaks no line.`,
      ),
    )
  if (byLine.length + byParty.length > 0) return [...byLine, ...byParty]
  const fewest = relaxations[0]
  return fewest === undefined
    ? []
    : [
        remark(
          'no-single-line',
          `No single line and no single party: at least ${fewest.length} lines would have to give.`,
        ),
      ]
}

/** Parties whose word alone would settle it. */
const answers = ({ choices }: Asked, { toAsk }: Pick<Question, 'toAsk'>, { codebook }: Ground): Remark[] =>
  toAsk
    .filter((set) => set.length === 1)
    .flat()
    .map(({ party, choice: id }) => {
      const choice = choices.find((each) => each.id === id)!
      return remark(
        'ask',
        `If ${partyName(codebook, party)} said that it accepts what it has not ruled out on “${choiceLabel(codebook, choice)}”, the answer would be yes.`,
      )
    })

/** Values that every outcome left has: one line against any of them, and nothing is left. */
function lastOptions({ choices, red, method }: Asked, { codebook }: Ground): Remark[] {
  const outcome = method.cheapest((choice, value) => (isBroken(choice.id, value) ? 1 : 0), 1)[0]!
  function isBroken(choice: string, value: string | null): boolean {
    return red.some((line) => line.choice === choice && !line.accepts.includes(value))
  }
  const last = choices.flatMap((choice, i) => {
    const rest = choice.values.filter((value) => value !== outcome[i])
    return canHold(method, [...red, { choice: choice.id, accepts: rest }])
      ? []
      : [valueLabel(codebook, choice, outcome[i]!)]
  })
  return last.length === 0 || red.length === 0
    ? []
    : [
        remark(
          'last-option',
          `What is left has ${listed(last)}: one line against ${last.length === 1 ? 'it' : 'any of it'}, and nothing is left.`,
        ),
      ]
}
