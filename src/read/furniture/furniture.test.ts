import { describe, expect, it } from 'vitest'
import lexicon from '../../../lexicon/furniture.json' with { type: 'json' }
import { findFurniture } from './index.ts'

const PROSE =
  'The envoys of the two governments met on the quay, and they talked for hours about the strait, the blockade and what would follow if it were lifted.'

/** Prose in the script of the example, in which it would be found. */
const proseFor = (example: string): string =>
  /\p{Script=Cyrillic}/u.test(example)
    ? 'Посланники двух правительств встретились в порту и много часов говорили о проливе, о блокаде и о том, что будет, если её снимут, сообщил ведомственный представитель.'
    : /\p{Script=Han}/u.test(example)
      ? '两国使节在码头会面，就海峡、封锁以及解除封锁之后的安排谈了好几个小时。'.repeat(5)
      : PROSE

const furnitureOf = (text: string): string[] =>
  findFurniture(text).map(({ start, end, rule }) => `${rule}: ${text.slice(start, end)}`)

describe('furniture', () => {
  it.each(lexicon.entries.map((entry) => [entry.example, entry]))(
    '"%s" is some',
    (example, { rule, where }) => {
      if (where === 'sentence') {
        expect(furnitureOf(`${PROSE} ${example}`).join('\n')).toContain(`${rule}: `)
        return
      }
      const prose = `${proseFor(example)}\n${proseFor(example)}`
      const text = where === 'tail' ? `${prose}\n${example}` : `${example}\n${prose}`
      expect(furnitureOf(text)).toEqual([`${rule}: ${example}`])
    },
  )

  it('is told by patterns in lower case, but for those that match words as they stand', () => {
    const folded = lexicon.entries.filter((entry) => !('case' in entry))
    const letters = folded.map(({ pattern }) => pattern.replace(/\\p\{[^}]*\}|\\[A-Z]/gu, ''))
    expect(letters.filter((pattern) => pattern !== pattern.toLowerCase())).toEqual([])
    expect(folded.filter(({ pattern }) => /\\p\{Lu|\\P/u.test(pattern))).toEqual([])
  })

  it('is a line in another script than the article', () => {
    expect(furnitureOf(`آسيا | أخبار\n\n${PROSE}\n\nاظهر المزيد\n${PROSE}`)).toEqual([
      'other-script: آسيا | أخبار',
      'other-script: اظهر المزيد',
    ])
    expect(
      furnitureOf('Посланники встретились в порту и долго говорили о проливе.\nShow the page in English'),
    ).toEqual(['other-script: Show the page in English'])
  })

  it('is teasers cut off at the foot of the page, two or more', () => {
    const teasers = ['The festival opens its gates for the ninth…', 'A young pitcher has signed with…']
    expect(furnitureOf([PROSE, ...teasers, 'Read More'].join('\n'))).toEqual([
      ...teasers.map((teaser) => `teaser: ${teaser}`),
      'phrase: Read More',
    ])
  })

  it('is a line without a stop that stands alone after the last paragraph', () => {
    expect(furnitureOf(`${PROSE}\n\nHarbour Mirror: news from the quay`)).toEqual([
      'closing: Harbour Mirror: news from the quay',
    ])
  })

  it('joins the sentences of one notice', () => {
    expect(furnitureOf(`${PROSE}\n\n© 2031 Harbour Mirror. All rights reserved.`)).toEqual([
      'notice: © 2031 Harbour Mirror. All rights reserved.',
    ])
  })

  it('is a caption right below the byline block', () => {
    expect(furnitureOf(`Talks go on\n\nEditor\n4 Min Read\nThe two envoys\n\n${PROSE}`)).toEqual([
      'phrase: Editor',
      'phrase: 4 Min Read',
      'caption: The two envoys',
    ])
  })

  it.each([
    ['a headline that uses the words of a menu', `Home rule talks: search for a close\n${PROSE}`],
    ['a subheading between paragraphs', `${PROSE}\nThe Way Home\n${PROSE}`],
    ['a subheading under the headline', `Talks on the strait resume\nEnvoys meet\n\n${PROSE}`],
    ['a statement with an ellipsis at its end', `${PROSE}\n“We will see…”`],
    [
      'words about sharing, cookies and rights in prose',
      `${PROSE}\n“Share this burden,” she said, as all rights are reserved to the states; cookies were served.`,
    ],
    ['a name in another script within a sentence', `${PROSE} The ship, the «Надежда», left.`],
    ['a sentence that begins with By', `By Monday evening the envoys had left.\n${PROSE}`],
    [
      'a colon headline',
      `Related powers: envoys want a word in the talks, says the League of Harbours, as it has wanted for years\n${PROSE}`,
    ],
    [
      'a quotation after a call to sign up',
      `${PROSE} “Sign up for the newsletter of peace,” the envoy joked.`,
    ],
    [
      'words of a notice within a quotation',
      `${PROSE} “You are tired. Subscribe. Log in. Please try again later,” she said.`,
    ],
    ['a word of a notice after an abbreviation', `${PROSE} It was the work of Marsh Inc. advertisement.`],
    ['a last line that ends a sentence', `${PROSE}\n\nNobody came.`],
    ['a list at the end of an article', `${PROSE}\n\nThe lock and its two gates\nThe light at Tarn`],
    ['words of thanks', `${PROSE} “We are grateful. Your support helps us to survive,” the envoy said.`],
    ['a heading that begins with More', `${PROSE}\nMore in hope than in trust\n${PROSE}`],
    ['an ellipsis within the article', `The envoy paused…\nThe hall waited…\n${PROSE}`],
    ['a text all of cut-off lines', 'The envoy paused…\nThe hall waited…'],
  ])('is not %s', (_, text) => {
    expect(furnitureOf(text)).toEqual([])
  })
})
