/**
 * A new codebook from a bundled one: the text of a codebook's file, a name and parties in, the text of a new file out.
 *
 * The text is edited as text, so that its comments stay. Between the lines "# parties: begin" and "# parties: end" a
 * starter keeps parties that are to be replaced; their names in the examples are replaced with them.
 */
import { parse } from 'yaml'
import { ParleyError } from '../../model/index.ts'

export interface NewCodebook {
  readonly id: string
  readonly title: string | null
  /** Names of the parties; empty: those of the old one stay. */
  readonly parties: readonly string[]
}

const PARTIES = /# parties: begin\n([\s\S]*?)# parties: end\n/u

/** @throws ParleyError `usage` where parties are given and the old codebook keeps no place for them */
export function startCodebook(from: string, { id, title, parties }: NewCodebook): string {
  const old = PARTIES.exec(from)
  if (parties.length > 0 && old === null)
    throw new ParleyError('usage', 'this codebook has parties of its own', {
      remedy: 'leave --party out, or start from "ceasefire"',
    })
  const renamed = parties.length === 0 ? from : withParties(from, old![1]!, parties)
  return renamed
    .replace(/^(?:#.*\n)+/u, HEAD)
    .replace(/^id: .*$/mu, `id: ${id}`)
    .replace(/^title: .*$/mu, (line) => (title === null ? line : `title: ${JSON.stringify(title)}`))
    .replace(/^offices: .*$/mu, `offices: [] # who held which office when: see docs/codebooks.md`)
}

const HEAD = `# docs/codebooks.md says how to go on; \`parley codebook check\` on this file names every problem with its line.
`

interface OldParty {
  readonly name: string
  readonly metonyms?: readonly string[]
  readonly adjectives?: readonly string[]
}

function withParties(from: string, block: string, names: readonly string[]): string {
  const old = (parse(block) as { parties: readonly OldParty[] }).parties
  const rest = from.replace(PARTIES, `parties:\n${names.map(partyInYaml).join('')}`)
  // The examples speak of the parties: the first two stand for the old ones.
  return old.reduce((text, party, i) => (names[i] === undefined ? text : rename(text, party, names[i])), rest)
}

const rename = (text: string, { name, metonyms = [], adjectives = [] }: OldParty, to: string): string =>
  [...adjectives, ...metonyms, name].reduce((done, word) => done.replaceAll(word, to), text)

const partyInYaml = (name: string): string => `  - id: ${slug(name)}
    name: ${JSON.stringify(name)}
    metonyms: [] # names that stand for it as a speaker: its capital, its palace
    adjectives: [] # "a … minister", "the …s"
    bodies: [] # bodies that speak for it under their own name
`

/** An id of a name: lower-case letters, digits and hyphens. */
export function slug(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^[^a-z]+|-+$/gu, '')
  if (plain === '')
    throw new ParleyError('usage', `"${name}" has no Latin letters to make an id of`, {
      remedy: 'give a name in Latin letters; other spellings go into its metonyms',
    })
  return plain
}
