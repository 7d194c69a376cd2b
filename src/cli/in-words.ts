/** Pieces of what the lists print on a terminal, where there are sentences to be read. */
import type { ProposalThread, Sentence, TimeInterval } from '../model/index.ts'
import { timeInWords } from './times.ts'

export const percent = (share: number): string => `${Math.round(100 * share)} %`

/** Control characters in a text from elsewhere could write anywhere on the terminal: they become spaces. */
export const oneLine = (text: string): string => text.replace(/[\s\p{Cc}]+/gu, ' ').trim()

const MARGIN = 4
const LABEL = 12

/** "    against     by 2025-05-20  Ada Quill, The Varn Courier: …", and the sentence below it. */
export function sentenceInWords(label: string, said: TimeInterval, sentence: Sentence): string[] {
  const { holder, outlet, before, words, after, record } = sentence
  const margin = ' '.repeat(MARGIN)
  return [
    oneLine(
      `${label.padEnd(LABEL)} ${timeInWords(said)}  ${holder}, ${outlet ?? 'outlet unknown'}  ${record}`,
    ),
    `${margin}${oneLine(`${before}▸${words}◂${after}`)}`,
  ].map((line) => `  ${line.replace(/[\r\n\p{Cc}]/gu, ' ')}`)
}

/** A thread: what was proposed, then the answers in the order of time, each with its words. */
export function proposalInWords(thread: ProposalThread): string {
  const { by, to, options, terms, made, accounts, sentences, answers, unanswered } = thread
  const who = `${by.join(' and ') || 'proposer not named'}${to.length > 0 ? ` to ${to.join(', ')}` : ''}`
  const on = terms.length > 0 ? ` (${terms.map(({ words }) => words).join('; ')})` : ''
  return [
    oneLine(`${who}: ${options.join(', ')}${on}, ${timeInWords(made)}, ${accountsInWords(accounts)}`),
    ...sentenceInWords('proposed', made, sentences[0]!),
    ...answers.flatMap(({ party, answer, said, sentences: [first] }) =>
      sentenceInWords(`${party} ${answer}`, said, first!),
    ),
    ...unanswered.map((party) => `  ${party}: no answer found`),
  ].join('\n')
}

const accountsInWords = (count: number): string => `${count} account${count === 1 ? '' : 's'}`
