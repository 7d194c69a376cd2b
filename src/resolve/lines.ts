/** A text sentence by sentence, each ready to be read and with the places where it speaks of the codebook's options. */
import type { Codebook } from '../model/index.ts'
import { cutClauses } from './clauses.ts'
import { findHits, type Hit } from './options.ts'
import { type Passage, tellOf } from './passage.ts'
import type { Scene } from './scene.ts'
import { readMarks } from './stances.ts'
import type { Statement } from './statements.ts'
import { wordsOf } from './words.ts'

export interface Line {
  readonly passage: Passage
  readonly hits: readonly Hit[]
}

export function linesOf(scene: Scene, statements: readonly Statement[], codebook: Codebook): Line[] {
  const words = wordsOf(scene)
  const told = tellOf(scene, words, statements)
  return scene.text.sentences.map((sentence) => {
    const from = words.ofToken[sentence.from]!
    const to = words.ofToken[sentence.to]!
    const marks = readMarks(words.list, from, to)
    const passage: Passage = { ...told, marks, clauses: cutClauses(words.list, marks, from, to), from, to }
    return { passage, hits: findHits(codebook, words.list, from, to) }
  })
}
