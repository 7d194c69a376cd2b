/**
 * How well mentions of one person or organisation are brought together, on the news and speeches of GUM.
 *
 *     npx tsx benchmarks/coreference.ts [--chains NAME]
 *
 * In: the corpora's `gum` folder. Gold are the chains of persons and organisations that have a name, less their mentions
 * that are neither names nor personal pronouns. A name is known by the last word of its row of proper nouns, a pronoun
 * by itself, so that "the Elbonian chancellor Jan Novak" and "Jan Novak" are one mention. Found are the names of persons
 * and bodies as `resolve` takes them, without a codebook, and each pronoun's antecedent. Out: MUC, B³, CEAF-e and their
 * mean. The corpora are looked for where PARLEY_CORPORA says, else in ../shared/corpora beside the checkout.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { annotate, fastReader } from '../src/annotate/index.ts'
import { documentId, UNKNOWN_TIME } from '../src/model/index.ts'
import { antecedent, pronounSort } from '../src/resolve/antecedents.ts'
import { referenceOf } from '../src/resolve/reference.ts'
import { runOver, type Scene, setScene } from '../src/resolve/scene.ts'
import { resolveStatements, type Statement } from '../src/resolve/statements.ts'
import { type Agreement, agreement, type Chains, type Counts, figures, sum } from './coreference/scores.ts'

const corpora = process.env.PARLEY_CORPORA ?? join(import.meta.dirname, '../../shared/corpora')
const at = join(corpora, 'gum')
if (!existsSync(at)) {
  console.error(`NOT RUN: ${at} is absent; set PARLEY_CORPORA to the folder of the corpora`)
  process.exit(2)
}
const shown = process.argv[2] === '--chains' ? process.argv[3] : undefined

interface Word {
  readonly text: string
  readonly pos: string
  readonly start: number
  readonly end: number
}
interface GumText {
  readonly text: string
  readonly words: readonly Word[]
}

/** The text with its words' places; a line for each paragraph and headline. */
function readText(xml: string): GumText {
  const words: Word[] = []
  let text = ''
  let glued = true
  for (const line of xml.split('\n')) {
    if (/^<(?:head|p|sp|item|caption|list)\b/u.test(line) && text !== '') {
      text = `${text.trimEnd()}\n`
      glued = true
    }
    const [form, fine, , , pos] = line.split('\t')
    if (line.startsWith('<') || form === undefined || fine === undefined || pos === undefined) continue
    const word = unescapeXml(form)
    if (!glued && !/^(?:[,.;:!?)\]%…]|['’]s|n['’]t|['’](?:re|ve|ll|d|m)|['’])$/u.test(word) && fine !== "''")
      text += ' '
    words.push({ text: word, pos, start: text.length, end: text.length + word.length })
    text += word
    glued = /^[([$£€]$/u.test(word) || fine === '``'
  }
  return { text, words }
}

const unescapeXml = (text: string): string =>
  text
    .replace(/&lt;/gu, '<')
    .replace(/&gt;/gu, '>')
    .replace(/&quot;/gu, '"')
    .replace(/&apos;/gu, "'")
    .replace(/&amp;/gu, '&')

const PRONOUN =
  /^(?:i|me|my|mine|myself|he|him|his|himself|she|her|hers|herself|it|its|itself|they|them|their|theirs)$/iu

/** Chains of the numbers of words, from the last column of CoNLL's format. */
function goldChains(conll: string, words: readonly Word[]): Chains {
  const open = new Map<string, number[]>()
  const chains = new Map<string, { keys: string[]; named: boolean }>()
  for (const line of conll.split('\n')) {
    const [index, , marks] = line.split('\t')
    if (marks === undefined || marks === '_' || marks.startsWith('#')) continue
    const word = Number(index)
    for (const [, opens, label, closes] of marks.matchAll(/(\()?([a-z]+-\d+)(?:-[^()]*)?(\))?/gu)) {
      if (opens) open.set(label!, [...(open.get(label!) ?? []), word])
      if (!closes) continue
      const from = open.get(label!)!.pop()!
      if (!/^(?:person|organization)-/u.test(label!)) continue
      const key = keyOf(words, from, word)
      if (key === null) continue
      const chain = chains.get(label!) ?? { keys: [], named: false }
      chain.keys.push(String(key))
      chain.named ||= words[key]!.pos === 'PROPN'
      chains.set(label!, chain)
    }
  }
  return [...chains.values()].filter(({ named }) => named).map(({ keys }) => keys)
}

