/**
 * Whether a JSON text would take out of all proportion once it is parsed: `[[[[…` takes eighty bytes for each bracket,
 * `{},{},…` sixty for three. An article with its data does not come near it.
 */
/** What small texts take is little, whatever is in them. */
const SMALL = 50_000
/** Bytes, as V8 has them. */
const CONTAINER = 80
const MEMBER = 40
const MOST_TIMES = 8

const [QUOTE, ESCAPE, COLON, COMMA] = ['"', '\\', ':', ','].map((mark) => mark.charCodeAt(0))
const OPENING = new Set(['[', '{'].map((mark) => mark.charCodeAt(0)))

export function isCostlyJson(text: string): boolean {
  if (text.length < SMALL) return false
  let left = MOST_TIMES * text.length
  let inString = false
  for (let i = 0; i < text.length && left > 0; i++) {
    const unit = text.charCodeAt(i)
    if (unit === QUOTE) inString = !inString
    else if (inString) i += unit === ESCAPE ? 1 : 0
    else if (OPENING.has(unit)) left -= CONTAINER
    else if (unit === COLON || unit === COMMA) left -= MEMBER / 2
  }
  return left <= 0
}
