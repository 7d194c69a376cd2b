/**
 * Quotations: pairs of quotation marks, with the state each one is left in.
 *
 * In: a text and its paragraphs. Out: quotations in order of their opening marks, nested ones after their outer one.
 * One pass over each paragraph's marks with a stack of what stands open:
 *
 *     “It was ‘final’, she said.⏎“We go on.”     → “It…said.: continues; ‘final’: closed; “We go on.”: closed
 *     “We are ready, he said.⏎The talks go on.   → never-closed: ends with its paragraph
 *
 * The convention is that of the news style books: a speech that runs on opens each paragraph anew and closes only the last.
 */
import { type AnalysedText, type Finding, type Quotation, type Span, trimSpan } from '../model/index.ts'
import { type Mark, type MarkFamily, marksIn } from './marks.ts'

interface Scan {
  readonly quotations: Quotation[]
  /** Closing double marks to which nothing was open. */
  readonly strays: Span[]
}

export const findQuotations = (text: string, paragraphs: readonly Span[]): Quotation[] =>
  scanQuotations(text, paragraphs).quotations

/** What was odd about the quotation marks, as findings: data for the reader, not errors. */
export function quotationFindings({ document, paragraphs, quotations }: AnalysedText): Finding[] {
  const spans = paragraphs.map(({ span }) => span)
  const open = quotations
    .filter(({ end }) => end === 'never-closed')
    .map(({ outer }) => ({
      rule: 'quotation-never-closed',
      span: outer,
      message: 'this quotation is opened and never closed: it was read to the end of its paragraph',
    }))
  const strays = scanQuotations(document.text, spans).strays.map((span) => ({
    rule: 'quotation-never-opened',
    span,
    message: 'this quotation mark closes nothing: it was left out',
  }))
  return [...open, ...strays].sort((a, b) => a.span[0] - b.span[0])
}

function scanQuotations(text: string, paragraphs: readonly Span[]): Scan {
  const scan: Scan = { quotations: [], strays: [] }
  let marks = paragraphs[0] ? marksIn(text, paragraphs[0]) : []
  paragraphs.forEach((paragraph, i) => {
    const next = paragraphs[i + 1]
    const nextMarks = next ? marksIn(text, next) : []
    const first = nextMarks[0]
    const goesOn = first && first.span[0] === next?.[0] && first.direction === 'opens' ? first.family : null
    pairMarks(text, paragraph, marks, goesOn, scan)
    marks = nextMarks
  })
  return scan
}

/** `goesOn`: the family of the mark that opens the next paragraph. */
function pairMarks(
  text: string,
  paragraph: Span,
  marks: readonly Mark[],
  goesOn: MarkFamily | null,
  scan: Scan,
): void {
  const found: Quotation[] = []
  const open: Mark[] = []
  /** Where a mark of the same family opens inside: if the outer is never closed, it can have gone no further. */
  const reopened = new Map<Mark, number>()
  const depth: Record<MarkFamily, number> = { double: 0, single: 0, guillemet: 0, 'single-guillemet': 0 }
  const pop = (): Mark => {
    const mark = open.pop()!
    depth[mark.family]--
    return mark
  }
  const leave = (mark: Mark, end: number, state: Quotation['end']): void => {
    if (mark.family === 'single') return // a single mark left open was an apostrophe
    const until = state === 'continues' ? end : Math.min(end, reopened.get(mark) ?? end)
    const outer = trimSpan(text, [mark.span[0], until])
    if (outer[1] > mark.span[1])
      found.push({ outer, inner: trimSpan(text, [mark.span[1], outer[1]]), end: state })
  }
  const ahead = closersAhead(marks)
  marks.forEach((mark, i) => {
    const { family, direction } = mark
    const closes = direction === 'closes' || (direction === 'either' && depth[family] > 0)
    if (!closes) {
      if (family === 'single' && !ahead[i]!.closes) return
      const outer = open.at(-1)
      if (outer?.family === family && !reopened.has(outer)) reopened.set(outer, mark.span[0])
      open.push(mark)
      depth[family]++
      return
    }
    if (family === 'single') {
      if (open.at(-1)?.family !== 'single' || (mark.possessive && ahead[i]!.surely)) return
    } else if (depth[family] === 0) {
      if (family === 'double' && !/\d/u.test(text[mark.span[0] - 1] ?? '')) scan.strays.push(mark.span) // 6" is a measure
      return
    }
    while (open.at(-1)!.family !== family) leave(pop(), mark.span[0], 'never-closed')
    const opening = pop()
    const inner = trimSpan(text, [opening.span[1], mark.span[0]])
    if (inner[1] > inner[0]) found.push({ outer: [opening.span[0], mark.span[1]], inner, end: 'closed' })
  })
  const goesOnHere = open[0]?.family === goesOn ? open[0] : null
  for (const mark of open) leave(mark, paragraph[1], mark === goesOnHere ? 'continues' : 'never-closed')
  found.sort((a, b) => a.outer[0] - b.outer[0] || b.outer[1] - a.outer[1])
  for (const quotation of found) scan.quotations.push(quotation)
}

/** For each mark: does a single mark that closes come after it, before another opens; one that is no possessive? */
function closersAhead(marks: readonly Mark[]): { closes: boolean; surely: boolean }[] {
  const ahead: { closes: boolean; surely: boolean }[] = []
  let closes = false
  let surely = false
  for (let i = marks.length - 1; i >= 0; i--) {
    ahead[i] = { closes, surely }
    const { family, direction, possessive } = marks[i]!
    if (family !== 'single') continue
    closes = direction === 'closes'
    surely = closes && (surely || !possessive)
  }
  return ahead
}
