/** Lines of a text, and sentences of a line, with their places: what the furniture rules look at. */
export interface Line {
  /** Offsets of the line without the white space around it. */
  readonly start: number
  readonly end: number
  readonly text: string
}

const LINE = /[^\r\n\u2028\u2029]+/gu
/** White space and the byte order mark. */
const EDGES = /^[\s\uFEFF]+|[\s\uFEFF]+$/gu

/** Blank lines are left out. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = []
  for (const match of text.matchAll(LINE)) {
    const bare = match[0].replace(EDGES, '')
    if (bare === '') continue
    const start = match.index + match[0].indexOf(bare)
    lines.push({ start, end: start + bare.length, text: bare })
  }
  return lines
}

/** Of stops in a row only the last ends anything, so none is looked at twice. */
const SENTENCE = /\S.*?(?:[.!?]["”’')]*(?=\s)|$)/gu

/** A rough cut at stops, enough to find whole notices: an abbreviation's stop splits one at worst. */
export const sentencesOf = (line: Line): Line[] =>
  [...line.text.matchAll(SENTENCE)].map(({ 0: text, index }) => ({
    start: line.start + index,
    end: line.start + index + text.length,
    text,
  }))

/** A quotation goes on for so long at most; past that its closing mark was forgotten. */
const LONGEST_QUOTATION = 600
const MARK = /[“”„"«»]/gu

/** The sentences of a line that do not stand, whole or in part, in a quotation begun before them. */
export function spokenByNobody(line: Line): Line[] {
  let opened = -1
  return sentencesOf(line).filter((sentence) => {
    const at = sentence.start - line.start
    const inside = opened !== -1 && at - opened <= LONGEST_QUOTATION
    if (!inside) opened = -1
    for (const { 0: mark, index } of sentence.text.matchAll(MARK)) {
      if (mark === '“' || mark === '„' || mark === '«') opened = at + index
      else if (mark === '"') opened = opened === -1 ? at + index : -1
      else opened = -1
    }
    return !inside
  })
}
