/**
 * One sentence of a scene, ready for its claims: its words, marks and clauses, and the statements that cover it.
 *
 * In: the scene with its statements (once per document), a sentence. Out: look-ups by word: which statement a word stands
 * in, which words lie in the words that attribute it.
 */
import type { Span } from '../model/index.ts'
import type { Heard } from './antecedents.ts'
import type { Clause } from './clauses.ts'
import { runOver, type Scene } from './scene.ts'
import type { Marks } from './stances.ts'
import type { Statement } from './statements.ts'
import type { Words } from './words.ts'

/** What all sentences of a document share. */
export interface Told {
  readonly scene: Scene
  readonly words: Words
  readonly heard: readonly Heard[]
  readonly statements: readonly Statement[]
  /** By token: the innermost statement whose content covers it, or -1. */
  readonly statementOf: Int32Array
  /** By token: the statement whose cue covers it, or -1. */
  readonly cueOf: Int32Array
  /** By statement: the one whose content holds it, or -1. */
  readonly within: Int32Array
}

export interface Passage extends Told {
  readonly marks: Marks
  readonly clauses: readonly Clause[]
  /** Words, end exclusive. */
  readonly from: number
  readonly to: number
}

export function tellOf(scene: Scene, words: Words, statements: readonly Statement[]): Told {
  return { scene, words, statements, heard: heardIn(scene, statements), ...coverTokens(scene, statements) }
}

/** The smaller content covers what lies in both. */
function coverTokens(
  scene: Scene,
  statements: readonly Statement[],
): Pick<Told, 'statementOf' | 'cueOf' | 'within'> {
  const statementOf = new Int32Array(scene.tokens.length).fill(-1)
  const cueOf = new Int32Array(scene.tokens.length).fill(-1)
  const within = new Int32Array(statements.length).fill(-1)
  const size = ({ attribution }: Statement): number =>
    attribution.content.reduce((sum, [start, end]) => sum + end - start, 0)
  const order = statements
    .map((statement, index) => ({ statement, index, size: size(statement) }))
    .sort((a, b) => b.size - a.size)
  for (const { statement, index } of order) {
    for (const span of statement.attribution.content) {
      const { from, to } = runOver(scene.tokens, span)
      if (from < to) within[index] = statementOf[from]!
      statementOf.fill(index, from, to)
    }
    for (const span of statement.attribution.cue) {
      const { from, to } = runOver(scene.tokens, span)
      cueOf.fill(index, from, to)
    }
  }
  return { statementOf, cueOf, within }
}

function heardIn(scene: Scene, statements: readonly Statement[]): Heard[] {
  return statements
    .flatMap(({ voice, whole, attribution }) =>
      voice
        ? [
            {
              at: runOver(scene.tokens, attribution.source[0] ?? whole).from,
              voice,
              nested: attribution.via.length > 0,
            },
          ]
        : [],
    )
    .sort((a, b) => a.at - b.at)
}

/** The innermost statement in whose content a word stands. */
export function statementAt({ statementOf, words, statements }: Told, word: number): Statement | null {
  const index = statementOf[words.list[word]!.token]!
  return index < 0 ? null : statements[index]!
}

/** The statement that a word attributes. */
export function attributedBy({ cueOf, words, statements }: Told, word: number): Statement | null {
  const index = cueOf[words.list[word]!.token]!
  return index < 0 ? null : statements[index]!
}

export function enclosing({ within, statements }: Told, statement: Statement): Statement | null {
  const index = within[statements.indexOf(statement)]!
  return index < 0 ? null : statements[index]!
}

/** The words `[from, to)` as a span of the text. */
export const spanOf = ({ scene, words }: Told, from: number, to: number): Span => [
  scene.tokens[words.list[from]!.token]!.start,
  scene.tokens[words.list[to - 1]!.token]!.end,
]
