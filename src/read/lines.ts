/** Lines of a text, and sentences of a line, with their places: what the furniture rules look at. */
export interface Line {
  /** Offsets of the line without the white space around it. */
  readonly start: number
  readonly end: number
  readonly text: string
}

const isBreak = (unit: number): boolean =>
  unit === 0x0a || unit === 0x0d || unit === 0x2028 || unit === 0x2029

/** The lines of `[from, to)`, blank ones left out; one by one, as a dump has millions. */
export function* linesOf(text: string, from = 0, to = text.length): Generator<Line> {
  let end = from
  for (let begin = from; begin < to; begin = end + 1) {
    end = begin
    while (end < to && !isBreak(text.charCodeAt(end))) end++
    const line = text.slice(begin, end)
    const bare = line.trim()
    if (bare === '') continue
    const start = begin + line.length - line.trimStart().length
    yield { start, end: start + bare.length, text: bare }
  }
}

/** The first of them, `most` at most. */
export function firstOf<Kind>(most: number, some: Iterable<Kind>): Kind[] {
  const first: Kind[] = []
  if (most > 0)
    for (const one of some) {
      first.push(one)
      if (first.length === most) break
    }
  return first
}

const WORD = /\S+/gu

/** How many words a line has; it is not read any further than `most`. */
export function countWords(line: string, most: number): number {
  let count = 0
  for (const _ of line.matchAll(WORD)) if (++count > most) break
  return count
}

/** Of stops in a row only the last ends anything. No lazy dot looks for it: on a line of some MB that takes the stack. */
const STOP = /[.!?]["”’')]{0,9}(?=\s)/gu
const WORDS = /\S/gu

/** A rough cut at stops, enough to find whole notices: an abbreviation's stop splits one at worst. */
export function* sentencesOf({ text, start }: Line): Generator<Line> {
  let end = 0
  while (end < text.length) {
    const from = after(WORDS, text, end)?.index
    if (from === undefined) return
    const stop = after(STOP, text, from + 1)
    end = stop === null ? text.length : stop.index + stop[0].length
    yield { start: start + from, end: start + end, text: text.slice(from, end) }
  }
}

function after(pattern: RegExp, text: string, from: number): RegExpExecArray | null {
  pattern.lastIndex = from
  return pattern.exec(text)
}

/** A quotation goes on for so long at most; past that its closing mark was forgotten. */
const LONGEST_QUOTATION = 600
const MARK = /[“”„"«»]/gu

/** The sentences of a line that do not stand, whole or in part, in a quotation begun before them. */
export function* spokenByNobody(line: Line): Generator<Line> {
  let opened = -1
  for (const sentence of sentencesOf(line)) {
    const at = sentence.start - line.start
    const inside = opened !== -1 && at - opened <= LONGEST_QUOTATION
    if (!inside) opened = -1
    for (const { 0: mark, index } of sentence.text.matchAll(MARK)) {
      if (mark === '“' || mark === '„' || mark === '«') opened = at + index
      else if (mark === '"') opened = opened === -1 ? at + index : -1
      else opened = -1
    }
    if (!inside) yield sentence
  }
}
