/**
 * Reads brat stand-off annotation (Stenetorp et al. 2012) as PolNeAR uses it (Newell, Margolin & Ruths 2018).
 *
 * In: the text of an .ann file. Out: attributions with the character spans of their three roles. PolNeAR's offsets count
 * UTF-16 code units on its texts as they are; a span in pieces has its pieces divided by semicolons.
 */
import type { Span } from '../../src/model/index.ts'

export interface GoldAttribution {
  readonly source: Span[]
  readonly cue: Span[]
  readonly content: Span[]
}

export function readBrat(annotation: string): GoldAttribution[] {
  const lines = annotation.split('\n')
  const spans = new Map<string, Span[]>()
  for (const line of lines) {
    const match = /^(T\d+)\t\S+ (\d[\d ;]*)\t/u.exec(line)
    if (match) spans.set(match[1]!, match[2]!.split(';').map(readSpan))
  }
  return lines.filter((line) => /^E\d+\t/u.test(line)).map((line) => readEvent(line, spans))
}

const readSpan = (text: string): Span => {
  const [start, end] = text.trim().split(' ').map(Number)
  return [start!, end!]
}

function readEvent(line: string, spans: ReadonlyMap<string, Span[]>): GoldAttribution {
  const attribution: GoldAttribution = { source: [], cue: [], content: [] }
  for (const part of line.split('\t')[1]!.trim().split(' ')) {
    const [role, id] = part.split(':')
    const pieces = spans.get(id ?? '') ?? []
    if (role!.startsWith('Source')) attribution.source.push(...pieces)
    else if (role!.startsWith('Cue')) attribution.cue.push(...pieces)
    else if (role!.startsWith('Content')) attribution.content.push(...pieces)
  }
  return attribution
}
