/**
 * Speakers whom an article names later: in its headline by a noun alone ("Expert says rain will last"), in its first lines
 * by an indefinite title ("a harbour ministry spokesman said").
 *
 * In: the statements as first resolved. Out: for each such statement the voice of the first person who speaks below it
 * and may be called so; for a title the person whom the text gives that title.
 */
import type { AttributionSpans } from '../model/index.ts'
import { isPersonNoun, mayBeCalled } from './nominals.ts'
import { runOver, type Scene } from './scene.ts'
import { headOf } from './speakers.ts'
import type { Statement } from './statements.ts'
import { roleAt } from './titles.ts'
import type { Voice } from './voices.ts'

export function headlineVoices(
  scene: Scene,
  statements: readonly (Statement & { readonly spans: AttributionSpans })[],
): Map<AttributionSpans, Voice> {
  const found = new Map<AttributionSpans, Voice>()
  const [headline, ...below] = scene.text.paragraphs
  if (headline === undefined || below.length === 0) return found
  for (const { spans, voice, whole } of statements) {
    const noun =
      whole[1] <= headline.span[1] && voice?.speaker.kind === 'unnamed' ? bareNoun(scene, spans) : null
    const speaker =
      noun === null
        ? undefined
        : statements.find((one) => one.whole[0] >= headline.span[1] && isPersonCalled(scene, one.voice, noun))
    if (speaker?.voice) found.set(spans, speaker.voice)
  }
  for (const [spans, voice] of introducedLater(scene, statements)) found.set(spans, voice)
  return found
}

/** Paragraphs that a lead may have, the headline among them. */
const LEAD = 3

function introducedLater(
  scene: Scene,
  statements: readonly (Statement & { readonly spans: AttributionSpans })[],
): [AttributionSpans, Voice][] {
  const lead = scene.text.paragraphs.slice(0, LEAD).at(-1)!.span[1]
  const asked = statements.flatMap(({ spans, voice, whole }) => {
    if (whole[1] > lead || voice?.speaker.kind !== 'unnamed' || voice.many) return []
    const role = indefiniteRole(scene, spans)
    return role === null ? [] : [{ spans, role, end: whole[1] }]
  })
  if (asked.length === 0) return []
  const named = firstByRole(scene, statements)
  return asked.flatMap(({ spans, role, end }): [AttributionSpans, Voice][] => {
    const persons = named.get(role) ?? []
    return persons.length === 1 && persons[0]!.at > end ? [[spans, persons[0]!.voice]] : []
  })
}

/** The persons who speak, by each role that the text gives them, with where they first do. */
function firstByRole(
  scene: Scene,
  statements: readonly Statement[],
): Map<string, { at: number; voice: Voice }[]> {
  const first = new Map<string, { at: number; voice: Voice }>()
  for (const { voice, whole } of statements)
    if (voice?.person && !first.has(voice.person.id)) first.set(voice.person.id, { at: whole[0], voice })
  const byRole = new Map<string, { at: number; voice: Voice }[]>()
  for (const [id, one] of first)
    for (const role of scene.described.get(id)?.roles ?? []) {
      const others = byRole.get(role) ?? []
      others.push(one)
      byRole.set(role, others)
    }
  return byRole
}

/** The role in "a harbour ministry spokesman". */
function indefiniteRole(scene: Scene, { source: [span] }: AttributionSpans): string | null {
  if (span === undefined) return null
  const { from, to } = headOf(scene, runOver(scene.tokens, span))
  if (!/^an?$/u.test(scene.tokens[from]?.lower ?? '')) return null
  return roleAt([scene.tokens[to - 1]!.lower], 0)?.role.role ?? null
}

const isPersonCalled = (scene: Scene, voice: Voice | null, noun: string): boolean =>
  voice?.person != null && mayBeCalled(scene, voice, noun)

/** "Expert", "Bank head": one person, without article, number or name. */
function bareNoun(scene: Scene, { source }: AttributionSpans): string | null {
  const [span] = source
  if (span === undefined) return null
  const { from, to } = headOf(scene, runOver(scene.tokens, span))
  const noun = scene.tokens[to - 1]!.lower
  const isBare = !['DET', 'NUM', 'PRON'].includes(scene.tokens[from]!.pos)
  return isBare && isPersonNoun(noun) && !noun.endsWith('s') ? noun : null
}
