/**
 * `npm run train:attribution`: rebuilds models/attribution/attribution.bin from the corpus.
 *
 * In: PolNeAR's training articles under PARLEY_CORPORA (or ../shared/corpora beside the checkout). Out: the weights, and
 * what was seen and found on the way. The same corpus, recipe and version of Node give the same bytes.
 */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { weightsUrl } from '../../src/annotate/learned/weights-node.ts'
import { type Article, readCorpus } from './corpus.ts'
import { learnJudge } from './judge-training.ts'
import { writeModel } from './model-writer.ts'
import { f1 } from './score.ts'
import { recipe } from './settings.ts'
import { learnRoles, learnTagger } from './stages.ts'

const corpora = process.env.PARLEY_CORPORA ?? join(import.meta.dirname, '../../../shared/corpora')
const folder = join(corpora, 'polnear/train')
if (!existsSync(folder)) {
  console.error(`no corpus at ${folder}: set PARLEY_CORPORA to the folder that holds polnear/`)
  process.exit(1)
}

const began = performance.now()
const say = (what: string): void =>
  console.log(`${((performance.now() - began) / 1000).toFixed(0).padStart(5)} s  ${what}`)

const articles = readCorpus(folder, Number(process.env.ARTICLES ?? Number.POSITIVE_INFINITY))
const tokens = articles.reduce((sum, { words }) => sum + words.length, 0)
const gold = articles.reduce((sum, article) => sum + article.gold.length, 0)
say(`read ${articles.length} articles of ${folder}: ${tokens} tokens, ${gold} attributions`)

const { seed, bags, version } = recipe
const tagger = await learnTagger(articles, recipe.tagger, seed, bags)
const candidates = tagger.taggings.reduce((sum, tagging) => sum + tagging.candidates.length, 0)
say(`tagger: ${tagger.hashes.length} features, ${candidates} candidates for cues`)

const roles = await learnRoles(articles, tagger.taggings, recipe.roles, seed + 1000, bags)
say(`role finder: ${roles.hashes.length} features`)

const { judge, threshold, tally } = learnJudge(
  articles,
  tagger.taggings,
  roles.readings,
  recipe.judge,
  seed + 2000,
)
say(`judge: cross-validated attribution F1 ${f1(tally).toFixed(1)} at ${threshold}`)

const header = { version, seed, corpus: hashOf(articles), articles: articles.length, threshold }
const bytes = writeModel(header, tagger, roles, judge)
const target = process.argv[2] ?? fileURLToPath(weightsUrl())
mkdirSync(dirname(target), { recursive: true })
writeFileSync(target, bytes)
say(
  `wrote ${target}: ${(bytes.length / 1e6).toFixed(1)} MB, sha256 ${createHash('sha256').update(bytes).digest('hex')}`,
)

function hashOf(all: readonly Article[]): string {
  const hash = createHash('sha256')
  for (const { name, text } of all) hash.update(`${name}\n${text.document.text}\n`)
  return hash.digest('hex')
}
