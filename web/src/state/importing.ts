/**
 * Adding articles: one run at a time, batch by batch, with its progress for whoever shows it.
 *
 * What one batch's request is refused with is told of each of its files, and the next batch goes on.
 */
import { useSyncExternalStore } from 'react'
import type { ImportReport } from '../../../src/model/views.ts'
import { ApiError, addArticles, queryClient } from '../api.ts'
import { type Batch, batchesOf, type DroppedFile, isArticle } from '../lib/import-batches.ts'
import { strings } from '../strings.ts'

export type Refused = ImportReport['refused'][number]

export interface Import {
  /** Bytes sent, of all. */
  readonly done: number
  readonly all: number
  /** The file that is being read. */
  readonly current: string | null
  readonly running: boolean
  readonly counts: ImportReport['counts']
  readonly refused: readonly Refused[]
}

/** A request holds so much: progress is seen to move, and the server's limit is far. */
const LIMITS = { bytes: 400_000, files: 8 }
/** No single file larger than this fits a request. */
const MOST_BYTES = 24 * 1024 * 1024

const listeners = new Set<() => void>()
let current: Import | null = null
let cancelled = false

function set(next: Import | null): void {
  current = next
  for (const listener of listeners) listener()
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
export const useImport = (): Import | null => useSyncExternalStore(subscribe, () => current)
export const closeImport = (): void => set(null)
export const cancelImport = (): void => {
  cancelled = true
}

const tooLarge = ({ path }: DroppedFile): Refused => ({ path, error: strings.imports.tooLarge })
const notAnArticle = ({ path }: DroppedFile): Refused => ({ path, error: strings.imports.notAnArticle })

const refusedAs = (batch: Batch, error: unknown): Refused[] =>
  batch.pieces.map(({ path }) => ({
    path,
    error:
      error instanceof ApiError
        ? { code: error.code, message: error.message, ...(error.remedy ? { remedy: error.remedy } : {}) }
        : strings.imports.unreadable,
  }))

/** Does nothing while another run goes on. */
export async function importFiles(dropped: readonly DroppedFile[]): Promise<void> {
  if (current?.running || dropped.length === 0) return
  cancelled = false
  const isAbout = ({ path }: DroppedFile): boolean => path.endsWith('about.json')
  const articles = dropped.filter((file) => isArticle(file) && file.blob.size <= MOST_BYTES)
  const run = {
    done: 0,
    all: articles.reduce((sum, { blob }) => sum + blob.size, 0),
    current: null,
    running: true,
    counts: { added: 0, renewed: 0, captured: 0, known: 0 },
    refused: dropped
      .filter((file) => !isAbout(file) && !articles.includes(file))
      .map((file) => (isArticle(file) ? tooLarge(file) : notAnArticle(file))),
  } satisfies Import
  set(run)
  try {
    for await (const batch of batchesOf([...dropped.filter(isAbout), ...articles], LIMITS)) {
      if (cancelled) break
      await send(batch)
    }
  } catch {
    // The browser could not read a file that it has to cut: gone, or not allowed.
    const lost = { path: articles.map(({ path }) => path).join(', '), error: strings.imports.unreadable }
    set({ ...(current ?? run), refused: [...(current ?? run).refused, lost] })
  }
  set({ ...(current ?? run), current: null, running: false })
  await queryClient.invalidateQueries()
}

async function send(batch: Batch): Promise<void> {
  if (!current) return
  set({ ...current, current: batch.pieces.at(-1)?.path ?? null })
  const report = await addArticles(batch.pieces).catch((error: unknown) => ({
    counts: { added: 0, renewed: 0, captured: 0, known: 0 },
    refused: refusedAs(batch, error),
  }))
  const { counts } = current
  set({
    ...current,
    done: current.done + batch.size,
    counts: {
      added: counts.added + report.counts.added,
      renewed: counts.renewed + report.counts.renewed,
      captured: counts.captured + report.counts.captured,
      known: counts.known + report.counts.known,
    },
    refused: [...current.refused, ...report.refused],
  })
}
