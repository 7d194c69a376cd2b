/** A folder with an invented negotiation: a codebook and two articles about it. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

const CODEBOOK = `id: strait
title: The strait of Varn
offices: [offices.jsonl]
parties:
  - { id: ostland, name: Ostland, metonyms: [Ostburg] }
  - { id: westmark, name: Westmark, metonyms: [Westholm] }
issues:
  - id: passage
    choose: one
    question: Who may pass the strait?
    options:
      - { id: passage-toll, proposition: Ships pay a toll, order: 1, terms: [toll] }
      - { id: passage-free, proposition: Every ship may pass, order: 0, terms: [free passage] }
`

const OFFICES = {
  person: 'Ada Quill-Marsh',
  office: 'Foreign Minister',
  party: 'ostland',
  from: '2030-01-01',
  to: null,
  asOf: '2031-06-01',
  source: 'invented',
  confidence: 'source',
}

/** Each in a folder of its own, with what is known of it from outside. */
const ARTICLES = {
  'toll/about.json': '{ "outlet": "The Varn Courier", "published": "2031-03-02" }',
  'free/about.json': '{ "outlet": "Harbour Radio", "published": "2031-03-03" }',
  'toll/toll.txt': `Ostland insists on the toll

Ostland said that it supports the toll. "We insist on the toll," the government of Ostland said.
`,
  'free/free.txt': `Westmark rejects the toll

Westmark rejects the toll, the government of Westmark said. Westholm said that it supports free passage.
`,
}

/** @returns the path of the folder with the articles, and of the codebook */
export function writeStrait(folder: string): { articles: string; codebook: string } {
  const articles = join(folder, 'articles')
  for (const [name, text] of Object.entries(ARTICLES)) {
    mkdirSync(dirname(join(articles, name)), { recursive: true })
    writeFileSync(join(articles, name), text)
  }
  const codebook = join(folder, 'strait.yaml')
  writeFileSync(codebook, CODEBOOK)
  writeFileSync(join(folder, 'offices.jsonl'), `${JSON.stringify(OFFICES)}\n`)
  return { articles, codebook }
}