/** The word that stands for a mention; null for one that is neither name nor pronoun. */
function keyOf(words: readonly Word[], from: number, to: number): number | null {
  if (from === to && PRONOUN.test(words[from]!.text)) return from
  let start = from
  while (start <= to && words[start]!.pos !== 'PROPN') start++
  // "the leader of Elbonia" names Elbonia, not the leader
  if (words.slice(from, start).some(({ pos }) => pos === 'ADP' || pos === 'VERB' || pos === 'PUNCT'))
    return null
  let end = start
  while (end < to && words[end + 1]!.pos === 'PROPN') end++
  return start > to || words[end + 1]?.text === '’s' || (words[end + 1]?.text === "'s" && end < to - 1)
    ? null
    : end
}

function foundChains({ text, words }: GumText): Chains {
  const annotated = annotate(
    {
      type: 'document',
      id: documentId(null, text),
      path: '',
      title: null,
      outlet: null,
      url: null,
      language: 'en',
      text,
      published: UNKNOWN_TIME,
      furniture: [],
      findings: [],
      capture: { path: '', sha256: '', bytes: 0 },
    },
    fastReader,
  )
  const scene = setScene(annotated, referenceOf(null), UNKNOWN_TIME)
  const statements = resolveStatements(scene, () => UNKNOWN_TIME)
  const chains = new Map<string, string[]>()
  const add = (entity: string, offset: number): void => {
    const word = words.findIndex(({ end }) => end >= offset)
    if (word >= 0) chains.set(entity, [...(chains.get(entity) ?? []), String(word)])
  }
  for (const { kind, as, entity, span } of scene.named)
    if (as === 'name' && kind !== 'place') add(entity, span[1])
  for (const [token, { lower, end }] of scene.tokens.entries())
    if (PRONOUN.test(lower)) {
      const entity = entityOf(scene, token, lower, statements)
      if (entity !== null && chains.has(entity)) add(entity, end)
    }
  return [...chains.values()]
}

function entityOf(
  scene: Scene,
  token: number,
  lower: string,
  statements: readonly Statement[],
): string | null {
  const heard = statements
    .flatMap(({ voice, attribution, whole }) =>
      voice ? [{ voice, at: runOver(scene.tokens, attribution.source[0] ?? whole).from, nested: false }] : [],
    )
    .sort((a, b) => a.at - b.at)
  const { start } = scene.tokens[token]!
  const quoting = statements
    .filter(({ attribution }) => attribution.content.some(([from, to]) => from <= start && start < to))
    .at(-1)?.voice
  if (pronounSort(lower) === null) return (scene.quoted[token] === 1 && quoting?.person?.id) || null
  const voice = antecedent(
    scene,
    token,
    heard.filter(({ at: place }) => place < token),
    UNKNOWN_TIME,
    scene.quoted[token] === 1 ? (quoting?.person ?? null) : null,
  )
  return voice?.speaker.id ?? null
}

const names = readdirSync(join(at, 'coref-gum-conll')).sort()
const agreements: Agreement[] = names.map((file) => {
  const name = file.replace('.conll', '')
  const text = readText(readFileSync(join(at, 'xml', `${name}.xml`), 'utf8'))
  const gold = goldChains(readFileSync(join(at, 'coref-gum-conll', file), 'utf8'), text.words)
  const found = foundChains(text)
  if (name === shown) show(text, gold, found)
  return agreement(gold, found)
})

function show({ words }: GumText, gold: Chains, found: Chains): void {
  for (const [side, chains] of Object.entries({ gold, found }))
    for (const chain of chains)
      console.log(side, chain.map((key) => `${words[Number(key)]!.text}/${key}`).join(' '))
}

const total = (of: keyof Agreement): Counts => agreements.map((one) => one[of]).reduce(sum)
const result = { MUC: figures(total('muc')), 'B³': figures(total('b3')), 'CEAF-e': figures(total('ceafe')) }
const mean = Object.values(result).reduce((all, { f1 }) => all + f1, 0) / 3
console.log(JSON.stringify({ documents: names.length, ...result, mean: Math.round(10 * mean) / 10 }, null, 1))
