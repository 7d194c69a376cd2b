/**
 * Edits in words, as they stand in an address or on a command line: text in, `Edit` out and back.
 *
 *     lift:ostland:only:passage-toll          without that line
 *     add:norvia:never:talks                  with one more
 *     bend:ostland:only:passage-toll:talks    that line as far as the option
 */
import { type Edit, ParleyError } from '../model/index.ts'

type Kind = Edit['kind']

const ID = '[a-z][a-z0-9-]*'
const LINE = `${ID}:(?:never|only):${ID}`
const FORMS: Readonly<Record<Kind, RegExp>> = {
  lift: new RegExp(`^(${LINE})$`, 'u'),
  add: new RegExp(`^(${ID}):(never|only):(${ID})$`, 'u'),
  bend: new RegExp(`^(${LINE}):(${ID})$`, 'u'),
}
const SHAPES: Readonly<Record<Kind, string>> = {
  lift: 'PARTY:never|only:OPTION',
  add: 'PARTY:never|only:OPTION',
  bend: 'PARTY:never|only:OPTION:OPTION',
}

/** @param words without the kind @throws ParleyError `bad-request` */
export function editOf(kind: Kind, words: string): Edit {
  const match = FORMS[kind].exec(words)
  if (match === null)
    throw new ParleyError('bad-request', `“${words}” does not say what to ${kind}`, {
      remedy: `it is written ${SHAPES[kind]}`,
    })
  const [, first, second, third] = match as unknown as [string, string, string, string]
  if (kind === 'lift') return { kind, line: first }
  if (kind === 'bend') return { kind, line: first, to: second }
  return { kind, party: first, rule: second as 'never' | 'only', option: third }
}

/** @param text edits parted by commas, each with its kind @throws ParleyError `bad-request` */
export const editsIn = (text: string): Edit[] =>
  text
    .split(',')
    .filter((part) => part !== '')
    .map((part) => {
      const [kind, ...rest] = part.split(':')
      if (kind === 'lift' || kind === 'add' || kind === 'bend') return editOf(kind, rest.join(':'))
      throw new ParleyError('bad-request', `“${part}” is no edit`, {
        remedy: 'an edit begins with lift:, add: or bend:',
      })
    })
