/** What moved, in words: the conflicts that opened and closed, and the statements that did it. */
import { lineLabel, sideLabel } from '../../analyse/index.ts'
import type { Codebook, ConflictGroup, LineChange, Moved, MovedConflicts } from '../../model/index.ts'
import { timeInWords } from '../times.ts'
import { askedInWords, blocks, item, linesInWords, remarksInWords } from './parts.ts'

export function movedInWords(answer: Moved, codebook: Codebook): string {
  const { from, to, answers, opened, closed, standing, lines, flips, remarks } = answer
  const sides = ({ sides: all }: ConflictGroup) =>
    all.map((side) =>
      item(
        sideLabel(
          codebook,
          side.map((id) => lines.find((line) => line.id === id)!),
        ),
      ),
    )
  const part = (title: string, groups: readonly MovedConflicts[]) =>
    groups.length === 0
      ? `${title}: none.`
      : groups
          .map((group) =>
            [
              `${title}; these cannot hold together:`,
              ...sides(group),
              ...group.because.map((change) => item(changeInWords(change, answer, codebook), 4)),
            ].join('\n'),
          )
          .join('\n')
  return blocks(
    `From ${from} to ${to}. ${askedInWords(to, answer, codebook)}.`,
    `The answer was ${answers[0]}, and is ${answers[1]}.`,
    part('Opened', opened),
    part('Closed', closed),
    standing.length === 0
      ? null
      : standing.map((group) => ['Stood at both:', ...sides(group)].join('\n')).join('\n'),
    flips.length === 0 ? null : ['Would turn it:', ...flips.map(({ message }) => item(message))].join('\n'),
    linesInWords(lines, codebook),
    remarksInWords(remarks),
  )
}

function changeInWords({ line: id, change, now }: LineChange, { lines }: Moved, codebook: Codebook): string {
  const label = lineLabel(codebook, lines.find((line) => line.id === id)!)
  const at = now === null ? '' : `, ${timeInWords(now.said)}`
  const words = now?.sentence ? `: “${now.sentence.words}”  ${now.sentence.record}` : ''
  if (change === 'drawn') return `drawn: ${label}${at}${words}`
  return now === null ? `gone: ${label}` : `gone: ${label}; now ${now.stance}${at}${words}`
}
