/** What was dropped or chosen, folders opened, as files with their paths. */
import type { DroppedFile } from '../lib/import-batches.ts'

export const chosenFiles = (files: FileList): DroppedFile[] =>
  [...files].map((file) => ({ path: file.webkitRelativePath || file.name, blob: file }))

/** A browser gives a folder's entries in portions: the last is empty. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader()
  const entries: FileSystemEntry[] = []
  for (;;) {
    const portion = await new Promise<FileSystemEntry[]>((done, failed) => reader.readEntries(done, failed))
    if (portion.length === 0) return entries
    entries.push(...portion)
  }
}

async function filesIn(entry: FileSystemEntry): Promise<DroppedFile[]> {
  if (entry.name.startsWith('.')) return []
  if (entry.isDirectory) {
    const entries = await entriesOf(entry as FileSystemDirectoryEntry)
    return (await Promise.all(entries.map(filesIn))).flat()
  }
  const file = await new Promise<File>((done, failed) => (entry as FileSystemFileEntry).file(done, failed))
  return [{ path: entry.fullPath.replace(/^\//u, ''), blob: file }]
}

/** In the order of their paths, as `parley add` takes a folder. */
export async function droppedFiles(transfer: DataTransfer): Promise<DroppedFile[]> {
  const entries = [...transfer.items].flatMap((item) => item.webkitGetAsEntry() ?? [])
  const files =
    entries.length > 0 ? (await Promise.all(entries.map(filesIn))).flat() : chosenFiles(transfer.files)
  return files.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0))
}
