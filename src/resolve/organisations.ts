/**
 * Organisations that no codebook lists: "Harbour Bank", "University of Elbon City", "FHB".
 *
 * In: tokens and the place of one. Out: where a row of capitalised words ends that is an organisation's name: one with a
 * word such as "bank" or "council" in it (`organisations` in lexicon/titles.json), or an acronym in letters of mixed text.
 */
import type { Token } from '../model/index.ts'
import { isGiven } from './names.ts'
import { isHonorific, isOrganisationWord, isTitleWord, roleAt } from './titles.ts'

const LONGEST = 8

/** The token after the name that begins at `at`; `at` where none does. `to`: the sentence's end. */
export function organisationEnd(tokens: readonly Token[], at: number, to: number): number {
  let end = at
  let words = 0
  let telling = false
  while (end < to && end - at < LONGEST) {
    const token = tokens[end]!
    if (isPart(token)) {
      telling ||= isOrganisationWord(token.lower)
      words++
      end++
    } else if (end > at && isJoint(token) && isPartAfterThe(tokens, end + 1, to))
      end += tokens[end + 1]!.lower === 'the' ? 2 : 1
    else break
  }
  return words > 1 && telling ? end : isAcronym(tokens[at]!) ? at + 1 : at
}

const isCapitalised = (text: string): boolean => /^\p{Lu}[\p{L}’'&-]*\p{Ll}[\p{L}’'&-]*$/u.test(text)

const isPart = ({ text, lower, pos }: Token): boolean =>
  isCapitalised(text) &&
  ['PROPN', 'NOUN', 'ADJ'].includes(pos) &&
  !isHonorific(lower) &&
  !isGiven(text) &&
  (isOrganisationWord(lower) || roleAt([lower], 0) === null)

/** "Bank of Elbonia", "Institute for Rain". */
const isJoint = ({ lower }: Token): boolean => /^(of|for|&)$/u.test(lower)

function isPartAfterThe(tokens: readonly Token[], at: number, to: number): boolean {
  const next = tokens[at]?.lower === 'the' ? at + 1 : at
  return next < to && isPart(tokens[next]!)
}

const isAcronym = ({ text, lower, pos }: Token): boolean =>
  pos === 'PROPN' && /^\p{Lu}{2,6}$/u.test(text) && !isTitleWord(lower)
