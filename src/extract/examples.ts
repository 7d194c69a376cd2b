/**
 * A codebook's examples, each read as an article of its own: those that do not give the stance they are to show.
 *
 * In: a codebook. Out: one entry for each example that is read otherwise; an author corrects its terms, or the example.
 */
import { annotate, fastReader } from '../annotate/index.ts'
import { type Codebook, type Document, UNKNOWN_TIME } from '../model/index.ts'
import { resolve } from '../resolve/index.ts'

export interface MisreadExample {
  readonly option: string
  readonly text: string
  readonly expected: string
  /** The stances found on the option; empty: none. */
  readonly found: readonly string[]
}

export function misreadExamples(codebook: Codebook): MisreadExample[] {
  const alone = { ...codebook, about: [] } // the article around it has named the parties
  return codebook.issues
    .flatMap(({ options }) => options)
    .flatMap(({ id, examples }) =>
      examples.flatMap(({ text, stance }) => {
        const { positions } = resolve(annotate(exampleText(text), fastReader), alone)
        const found = [
          ...new Set(positions.filter(({ option }) => option === id).map((position) => position.stance)),
        ]
        const right = stance === 'none' ? found.length === 0 : found.length === 1 && found[0] === stance
        return right ? [] : [{ option: id, text, expected: stance, found }]
      }),
    )
}

const exampleText = (text: string): Document => ({
  type: 'document',
  id: 'sha256:example',
  path: 'example.txt',
  title: null,
  outlet: null,
  url: null,
  language: 'en',
  text,
  published: UNKNOWN_TIME,
  furniture: [],
  findings: [],
  capture: { path: 'example.txt', sha256: '', bytes: 0 },
})
