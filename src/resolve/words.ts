/**
 * A text as patterns see it: words without hyphens and quotation marks, each with its forms and parties.
 *
 * In: a scene. Out: the words of every sentence, with the way back to tokens. A form is the word in lower case, its
 * base form as the tagger gives it, and the base forms its ending allows ("ceding": "cede"), since a verb's noun keeps
 * its ending in the tagger's eyes.
 */
import type { Scene } from './scene.ts'
import { voiceOfNamed } from './voices.ts'

export interface Word {
  /** Its token. */
  readonly token: number
  readonly lower: string
  readonly pos: string
  readonly forms: ReadonlySet<string>
  /** Parties that a name here stands for. */
  readonly parties: readonly string[]
  /** A mark before it parts it from the word before: `;` `:` a dash, a full stop. */
  readonly breaks: boolean
  /** A comma stands before it. */
  readonly comma: boolean
}

const SKIPPED = /^[-‑"“”„«»'‘’`,()[\]]$/u
const BREAK = /^[;:—–.!?…]+$/u
const NONE: readonly string[] = []

export interface Words {
  readonly list: readonly Word[]
  /** By token: its word, or the next one. */
  readonly ofToken: Int32Array
}

export function wordsOf(scene: Scene): Words {
  const list: Word[] = []
  const ofToken = new Int32Array(scene.tokens.length + 1)
  const partiesOf = scene.named.map((named) => voiceOfNamed(scene, named, scene.published).parties)
  let breaks = false
  let comma = false
  scene.tokens.forEach((token, i) => {
    ofToken[i] = list.length
    const lower = token.lower.replace('’', "'")
    if (isDash(scene, i)) breaks = true
    else if (SKIPPED.test(lower)) comma ||= lower === ','
    else if (BREAK.test(lower)) breaks = true
    else {
      const name = scene.nameOf[i]!
      const parties = name < 0 ? NONE : partiesOf[name]!
      list.push({
        token: i,
        lower,
        pos: token.pos === 'VERB' && isHyphened(scene, i) ? 'ADJ' : token.pos,
        forms: formsOf(lower, token.lemma),
        parties,
        breaks,
        comma,
      })
      breaks = false
      comma = false
    }
  })
  ofToken[scene.tokens.length] = list.length
  return { list, ofToken }
}

/** "VALDA, March 3 (EPA) - Elbonia": a hyphen with room on both sides is typed for a dash. */
const isDash = ({ tokens }: Scene, at: number): boolean =>
  tokens[at]!.text === '-' &&
  (tokens[at - 1]?.end ?? 0) < tokens[at]!.start &&
  tokens[at]!.end < (tokens[at + 1]?.start ?? 0)

/** "Elbonian-backed": a participle that a hyphen makes part of an adjective. */
const isHyphened = ({ tokens }: Scene, at: number): boolean =>
  tokens[at - 1]?.text === '-' && tokens[at - 1]!.end === tokens[at]!.start

/** The letters of a word as written, the base form given, and those that its ending allows. */
export function formsOf(lower: string, lemma: string): Set<string> {
  if (GRAMMATICAL.has(lower)) return new Set([lower])
  const forms = new Set([lower, lemma])
  for (const [ending, others] of ENDINGS) {
    if (!lower.endsWith(ending) || lower.length < ending.length + 3) continue
    const stem = lower.slice(0, -ending.length)
    for (const other of others) forms.add(stem + other)
    if (ending !== 's' && stem.at(-1) === stem.at(-2)) forms.add(stem.slice(0, -1))
  }
  return forms
}

/** Prepositions that end like verbs. */
const GRAMMATICAL = new Set(['according', 'during', 'regarding', 'concerning', 'following'])

const ENDINGS: readonly (readonly [string, readonly string[]])[] = [
  ['ing', ['', 'e']],
  ['ied', ['y']],
  ['ies', ['y']],
  ['ed', ['', 'e']],
  ['es', ['', 'e']],
  ['s', ['']],
]
