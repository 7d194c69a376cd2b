/** Invariant 1 at the door: an extraction with a span outside its text, or through a character, is refused whole. */
import { type Extraction, ParleyError, type Span } from '../model/index.ts'
import { spansOf } from './derive.ts'

const isHighSurrogate = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff
const isLowSurrogate = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff

const cutsCharacter = (text: string, at: number): boolean =>
  isHighSurrogate(text.charCodeAt(at - 1)) && isLowSurrogate(text.charCodeAt(at))

/** Why `span` is no place in `text`; null where it is one. */
export function faultOf(text: string, [start, end]: Span): string | null {
  if (!Number.isInteger(start) || !Number.isInteger(end)) return 'is not whole numbers'
  if (start < 0 || end > text.length || start > end) return `is outside the text of ${text.length} characters`
  return cutsCharacter(text, start) || cutsCharacter(text, end) ? 'cuts a character in two' : null
}

/** @throws ParleyError `span-mismatch` */
export function assertSpans(extraction: Extraction): void {
  for (const { span, of } of spansOf(extraction)) {
    const fault = faultOf(extraction.text, span)
    if (fault !== null)
      throw new ParleyError('span-mismatch', `${of}: the span ${span[0]}–${span[1]} ${fault}`, {
        remedy: 'nothing of the document was kept; extract it again',
      })
  }
  for (const { quantities } of extraction.events)
    if (quantities.some((index) => extraction.quantities[index] === undefined))
      throw new ParleyError('span-mismatch', 'an event names a quantity that the document does not have', {
        remedy: 'nothing of the document was kept; extract it again',
      })
}
