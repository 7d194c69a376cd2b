/**
 * An article as the reading view shows it.
 *
 * In: the API's view of a document, and the place that an address points to. Out: its statements in the order of the
 * text, and blocks: paragraphs of segments, or a run of page furniture that is folded away.
 */
import type { Passage } from '../../../src/model/document.ts'
import type { Finding } from '../../../src/model/finding.ts'
import type { Span } from '../../../src/model/span.ts'
import type { DocumentView, StatementView } from '../../../src/model/views.ts'
import { type Layer, type Paragraph, paragraphsOf } from './segments.ts'

/** What a stretch of text can be. */
export type Mark =
  | { readonly type: 'content' | 'cue' | 'source'; readonly statement: StatementView }
  | { readonly type: 'furniture' | 'target' | 'finding' }

export type Block =
  | { readonly type: 'paragraph'; readonly paragraph: Paragraph<Mark> }
  | {
      readonly type: 'furniture'
      readonly paragraphs: readonly Paragraph<Mark>[]
      readonly rules: readonly string[]
    }

const spansOf = ({ source, cue, content }: StatementView): readonly Span[] => [...source, ...cue, ...content]

/** Where the statement's first word is. */
export const startOf = (statement: StatementView): number =>
  Math.min(...spansOf(statement).map(([start]) => start), Number.MAX_SAFE_INTEGER)

export const inTextOrder = (statements: readonly StatementView[]): StatementView[] =>
  [...statements].sort((a, b) => startOf(a) - startOf(b) || a.id.localeCompare(b.id))

function layersOf(view: DocumentView, target: Span | null): Layer<Mark>[] {
  const marks = view.statements.flatMap((statement) =>
    (['content', 'cue', 'source'] as const).flatMap((type) =>
      statement[type].map((span): Layer<Mark> => ({ span, kind: { type, statement } })),
    ),
  )
  const furniture = view.furniture.map(
    ({ start, end }): Layer<Mark> => ({ span: [start, end], kind: { type: 'furniture' } }),
  )
  const findings = view.findings.map(({ span }): Layer<Mark> => ({ span, kind: { type: 'finding' } }))
  return [
    ...furniture,
    ...findings,
    ...marks,
    ...(target ? [{ span: target, kind: { type: 'target' } } satisfies Layer<Mark>] : []),
  ]
}

/**
 * The statements at whose first word the party's name stands: not where the one before in the paragraph has the same
 * party, or begins at the same word. Their lines have its colour; the name has just been read.
 */
export function labelled(text: string, statements: readonly StatementView[]): Set<string> {
  const shown = new Set<string>()
  let [paragraph, party] = ['', '']
  for (const statement of inTextOrder(statements)) {
    const start = startOf(statement)
    const here = String(text.lastIndexOf('\n', start))
    const spoken = statement.speaker?.party ?? ''
    if (spoken !== '' && (here !== paragraph || spoken !== party)) shown.add(statement.id)
    ;[paragraph, party] = [here, spoken]
  }
  return shown
}

/** The findings whose words end in a paragraph: they are told below it. */
export const findingsIn = (
  findings: readonly Finding[],
  { start, end }: Pick<Paragraph<unknown>, 'start' | 'end'>,
): Finding[] => findings.filter(({ span }) => span[1] > span[0] && span[1] > start && span[1] <= end)

const isFurniture = ({ segments }: Paragraph<Mark>): boolean =>
  segments.every(({ text, layers }) => text.trim() === '' || layers.some(({ type }) => type === 'furniture'))

export function blocksOf(view: DocumentView, target: Span | null): Block[] {
  const blocks: Block[] = []
  for (const paragraph of paragraphsOf(view.text, layersOf(view, target))) {
    if (!isFurniture(paragraph)) {
      blocks.push({ type: 'paragraph', paragraph })
      continue
    }
    const rules = view.furniture
      .filter(({ start, end }) => start < paragraph.end && end > paragraph.start)
      .map(({ rule }) => rule)
    const last = blocks.at(-1)
    if (last?.type === 'furniture')
      blocks[blocks.length - 1] = {
        ...last,
        paragraphs: [...last.paragraphs, paragraph],
        rules: [...new Set([...last.rules, ...rules])],
      }
    else blocks.push({ type: 'furniture', paragraphs: [paragraph], rules: [...new Set(rules)] })
  }
  return blocks
}

/** The passage in another language that a paragraph is in, and whether it begins with it. */
export function passageAt(
  passages: readonly Passage[],
  { start, end }: Pick<Paragraph<unknown>, 'start' | 'end'>,
): { readonly language: string; readonly first: boolean } | null {
  const passage = passages.find((one) => one.start < end && one.end > start)
  return passage ? { language: passage.language, first: passage.start >= start } : null
}

/** "120-180" as a span; null where it is none or lies outside the text. */
export function spanNamed(at: string | undefined, length: number): Span | null {
  const match = /^(\d{1,9})-(\d{1,9})$/u.exec(at ?? '')
  if (!match) return null
  const [start, end] = [Number(match[1]), Number(match[2])]
  return start < end && end <= length ? [start, end] : null
}

/** The statement that a place in the text belongs to: the shortest whose words cover its start. */
export function statementAt(statements: readonly StatementView[], [start]: Span): StatementView | undefined {
  const covering = statements.flatMap((statement) =>
    spansOf(statement)
      .filter((span) => span[0] <= start && start < span[1])
      .map((span) => ({ statement, size: span[1] - span[0] })),
  )
  return covering.sort((a, b) => a.size - b.size)[0]?.statement
}
