/**
 * Reads a file's bytes as `parley` would, and holds the readers to their word: every input and document is sound, every
 * error is ours and says what to do.
 */
import { ParleyError } from '../../model/index.ts'
import { collectionOf } from '../collections/index.ts'
import { type RawInput, readDocument } from '../index.ts'
import { formatOf, sniffable } from '../sniff.ts'
import type { Hostile } from './hostile-files.ts'

async function* inputsOf({ name, bytes }: Hostile): AsyncGenerator<RawInput> {
  const start = sniffable(bytes)
  const collection = collectionOf(name, start)
  if (collection === null) {
    yield { path: name, bytes, format: formatOf(name, start), about: {} }
    return
  }
  const read = await collection.load()
  const chunks = (async function* () {
    for (let at = 0; at < bytes.length; at += 65_536) yield bytes.slice(at, at + 65_536)
  })()
  for await (const input of read(chunks, name, {})) {
    if (!('error' in input)) yield input
    else if (!input.error.code || !input.error.message) throw new Error('a refusal without code or message')
  }
}

/** @throws Error where a reader broke its word */
export async function survive(file: Hostile): Promise<void> {
  await ours(async () => {
    for await (const input of inputsOf(file)) await ours(() => readSoundly(input))
  })
}

/** An error of ours is an answer. */
async function ours(read: () => Promise<void>): Promise<void> {
  try {
    await read()
  } catch (error) {
    if (!(error instanceof ParleyError)) throw error
    if (!error.remedy) throw new Error(`"${error.code}" says not what to do`, { cause: error })
  }
}

async function readSoundly(input: RawInput): Promise<void> {
  const { text, furniture, findings, id } = await readDocument(input)
  let last = 0
  for (const { start, end, rule } of furniture) {
    if (!(last <= start && start < end && end <= text.length))
      throw new Error(`${rule} at ${start}–${end} of ${text.length}`)
    last = end
  }
  for (const { span } of findings) if (span[1] > text.length) throw new Error('a finding outside the text')
  if (!/^sha256:[0-9a-f]{64}$/u.test(id)) throw new Error(`no id: ${id}`)
}
