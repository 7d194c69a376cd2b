/**
 * Headlines that name their speaker by a noun alone ("Expert says rain will last"): whoever the article then quotes.
 *
 * In: the statements as first resolved. Out: for each such statement of the headline the voice of the first person who
 * speaks below it and may be called so.
 */
import type { AttributionSpans } from '../model/index.ts'
import { isPersonNoun, mayBeCalled } from './nominals.ts'
import { runOver, type Scene } from './scene.ts'
import { headOf } from './speakers.ts'
import type { Statement } from './statements.ts'
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
  return found
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
