/**
 * Mentions as they are printed.
 *
 * In: the names of a text. Out: those that stand for somebody or something themselves, with the party each speaks for on
 * the day of publishing; adjectives are left out.
 */
import type { Mention } from '../model/index.ts'
import type { Scene } from './scene.ts'
import { voiceOfNamed } from './voices.ts'

export const printMentions = (scene: Scene): Mention[] =>
  scene.named
    .filter(({ as }) => as === 'name')
    .map((named) => ({
      start: named.span[0],
      end: named.span[1],
      kind: named.kind,
      entity: named.entity,
      party: voiceOfNamed(scene, named, scene.published).speaker.party,
    }))
