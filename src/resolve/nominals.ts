/**
 * Who is meant by a noun with "the": "the expert", "the diplomat", "the administration".
 *
 * In: the head of a source and the voices heard before it. Out: whoever was called so last; else, for a noun that says
 * what somebody is, the last person heard of whom the text says nothing else (an "expert" holds no office, an "official"
 * does); for a body, the last one named whose name ends so.
 */
import type { Heard } from './antecedents.ts'
import type { Run, Scene } from './scene.ts'
import { isBodyNoun, nounOfPerson, roleAt, speaksForParty, speaksForSelf } from './titles.ts'
import { type Voice, voiceOfNamed } from './voices.ts'

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
  return bodyNamed(scene, head, noun) ?? lastPerson(scene, head, noun, heard) ?? called?.voice ?? null
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
export function mayBeCalled(scene: Scene, { person, parties }: Voice, noun: string): boolean {
  const description = scene.described.get(person!.id)
  const official = parties.length > 0 || person!.offices.length > 0
  if (speaksForSelf(noun) && !speaksForParty(noun)) return !official
  if (speaksForParty(noun)) return official || !(description?.private ?? false)
  return true
}
