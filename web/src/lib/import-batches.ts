/**
 * Files that were dropped, cut into requests: small enough that progress is seen and none is refused for its size.
 *
 * In: files with their paths. Out, one by one: batches, each with how many units of the whole it is. A `.jsonl` is cut
 * at line ends and its pieces say at which line they begin; an `about.json` goes along with every batch of its folder.
 */
export interface DroppedFile {
  /** With the folders it lies in. */
  readonly path: string
  readonly blob: Blob
}

export interface Piece extends DroppedFile {
  readonly firstLine?: number
}

export interface Batch {
  readonly pieces: readonly Piece[]
  /** What the progress counts: bytes. */
  readonly size: number
}

export interface Limits {
  readonly bytes: number
  readonly files: number
}

const ARTICLE = /\.(?:txt|x?html?|jsonl)$/iu
export const isArticle = ({ path }: DroppedFile): boolean => ARTICLE.test(path)
const isAbout = ({ path }: DroppedFile): boolean => /(?:^|\/)about\.json$/u.test(path)
const isLines = ({ path }: DroppedFile): boolean => /\.jsonl$/iu.test(path)
const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1)
const sizeOf = (pieces: readonly Piece[]): number => pieces.reduce((sum, { blob }) => sum + blob.size, 0)

const NEWLINE = 10

/** Pieces of about `most` bytes that end at line ends; a longer line is a piece of its own. */
async function* cutLines(file: DroppedFile, most: number): AsyncGenerator<Piece> {
  const bytes = new Uint8Array(await file.blob.arrayBuffer())
  let start = 0
  let line = 1
  while (start < bytes.length) {
    let end = bytes.length
    if (bytes.length - start > most) {
      const before = bytes.lastIndexOf(NEWLINE, start + most)
      const after = bytes.indexOf(NEWLINE, start + most)
      end = before > start ? before + 1 : after === -1 ? bytes.length : after + 1
    }
    yield { path: file.path, blob: file.blob.slice(start, end), firstLine: line }
    for (let at = start; at < end; at++) if (bytes[at] === NEWLINE) line++
    start = end
  }
}

export async function* batchesOf(files: readonly DroppedFile[], most: Limits): AsyncGenerator<Batch> {
  const abouts = files.filter(isAbout)
  const withAbout = (pieces: readonly Piece[]): Batch => {
    const folders = new Set(pieces.map(({ path }) => folderOf(path)))
    return {
      pieces: [...abouts.filter(({ path }) => folders.has(folderOf(path))), ...pieces],
      size: sizeOf(pieces),
    }
  }
  let waiting: Piece[] = []
  for (const file of files.filter(isArticle)) {
    if (isLines(file)) {
      for await (const piece of cutLines(file, most.bytes)) yield withAbout([piece])
      continue
    }
    if (
      waiting.length > 0 &&
      (sizeOf(waiting) + file.blob.size > most.bytes || waiting.length >= most.files)
    ) {
      yield withAbout(waiting)
      waiting = []
    }
    waiting.push(file)
  }
  if (waiting.length > 0) yield withAbout(waiting)
}
