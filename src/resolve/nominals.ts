/**
 * Who is meant by a noun with "the": "the expert", "the diplomat", "the administration".
 *
 * In: the head of a source and the voices heard before it. Out: whoever was called so last; else, for a noun that says
 * what somebody is, the last person heard of whom the text says nothing else (an "expert" holds no office, an "official"
 * does); for a body, the last one named whose name ends so.
 */
import { outletNames } from '../annotate/via.ts'
import type { Heard } from './antecedents.ts'
import { namesIn, type Run, type Scene } from './scene.ts'
import {
  isBodyNoun,
  isOutletNoun,
  isPressOffice,
  nounFitsOffice,
  nounOfPerson,
  roleAt,
  speaksForParty,
  speaksForSelf,
} from './titles.ts'
import { bodyVoice, type Voice, voiceOfNamed } from './voices.ts'

/** Voices to look back over for somebody of whom nothing else is said. */
const REACH = 8

/** A noun that says what a person is. */
export const isPersonNoun = (noun: string): boolean =>
  speaksForParty(noun) || speaksForSelf(noun) || nounOfPerson(noun) || roleAt([noun], 0) !== null

export function ofNominal(scene: Scene, head: Run, heard: readonly Heard[]): Voice | null {
  const first = scene.tokens[head.from]!.lower
  const noun = scene.tokens[head.to - 1]!.lower
  if (!/^(the|this|that|these|those|both)$/u.test(first) || head.to - head.from < 2) return null
  const called = heard.findLast(({ voice }) => isCalled(scene, voice, noun))
  if (called && head.to - head.from === 2 && called.voice.person) return called.voice
  return (
    bodyNamed(scene, head, noun) ??
    pressOfficeOf(scene, head, heard) ??
    outletNamed(scene, head, noun) ??
    lastPerson(scene, head, noun, heard) ??
    ofNation(scene, head, noun, heard) ??
    called?.voice ??
    null
  )
}

/** "the press bureau": of the body that was heard last. */
function pressOfficeOf({ tokens }: Scene, head: Run, heard: readonly Heard[]): Voice | null {
  const words = tokens.slice(head.from + 1, head.to).map(({ lower }) => lower)
  if (!isPressOffice(words.join(' '))) return null
  return heard.findLast(({ voice, nested }) => !nested && voice.speaker.kind === 'body')?.voice ?? null
}

/** In UTF-16 units: how far back an outlet is looked for. */
const OUTLET_REACH = 2000

/** "the newspaper", "the news agency" after "the Tarn Herald". */
function outletNamed({ text, tokens }: Scene, head: Run, noun: string): Voice | null {
  if (!isOutletNoun(noun) || head.to - head.from > 3) return null
  const { start } = tokens[head.from]!
  const last =
    outletNames(text.document.text, [start, tokens[head.to - 1]!.start])[0] ??
    outletNames(text.document.text, [Math.max(0, start - OUTLET_REACH), start]).at(-1)
  return last ? bodyVoice(text.document.text.slice(...last), null) : null
}

/** "the top Elbonian diplomat" */
const LONGEST = 5

/** "the Elbonian diplomat": the last person heard who speaks for that party and may be called so. */
function ofNation(scene: Scene, head: Run, noun: string, heard: readonly Heard[]): Voice | null {
  if (head.to - head.from < 3 || head.to - head.from > LONGEST || noun.endsWith('s') || !isPersonNoun(noun))
    return null
  const party =
    namesIn(scene, head).find((name) => name.party !== null && name.kind !== 'person')?.party ?? null
  if (party === null) return null
  const last = heard
    .slice(-REACH)
    .findLast(
      ({ voice }) => voice.parties.includes(party) && (voice.person !== null || isCalled(scene, voice, noun)),
    )
  return last && (last.voice.person === null || mayBeCalled(scene, last.voice, noun)) ? last.voice : null
}

/** Tokens to look back for "a source" from "the source". */
const INTRODUCED = 600

/** "an Elbonian police source" for "the source": where the noun was introduced, whole. */
export function introduction({ tokens }: Scene, head: Run): Run | null {
  const noun = tokens[head.to - 1]!.lower
  if (head.to - head.from > LONGEST || tokens[head.from]!.lower !== 'the' || !isPersonNoun(noun)) return null
  for (let at = head.from - 1; at >= Math.max(0, head.from - INTRODUCED); at--) {
    if (tokens[at]!.lower !== noun) continue
    let from = at
    while (from > 0 && ['ADJ', 'NOUN', 'PROPN', 'PART'].includes(tokens[from - 1]!.pos)) from--
    if (/^(?:an?|one)$/u.test(tokens[from - 1]?.lower ?? '')) return { from: from - 1, to: at + 1 }
  }
  return null
}

const isCalled = (scene: Scene, voice: Voice, noun: string): boolean =>
  voice.person
    ? (scene.described.get(voice.person.id)?.roles.has(noun) ?? false)
    : voice.speaker.name.toLowerCase().split(' ').includes(noun)

/** "the ministry" after "the Elbonian Defence Ministry". */
function bodyNamed(scene: Scene, head: Run, noun: string): Voice | null {
  if (head.to - head.from !== 2 || !isBodyNoun(noun)) return null
  const bodies = scene.named.filter(
    ({ kind, name }) => kind === 'body' && name.toLowerCase().endsWith(` ${noun}`),
  )
  const name = bodies.findLast(({ from }) => from < head.from) ?? bodies[0]
  return name ? voiceOfNamed(scene, name, scene.published) : null
}

function lastPerson(scene: Scene, head: Run, noun: string, heard: readonly Heard[]): Voice | null {
  if (head.to - head.from !== 2 || noun.endsWith('s') || !isPersonNoun(noun)) return null
  const recent = heard.slice(-REACH)
  const last = recent.findLast(
    ({ voice, nested }) => !nested && (voice.person !== null || isCalled(scene, voice, noun)),
  )
  return last?.voice.person && mayBeCalled(scene, last.voice, noun) ? last.voice : null
}

/** Nothing in the text speaks against calling the person so. */
export function mayBeCalled(scene: Scene, { person, parties, speaker }: Voice, noun: string): boolean {
  const description = scene.described.get(person!.id)
  const official = parties.length > 0 || person!.offices.length > 0
  const held = speaker.office ?? null
  if (held !== null && !nounFitsOffice(noun, held)) return false
  if (speaksForSelf(noun) && !speaksForParty(noun)) return !official
  if (speaksForParty(noun)) return official || !(description?.private ?? false)
  return true
}
