/** Articles given by the web app: bytes in base64 in, what became of each out. */
import { z } from '@hono/zod-openapi'
import { ImportReport } from '../model/index.ts'
import { addFiles } from '../pipeline/add-files.ts'
import { route } from './route.ts'

const MOST_FILES = 200

const File = z.object({
  /** As the reader's machine names it, with the folders it lies in. */
  name: z.string().min(1).max(1000),
  base64: z.base64(),
  /** Of a `.jsonl` cut in pieces: the number of its first line here. */
  firstLine: z.number().int().positive().optional(),
})

export const IMPORT_ROUTE = route({
  method: 'post',
  path: '/api/imports',
  summary: 'Adds articles: texts, pages, lines of JSON; what is there already is not added twice',
  body: { files: z.array(File).min(1).max(MOST_FILES) },
  answer: ImportReport,
  handle: async ({ dossier, now }, { files }) => {
    const given = files.map(({ name, base64, firstLine }) => ({
      name,
      bytes: new Uint8Array(Buffer.from(base64, 'base64')),
      firstLine,
    }))
    const { counts, refused } = await addFiles(dossier, given, now)
    return { counts, refused: [...refused] }
  },
})
