/**
 * Whose stance a stance word shows: its subject.
 *
 * In: a scene, its words, the place of the stance word and where its clause begins. Out: the nearest name or pronoun
 * before it that can be the subject, as a voice. Adjectives count only before somebody who speaks ("Elbonian officials").
 */
import { antecedent, type Heard, pronounSort } from './antecedents.ts'
import type { Named } from './mentions.ts'
import { isOblique, type Run, type Scene } from './scene.ts'
import { ofBoth } from './speakers.ts'
import { isFormer, speaksForParty, speaksForSelf } from './titles.ts'
import { jointVoice, unnamedVoice, type Voice, voiceOfNamed } from './voices.ts'

export interface Subject {
  readonly voice: Voice
  /** Its first token. */
  readonly token: number
}

/** Names and pronouns from token `from` up to token `to`, nearest first; owners ("Kim's refusal") only right before it. */
export function subjectBefore(scene: Scene, { from, to }: Run, heard: readonly Heard[]): Subject | null {
  for (let i = to - 1; i >= from; i--) {
    const index = scene.nameOf[i]!
    if (index >= 0) {
      const name = scene.named[index]!
      const voice = subjectVoice(scene, name, to)
      if (voice) return withNeighbours(scene, name, voice, from)
      i = name.from
    } else if (i > from && scene.tokens[i]!.pos === 'NOUN') {
      const both = ofBoth(scene, { from: i - 1, to: i + 1 }, scene.published)
      if (both) return { voice: both, token: i - 1 }
    } else if (pronounSort(scene.tokens[i]!.lower) && isSubjectPronoun(scene, i, to)) {
      const voice = antecedent(scene, i, heard, scene.published)
      if (voice) return { voice, token: i }
    }
  }
  return null
}

/** "Having always refused, Elbonia …": the first name after the comma that ends an opening participle's phrase. */
export function subjectAfter(scene: Scene, from: number, to: number): Subject | null {
  const sentence = scene.text.sentences[scene.sentenceOf[from]!]!
  const opening = scene.tokens
    .slice(sentence.from, sentence.from + 2)
    .some(({ lower }) => lower.endsWith('ing') || lower === 'having')
  if (!opening) return null
  for (let i = from; i < to; i++) {
    const index = scene.tokens[i]!.text === ',' ? (scene.nameOf[i + 1] ?? -1) : -1
    if (index >= 0 && scene.named[index]!.as === 'name')
      return { voice: voiceOfNamed(scene, scene.named[index]!, scene.published), token: i + 1 }
  }
  return null
}

const isSubjectPronoun = ({ tokens }: Scene, at: number, to: number): boolean =>
  /^(he|she|it|they)$/u.test(tokens[at]!.lower) ||
  (/^(his|her|its|their)$/u.test(tokens[at]!.lower) && to - at <= 3)

function subjectVoice(scene: Scene, name: Named, to: number): Voice | null {
  const { tokens } = scene
  if (name.as === 'adjective') return officialVoice(scene, name)
  const owner = /^['’]s?$/u.test(tokens[name.to]?.lower ?? '')
  if (owner ? to - name.to > 3 : isOblique(scene, name)) return null
  if (name.kind !== 'person' && !owner && isPrivateNoun(tokens[name.to]?.lower)) return null
  return voiceOfNamed(scene, name, scene.published)
}

const isPrivateNoun = (word: string | undefined): boolean => word !== undefined && speaksForSelf(word)

/** "Elbonian officials", "a senior Elbonian diplomat". */
function officialVoice(scene: Scene, name: Named): Voice | null {
  const { tokens } = scene
  if (isOblique(scene, name)) return null
  const before = tokens.slice(Math.max(0, name.from - 2), name.from)
  if (before.some(({ lower }) => isFormer(lower))) return null
  for (let i = name.to; i < Math.min(tokens.length, name.to + 3); i++) {
    if (speaksForSelf(tokens[i]!.lower)) return null
    if (!speaksForParty(tokens[i]!.lower)) continue
    if (['NOUN', 'PROPN'].includes(tokens[i + 1]?.pos ?? '')) continue
    const words = scene.text.document.text.slice(tokens[name.from]!.start, tokens[i]!.end)
    return unnamedVoice(words, name.party, true)
  }
  return null
}

/** "Elbonia and Freedonia agreed": the names that "and" sets beside it speak too. */
function withNeighbours(scene: Scene, name: Named, voice: Voice, from: number): Subject {
  const voices = [voice]
  let first = name.from
  for (;;) {
    const before = scene.tokens[first - 1]
    const index = /^(and|,)$/u.test(before?.lower ?? '') ? (scene.nameOf[first - 2] ?? -1) : -1
    if (index < 0 || scene.named[index]!.from < from || scene.named[index]!.as !== 'name') break
    if (before!.lower === ',' && voices.length === 1) break
    voices.unshift(voiceOfNamed(scene, scene.named[index]!, scene.published))
    first = scene.named[index]!.from
  }
  return { voice: voices.length > 1 ? jointVoice(voices) : voice, token: first }
}
