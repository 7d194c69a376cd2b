/**
 * What somebody speaks by: "the statement", "a letter from the envoy", "the ministry's report".
 *
 *     a statement released on his behalf    by whom "his" stands for
 *     a letter from Jan Novak               by Jan Novak
 *     the palace’s report, an agency report by the palace, by the agency
 *     the statement added                   by whoever was heard last
 *
 * In: a source whose head is such a noun (`carriers`, `papers` in lexicon/titles.json). Out: the voice of its author, or
 * null where nothing tells.
 */
import type { Token } from '../model/index.ts'
import { antecedent, pronounSort } from './antecedents.ts'
import { isOblique, isPreposition, namesIn, type Run, type Scene } from './scene.ts'
import type { Context } from './speakers.ts'
import { isBodyNoun, isCarrier, isPaper } from './titles.ts'
import { type Voice, voiceOfNamed } from './voices.ts'

/** `read` reads a phrase as a source of its own. */
export function ofCarrier(
  scene: Scene,
  run: Run,
  head: Run,
  context: Context,
  read: (phrase: Run) => Voice | null,
): Voice | null {
  const noun = scene.tokens[head.to - 1]!.lower
  const carries = isCarrier(noun)
  if (!carries && !isPaper(noun)) return null
  const owner = ownerBefore(scene, head)
  if (owner) return read(owner)
  if (!carries) return null
  const author = authorAfter(scene, run, head, context)
  if (author || !isBare(scene, head)) return author
  return issuer(scene, head, context) ?? lastHeard(context)
}

/** Tokens to look back for where "the statement" was first told of. */
const TOLD_WITHIN = 600
const AUTHOR_WITHIN = 8

/** "the statement" after "in a statement on Monday": whoever it was by there, or who spoke in that sentence. */
function issuer(scene: Scene, head: Run, context: Context): Voice | null {
  const { tokens, sentenceOf, text } = scene
  const { lower: noun } = tokens[head.to - 1]!
  if (tokens[head.from]!.lower !== 'the') return null
  for (let at = head.from - 1; at >= Math.max(0, head.from - TOLD_WITHIN); at--) {
    if (tokens[at]!.lower !== noun || tokens[at - 1]?.lower === 'the') continue
    const sentence = text.sentences[sentenceOf[at]!]!
    const told: Run = { from: at, to: Math.min(sentence.to, at + 1 + AUTHOR_WITHIN) }
    return (
      authorAfter(scene, told, { from: at, to: at + 1 }, context) ??
      context.heard.findLast((one) => one.at >= sentence.from && one.at < sentence.to)?.voice ??
      subjectBefore(scene, { from: sentence.from, to: at }, context)
    )
  }
  return null
}

/** "the palace’s", "Mud Palace", "an agency": who stands right before the noun. */
function ownerBefore({ tokens, nameOf, named }: Scene, head: Run): Run | null {
  const at = head.to - 2
  if (at <= head.from - 1) return null
  if (/^['’]s?$/u.test(tokens[at]!.lower)) return at > head.from ? { from: head.from, to: at } : null
  const name = named[nameOf[at] ?? -1]
  const isOwner = name ? name.as === 'name' && name.kind !== 'place' : isBodyNoun(tokens[at]!.lower)
  return isOwner ? { from: head.from, to: at + 1 } : null
}

function authorAfter(scene: Scene, run: Run, head: Run, { heard, at }: Context): Voice | null {
  const rest: Run = { from: head.to, to: run.to }
  const named = namesIn(scene, rest).find(
    (name) => name.as === 'name' && isBy(scene.tokens.slice(head.to, name.from)),
  )
  if (named) return voiceOfNamed(scene, named, at)
  for (let i = rest.from; i < rest.to; i++)
    if (/^(?:his|her|its|their)$/u.test(scene.tokens[i]!.lower) && pronounSort(scene.tokens[i]!.lower))
      return antecedent(scene, i, heard, at)
  return null
}

/** "Kim issued an order": the subject of the sentence in which it was first told of. */
function subjectBefore(scene: Scene, run: Run, { at }: Context): Voice | null {
  const subject = namesIn(scene, run).find((name) => name.as === 'name' && !isOblique(scene, name))
  return subject ? voiceOfNamed(scene, subject, at) : null
}

/** The last preposition before the name names an author. */
const isBy = (tokens: readonly Token[]): boolean =>
  /^(?:by|from|of)$/u.test(tokens.findLast((token) => isPreposition(token))?.lower ?? '')

/** "the statement", "a statement": nothing else stands with it. */
const isBare = ({ tokens }: Scene, head: Run): boolean =>
  head.to - head.from === 1 || (head.to - head.from === 2 && tokens[head.from]!.pos === 'DET')

const lastHeard = ({ heard }: Context): Voice | null =>
  heard.findLast(({ nested, voice }) => !nested && voice.speaker.kind !== 'unnamed')?.voice ?? null
