/**
 * Which charset bytes are in: by byte order mark, by what their carrier says (an HTTP header), by what they say
 * themselves (`<meta charset>`, `<?xml encoding>`), by being valid UTF-8, and last by a guess.
 *
 * The order is that of the HTML standard's sniffing, but that bytes which are valid UTF-8 count as such whatever is
 * declared: no other charset looks like it by chance, and wrong declarations are common. Names are the Encoding
 * standard's, which `TextDecoder` knows.
 */
export interface Charset {
  readonly name: string
  /** How it is known, in words; null: it is UTF-8, and nothing need be said. */
  readonly because: string | null
}

const BYTE_ORDER_MARKS: readonly (readonly [number[], string])[] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
]
/** How far into a page the standard looks for its charset. */
const DECLARED_WITHIN = 1024
const META = /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]+)/iu
const XML = /^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]+)["']/iu
/** Fewer bytes are no ground for a guess. */
const FEWEST_TO_GUESS = 48
const SURE_ENOUGH = 20
const SAMPLE = 64 * 1024

type Guess = (bytes: Uint8Array) => { readonly name: string; readonly confidence: number }[]
let guess: Guess | null = null

/** Loads the guesser; afterwards `charsetOf` can name the charset of any bytes that have one. */
export async function loadGuesser(): Promise<void> {
  if (guess !== null) return
  const { analyse } = await import('chardet')
  guess = (bytes) => analyse(bytes.subarray(0, SAMPLE))
}

export const isGuesserLoaded = (): boolean => guess !== null

/** @param told what the bytes' carrier says; null where they are in no charset that can be told. */
export function charsetOf(bytes: Uint8Array, told?: string): Charset | null {
  for (const [mark, name] of BYTE_ORDER_MARKS)
    if (mark.every((byte, i) => bytes[i] === byte))
      return { name, because: name === 'utf-8' ? null : 'its byte order mark says so' }
  if (utf8Of(bytes) !== null) return { name: 'utf-8', because: null }
  const carrier = known(told)
  if (carrier !== null) return { name: carrier, because: 'it was sent as such' }
  const declared = known(declaredIn(bytes))
  if (declared !== null) return { name: declared, because: 'it says so itself' }
  return guessed(bytes)
}

/** The charset that a `Content-Type` names. */
export const charsetOfType = (contentType: string | null | undefined): string | undefined =>
  /charset\s*=\s*["']?([\w.:-]+)/iu.exec(contentType ?? '')?.[1]

function declaredIn(bytes: Uint8Array): string | undefined {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, DECLARED_WITHIN))
  return (XML.exec(start) ?? META.exec(start))?.[1]
}

function guessed(bytes: Uint8Array): Charset | null {
  if (guess === null || bytes.length < FEWEST_TO_GUESS) return null
  for (const { name, confidence } of guess(bytes)) {
    const label = known(name)
    if (label !== null && confidence >= SURE_ENOUGH && !label.startsWith('utf-16'))
      return { name: label, because: `its letters look like it (a guess, ${confidence} of 100)` }
  }
  return null
}

/** The standard's name for a label; null for UTF-8, which these bytes are not, and for what nobody knows. */
function known(label: string | undefined): string | null {
  if (label === undefined) return null
  try {
    const { encoding } = new TextDecoder(label)
    return encoding === 'utf-8' || encoding.startsWith('utf-16') ? null : encoding
  } catch {
    return null
  }
}

/** The text, its byte order mark included; null: they are not UTF-8. */
export function utf8Of(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return null
  }
}
