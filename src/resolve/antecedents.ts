/**
 * Whom a pronoun stands for.
 *
 * In: a pronoun's token and the voices heard so far. Out: the last fitting one: the subject of its sentence, else who
 * spoke in the sentences before, else their subject. Gender goes by given names and titles where they tell it. The order
 * follows what centering theory (Grosz, Joshi and Weinstein 1995) holds of subjects, and no more of it.
 */
import type { TimeInterval } from '../model/index.ts'
import type { Named } from './mentions.ts'
import type { Gender } from './names.ts'
import type { Person } from './reference.ts'
import { isOblique, namesIn, type Run, type Scene } from './scene.ts'
import { type Voice, voiceOfNamed } from './voices.ts'

/** A voice and the token at which it was heard. */
export interface Heard {
  readonly at: number
  readonly voice: Voice
  /** Heard inside somebody else's statement. */
  readonly nested: boolean
}

type Sort = 'he' | 'she' | 'it' | 'they'
const SORTS: Readonly<Record<string, Sort>> = {
  he: 'he',
  him: 'he',
  his: 'he',
  himself: 'he',
  she: 'she',
  her: 'she',
  hers: 'she',
  herself: 'she',
  it: 'it',
  its: 'it',
  they: 'they',
  them: 'they',
  their: 'they',
}
const FIRST_PERSON = new Set(['i', 'we', 'us', 'me', 'my', 'our', 'ours'])
/** Sentences to look back. */
const REACH = 5

export const pronounSort = (word: string): Sort | null => SORTS[word] ?? null
export const isFirstPerson = (word: string): boolean => FIRST_PERSON.has(word)

/**
 * `heard` in the order of the text; only what was heard before the token counts. `quoting` is the speaker in whose
 * quotation the pronoun stands: it is not "he" or "she" there.
 */
export function antecedent(
  scene: Scene,
  token: number,
  heard: readonly Heard[],
  at: TimeInterval,
  quoting: Person | null = null,
  /** What this pronoun is said to say: names in it are no subjects of its clause. */
  content: readonly Run[] = [],
): Voice | null {
  const sort = pronounSort(scene.tokens[token]!.lower)
  if (sort === null) return null
  const isOther = (person: Person | null): boolean => quoting === null || person !== quoting
  const fits = (voice: Voice): boolean => isOther(voice.person) && fitsVoice(scene, voice, sort)
  const isSubject = (name: Named): boolean => isOther(name.person) && fitsName(scene, name, sort)
  const here = scene.sentenceOf[token]!
  const sentence = scene.text.sentences[here]!
  const isOutside = ({ from }: Named): boolean => !content.some((run) => run.from <= from && from < run.to)
  const own = subjectIn(
    scene,
    { from: sentence.from, to: token },
    (name) => isSubject(name) && isOutside(name),
    scene.quoted[token] === 1,
  )
  if (own) return voiceOfNamed(scene, own, at)
  for (let i = here - 1; i >= Math.max(0, here - REACH); i--) {
    const run = scene.text.sentences[i]!
    const spoke = spokeIn(heard, run, fits)
    if (spoke) return spoke
    const subject = subjectIn(scene, run, isSubject, false)
    if (subject) return voiceOfNamed(scene, subject, at)
  }
  for (let i = firstFrom(heard, token) - 1; i >= 0; i--) if (fits(heard[i]!.voice)) return heard[i]!.voice
  return null
}

/** Who spoke in a sentence: the first in their own name, else the last inside another's statement. */
function spokeIn(heard: readonly Heard[], { from, to }: Run, fits: (voice: Voice) => boolean): Voice | null {
  const spoke: Heard[] = []
  for (let i = firstFrom(heard, from); i < heard.length && heard[i]!.at < to; i++)
    if (fits(heard[i]!.voice)) spoke.push(heard[i]!)
  return (spoke.find(({ nested }) => !nested) ?? spoke.at(-1))?.voice ?? null
}

/** The index of the first that was heard at `token` or after it. */
function firstFrom(heard: readonly Heard[], token: number): number {
  let low = 0
  let high = heard.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (heard[middle]!.at < token) low = middle + 1
    else high = middle
  }
  return low
}

/** The first name that can be the subject; of names in quotations only for a pronoun that is quoted too. */
function subjectIn(scene: Scene, run: Run, fits: (name: Named) => boolean, quoted: boolean): Named | null {
  const fitting = namesIn(scene, run).filter(
    (name) => name.as === 'name' && fits(name) && (quoted || scene.quoted[name.from] === 0),
  )
  const person = fitting.find(({ kind }) => kind === 'person')
  return fitting.find((name) => !isOblique(scene, name)) ?? person ?? null
}

function fitsName(scene: Scene, name: Named, sort: Sort): boolean {
  if (name.kind === 'person') return name.person !== null && fitsPerson(scene, name.person, sort)
  return sort === 'they' ? name.kind !== 'place' : sort === 'it'
}

const fitsVoice = (scene: Scene, voice: Voice, sort: Sort): boolean => {
  if (voice.person) return fitsPerson(scene, voice.person, sort)
  if (sort === 'they') return voice.many || voice.speaker.kind === 'body'
  return sort === 'it'
    ? voice.speaker.kind === 'body'
    : voice.speaker.kind === 'unnamed' && !voice.many && isOnePerson(voice)
}

/** "unnamed diplomat", not "everyone" or "a report". */
const isOnePerson = ({ speaker }: Voice): boolean => speaker.name.startsWith('unnamed ')

function fitsPerson(scene: Scene, person: Person, sort: Sort): boolean {
  const gender: Gender = person.gender ?? scene.described.get(person.id)?.gender ?? null
  if (sort === 'he') return gender !== 'female'
  return sort === 'she' ? gender !== 'male' : false
}
