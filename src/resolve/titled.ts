/**
 * Persons named by their title alone: "the Elbonian prime minister said", "the chancellor".
 *
 * In: a scene with its names. Out: the names with those titles added whose holder at the time of publishing is found.
 * Adjectives and names of parties inside a title go into it.
 */
import { holderOfTitle } from './holders.ts'
import type { Named } from './mentions.ts'
import { nameId } from './names.ts'
import { titleEnd } from './people.ts'
import { isPreposition, namesIn, type Run, type Scene, spanOver } from './scene.ts'
import { roleAt } from './titles.ts'

const LONGEST = 8

export function withTitles(scene: Scene): Named[] {
  const words = scene.tokens.map(({ lower }) => lower)
  const titled: Named[] = []
  for (let at = 0; at < words.length; at++) {
    const role = words[at] === 'the' ? null : roleAt(words, at)
    if (role === null) continue
    const run = withOwner(scene, phraseAround(scene, at, at + role.length))
    // "the president" in a quotation is its speaker's own: ./speakers.ts knows whose
    if (run === null || (scene.quoted[run.from] === 1 && !namesParty(scene, run))) continue
    if (!isDefinite(scene, run) || bearsName(scene, run)) continue
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

/** "the president of Elbonia", whole; null for the president of something that is no party. */
function withOwner({ tokens, nameOf, named }: Scene, run: Run): Run | null {
  if (tokens[run.to]?.lower !== 'of') return run
  const owner = tokens[run.to + 1]?.lower === 'the' ? run.to + 2 : run.to + 1
  const name = named[nameOf[owner] ?? -1]
  return name?.from === owner && name.party !== null && name.kind !== 'person'
    ? { from: run.from, to: name.to }
    : null
}

/** "the minister", "Elbonia's minister", "Elbonian minister" in a headline; not "a minister", "another minister". */
function isDefinite(scene: Scene, run: Run): boolean {
  const [first] = scene.tokens.slice(run.from, run.to)
  if (first!.lower === 'the') return true
  const before = scene.tokens[run.from - 1]
  return namesParty(scene, run) && before?.pos !== 'DET' && before?.pos !== 'NUM'
}

const namesParty = (scene: Scene, run: Run): boolean =>
  namesIn(scene, run).some(({ party }) => party !== null)

/** The title of somebody who is named after it: "Elbonian minister Jan Novak", "the minister, Jan Novak". */
function bearsName(scene: Scene, run: Run): boolean {
  const end = phraseEnd(scene, run.to)
  const at = scene.tokens[end]?.text === ',' ? end + 1 : end
  const next = scene.named[scene.nameOf[at] ?? -1]
  if (next?.kind !== 'person' || next.from !== at) return false
  return end > run.to || titleEnd(scene.tokens, next) === run.to
}

/** Over "to the league" in "Elbonia's envoy to the league, Jan Novak". */
function phraseEnd(scene: Scene, from: number): number {
  const { tokens, sentenceOf } = scene
  if (!isPreposition(tokens[from])) return from
  let end = from
  while (
    end - from < LONGEST &&
    sentenceOf[end] === sentenceOf[from] &&
    !isPersonAt(scene, end) &&
    (isPreposition(tokens[end]) || ['DET', 'ADJ', 'NOUN', 'PROPN', 'PART'].includes(tokens[end]!.pos))
  )
    end++
  return tokens[end]?.text === ',' || isPersonAt(scene, end) ? end : from
}

const isPersonAt = ({ named, nameOf }: Scene, at: number): boolean =>
  named[nameOf[at] ?? -1]?.kind === 'person'

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
