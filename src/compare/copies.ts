/**
 * Copies: which documents carry the same wire text. Bodies in; fingerprints to find candidates, and a verdict, out.
 *
 * Candidates come by winnowing (Schleimer, Wilkerson and Aiken, SIGMOD 2003): of every window of hashes of five words
 * the smallest is kept, so that any run of words shared by two texts, long enough to fill a window, leaves the same
 * fingerprint in both, however much one was cut. The verdict is how much of the shorter text the longer one covers with
 * runs of five words: a wire report that lost its end or gained a paragraph is still covered, two reporters' accounts
 * of one event share only their quotations.
 */
import { complement, wordsOf } from '../model/index.ts'
import { byText } from './times.ts'

const RUN = 5
/** A shared run of `RUN + WINDOW - 1` words is always found. */
const WINDOW = 12
/** Two shared fingerprints are one shared passage; one may be a phrase. */
export const FEWEST_SHARED = 2
/**
 * And this share of the fingerprints of the text that has fewer: the reprints had 92 % or more. What an outlet writes
 * under every article is a smaller part, and makes no candidates of all that it has published.
 */
export const LEAST_SHARE = 0.2
/**
 * On pairs labelled by hand, reprints had 96 % or more of the shorter text covered; later versions of a report by the
 * same outlet, which are accounts of their own, up to 90 %; independent reports up to 69 %.
 */
const COVERED = 0.92
/** Shorter texts have too few runs to tell a copy from a shared headline. */
const FEWEST_WORDS = 20

/** What is compared of a document: outlets put headlines of their own over a wire text. */
export interface ComparedText {
  readonly title: string | null
  readonly text: string
  readonly furniture: readonly { readonly start: number; readonly end: number }[]
}

/** Words of the body in lower case, its headline left out; marks of punctuation differ between a wire's clients. */
function wordsOfBody({ title, text, furniture }: ComparedText): string[] {
  const spans = complement(
    furniture.map(({ start, end }) => [start, end]),
    text.length,
  )
  const body = spans
    .map((span) => wordsOf(text, span))
    .join('\n')
    .trimStart()
  const report = title !== null && body.startsWith(title) ? body.slice(title.length) : body
  return report.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
}

/** FNV-1a, 32 bits: a hash of each run of five words. */
function runHashes(words: readonly string[]): number[] {
  const hashes: number[] = []
  for (let i = 0; i + RUN <= words.length; i++) {
    let hash = 0x811c9dc5
    for (const character of words.slice(i, i + RUN).join(' ')) {
      hash ^= character.codePointAt(0)!
      hash = Math.imul(hash, 0x01000193)
    }
    hashes.push(hash >>> 0)
  }
  return hashes
}

/** The smallest hash of every window, each once, in rising order. */
export function fingerprints(document: ComparedText): number[] {
  const hashes = runHashes(wordsOfBody(document))
  if (hashes.length === 0) return []
  const kept = new Set<number>()
  for (let i = 0; i === 0 || i + WINDOW <= hashes.length; i++)
    kept.add(Math.min(...hashes.slice(i, i + WINDOW)))
  return [...kept].sort((a, b) => a - b)
}

/** Whether the two carry one text, whole or cut; the order of the two does not matter. */
export function areCopies(a: ComparedText, b: ComparedText): boolean {
  const [shorter, longer] = [wordsOfBody(a), wordsOfBody(b)].sort((x, y) => x.length - y.length) as [
    string[],
    string[],
  ]
  if (shorter.length < FEWEST_WORDS) return shorter.join(' ') === longer.join(' ')
  // Of two equally long texts neither is the shorter: both ways are asked, so that the order cannot show.
  return (
    coverage(shorter, longer) >= COVERED ||
    (shorter.length === longer.length && coverage(longer, shorter) >= COVERED)
  )
}

/** The share of `words` that lie in runs of five which `other` has too. */
export function coverage(words: readonly string[], other: readonly string[]): number {
  const runs = new Set(runHashes(other))
  let covered = 0
  let coveredTo = 0
  runHashes(words).forEach((hash, i) => {
    if (!runs.has(hash)) return
    covered += i + RUN - Math.max(i, coveredTo)
    coveredTo = i + RUN
  })
  return words.length === 0 ? 0 : covered / words.length
}

/** The copy groups among `documents`: their ids in order, groups in the order of their first; none of one alone. */
export function groupCopies(documents: readonly (ComparedText & { readonly id: string })[]): string[][] {
  const marks = documents.map((document) => new Set(fingerprints(document)))
  const group = documents.map((_, i) => i)
  documents.forEach((document, i) => {
    for (let j = 0; j < i; j++)
      if (group[i] !== group[j] && share(marks[i]!, marks[j]!) && areCopies(document, documents[j]!)) {
        const [from, to] = [group[i], group[j]!]
        group.forEach((of, k) => {
          if (of === from) group[k] = to
        })
      }
  })
  const members = new Map<number, string[]>()
  group.forEach((of, i) => {
    members.set(of, [...(members.get(of) ?? []), documents[i]!.id])
  })
  return [...members.values()]
    .filter(({ length }) => length > 1)
    .map((ids) => ids.sort(byText))
    .sort((a, b) => byText(a[0]!, b[0]!))
}

function share(a: ReadonlySet<number>, b: ReadonlySet<number>): boolean {
  const shared = [...a].filter((mark) => b.has(mark)).length
  return shared >= FEWEST_SHARED && shared >= LEAST_SHARE * Math.min(a.size, b.size)
}
