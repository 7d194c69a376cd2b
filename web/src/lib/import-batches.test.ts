import fc from 'fast-check'
import { expect, test } from 'vitest'
import { batchesOf, type DroppedFile } from './import-batches.ts'

const file = (path: string, text: string): DroppedFile => ({ path, blob: new Blob([text]) })
const LIMITS = { bytes: 100, files: 3 }
async function cut(files: readonly DroppedFile[], limits = LIMITS) {
  const batches = []
  for await (const { pieces } of batchesOf(files, limits)) batches.push(pieces)
  return batches
}

test('leaves out what is no article, and sends an about.json along with its folder', async () => {
  const files = [
    file('a/about.json', '{}'),
    file('a/x.txt', 'x'),
    file('b/y.html', 'y'),
    file('b/z.png', 'z'),
  ]
  const [batch] = await cut(files)
  expect(batch?.map(({ path }) => path)).toEqual(['a/about.json', 'a/x.txt', 'b/y.html'])
})

test('keeps batches within their limits, but for a file that is larger alone', async () => {
  const files = ['x'.repeat(60), 'x'.repeat(60), 'x'.repeat(500), 'x', 'x', 'x', 'x'].map((text, n) =>
    file(`${n}.txt`, text),
  )
  expect((await cut(files)).map((batch) => batch.length)).toEqual([1, 1, 1, 3, 1])
})

test('cuts lines at their ends, loses nothing, and says at which line a piece begins', async () => {
  const line = fc.string({ maxLength: 150 }).map((text) => text.replaceAll('\n', ' '))
  await fc.assert(
    fc.asyncProperty(fc.array(line, { maxLength: 20 }), async (lines) => {
      const text = lines.join('\n')
      const pieces = (await cut([file('feed.jsonl', text)])).flat()
      const texts = await Promise.all(pieces.map(({ blob }) => blob.text()))
      expect(texts.join('')).toBe(text)
      let before = ''
      for (const [index, piece] of pieces.entries()) {
        expect(piece.firstLine).toBe(before.split('\n').length)
        before += texts[index]
        if (index < pieces.length - 1) expect(texts[index]!.endsWith('\n')).toBe(true)
      }
    }),
    { numRuns: 50 },
  )
})
