/** Pieces of what the lists print on a terminal, where there are sentences to be read. */
import type { Sentence, TimeInterval } from '../model/index.ts'
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
      `${label.padEnd(LABEL)}${timeInWords(said)}  ${holder}, ${outlet ?? 'outlet unknown'}  ${record}`,
    ),
    `${margin}${oneLine(`${before}▸${words}◂${after}`)}`,
  ].map((line) => `  ${line}`)
}
