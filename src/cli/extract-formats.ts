/** The forms that `parley extract` prints in: JSON lines, one JSON array, or text for people. */
import type { Codebook, Extraction, Refusal } from '../model/index.ts'

export interface Format {
  readonly before: string
  readonly between: string
  readonly after: string
  print(result: Extraction | Refusal): string
}

export const FORMATS = ['jsonl', 'json', 'text'] as const
export type FormatName = (typeof FORMATS)[number]

const JSONL: Format = { before: '', between: '\n', after: '\n', print: (result) => JSON.stringify(result) }
const JSON_ARRAY: Format = {
  before: '[\n',
  between: ',\n',
  after: '\n]\n',
  print: (result) => JSON.stringify(result, null, 2),
}

const formats: Readonly<Record<FormatName, (codebook: Codebook | null) => Format | Promise<Format>>> = {
  jsonl: () => JSONL,
  json: () => JSON_ARRAY,
  text: async (codebook) => {
    const { textFormat } = await import('./extract-text.ts')
    return textFormat(codebook, process.stdout.columns ?? 80)
  },
}

export const formatNamed = async (name: FormatName, codebook: Codebook | null): Promise<Format> =>
  formats[name](codebook)
