/**
 * Persons named by their title alone: "the Elbonian prime minister said", "the chancellor".
 *
 * In: a scene with its names. Out: the names with those titles added whose holder at the time of publishing is found.
 * Adjectives and names of parties inside a title go into it.
 */
import { holderOfTitle } from './holders.ts'
import type { Named } from './mentions.ts'
import { nameId } from './names.ts'
import { type Run, type Scene, spanOver } from './scene.ts'
import { roleAt } from './titles.ts'

const LONGEST = 8

export function withTitles(scene: Scene): Named[] {
  const words = scene.tokens.map(({ lower }) => lower)
  const titled: Named[] = []
  for (let at = 0; at < words.length; at++) {
    const role = words[at] === 'the' ? null : roleAt(words, at)
    if (role === null) continue
    const run = phraseAround(scene, at, at + role.length)
    const next = scene.nameOf[run.to] ?? -1
    if (run.to < words.length && next >= 0 && scene.named[next]!.kind === 'person') continue
    const person = holderOfTitle(scene, run, run, scene.published, null)
    if (person === null) continue
    titled.push({
      ...run,
      span: spanOver(scene.tokens, run),
      as: 'name',
      kind: 'person',
      entity: nameId(person.name),
      name: person.name,
      person,
      party: null,
    })
    at = run.to - 1
  }
  const covered = (name: Named): boolean => titled.some(({ from, to }) => name.from >= from && name.to <= to)
  return [
    ...scene.named.filter((name) => name.as === 'name' || !covered(name)).filter((name) => !covered(name)),
    ...titled,
  ].sort((a, b) => a.from - b.from)
}

/** From the article or the owner to the role: nothing else makes a title alone definite. */
function phraseAround({ tokens, sentenceOf }: Scene, at: number, to: number): Run {
  let from = at
  while (from > 0 && at - from < LONGEST && sentenceOf[from - 1] === sentenceOf[at]) {
    const { lower, pos } = tokens[from - 1]!
    if (lower === 'the') return { from: from - 1, to }
    if (!['NOUN', 'PROPN', 'ADJ', 'PART', 'PUNCT'].includes(pos) || /^[,.;:"“”()]$/u.test(lower)) break
    from--
  }
  return { from, to }
}
