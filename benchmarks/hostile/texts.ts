/** Texts that a pattern, a stack or a list of what came before could choke on, each of a size in units of its own. */
import { extract } from '../../src/extract/index.ts'
import { loadCodebook } from '../../src/read/codebook-files.ts'
import { readDocument } from '../../src/read/index.ts'

const times = (count: number, unit: (number: number) => string): string => {
  let text = ''
  for (let i = 0; i < count; i++) text += unit(i)
  return text
}

const syllables = ['ka', 'lo', 'mi', 'ru', 'ten', 'vo', 'sa', 'di', 'bel', 'zor']
/** A different name for each number. */
const nameOf = (number: number): string => {
  let name = ''
  for (let rest = number + 11; rest > 0; rest = Math.floor(rest / 10)) name += syllables[rest % 10]!
  return name[0]!.toUpperCase() + name.slice(1)
}

/** In: a number of units; the page of digits has a hundred a unit. */
export const HOSTILE: Readonly<Record<string, (size: number) => string>> = {
  digits: (size) => '7'.repeat(size * 100),
  'digits in lines': (size) => times(size, () => `${'7'.repeat(99)}\n`),
  'nested parentheses': (size) => `${'('.repeat(size)}rain${')'.repeat(size)}`,
  'names, each once': (size) => times(size, (i) => `Ivan ${nameOf(i)} said it rains. `),
  'names in one sentence': (size) => `${times(size, (i) => `Ivan ${nameOf(i)}, `)} said it rains.`,
  'one name and he': (size) => `Karl Brand came. ${times(size, () => 'He said it rains. ')}`,
  'pronouns of nobody': (size) => times(size, () => 'She said that he said it rains. '),
  'nouns with “the”': (size) => times(size, () => 'The expert said it rains, the president added. '),
  'spokesmen without name': (size) => times(size, () => 'A spokesman said it rains. The source said so. '),
  'statements and orders': (size) => times(size, () => 'The statement said it rains. The order said so. '),
  'calls without date': (size) => times(size, () => 'Ivan Lo and Karl Brand spoke by phone on Monday. '),
  'two days after': (size) => times(size, () => 'Two days after the call of Ivan Lo, '),
  acronyms: (size) => times(size, (i) => `the ${nameOf(i)} Service (ABC) said it rains. `),
  titles: (size) => times(size, () => 'the foreign minister of the president of the '),
  'quotation marks': (size) => times(size, () => '“ '),
  'quotations without source': (size) => times(size, () => '“It rains and it snows.” '),
  'signed quotations': (size) => times(size, () => '“It rains and it snows.” — Karl Brand\n'),
  'quotations signed once': (size) =>
    `${times(size, () => '“It rains.” Ivan said. ')}“No.”\n${times(size, () => '“It rains.” ')}— Karl Brand`,
  'quotations after colons': (size) => times(size, () => 'Karl Brand answered:\n“It rains and it snows.”\n'),
  dates: (size) => times(size, (i) => `on March ${(i % 28) + 1}, 2024, `),
  'dates without year': (size) => times(size, (i) => `It rained on Monday, March ${(i % 28) + 1}. `),
  'capitalised words': (size) => times(size, (i) => `${nameOf(i)} `),
  'one long word': (size) => 'a'.repeat(size * 10),
  'commas and ands': (size) => `Ostland${times(size, () => ', and Westmark')} said it rains.`,
  'blank lines': (size) => `It rains.${'\n \n'.repeat(size)}It snows.`,
}

/** Processor time of the whole of `extract`; the text counts as English, whatever it looks like. */
export async function cpuMilliseconds(text: string): Promise<number> {
  const bytes = new TextEncoder().encode(text)
  const document = await readDocument({ path: 'hostile.txt', format: 'text', bytes, about: {} })
  const before = process.cpuUsage()
  extract({ ...document, language: 'en' }, { codebook: loadCodebook('ukraine-ceasefire') })
  return process.cpuUsage(before).user / 1000
}
