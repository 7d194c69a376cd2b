import { describe, expect, it } from 'vitest'
import { acceptReadings, type Judged } from './accept.ts'

type Run = readonly [number, number]

const judgedAt = (probability: number, confidence: number, cue: Run, ...contents: Run[]): Judged => ({
  confidence,
  reading: {
    candidate: { passage: [0, 100], from: cue[0], to: cue[1], probability },
    source: null,
    contents,
    nothing: 0,
    anySource: 0,
    whole: 1,
    sourceMean: 0,
    contentMean: 1,
    contentEdge: 1,
  },
})

const judged = (confidence: number, cue: Run, ...contents: Run[]): Judged =>
  judgedAt(1, confidence, cue, ...contents)

const cues = (found: readonly Judged[]): number[] => found.map(({ reading }) => reading.candidate.from)

describe('acceptance', () => {
  it('gives the surest reading the words that are likeliest to be its cue', () => {
    const [found] = acceptReadings(
      [judgedAt(0.2, 0.9, [5, 6], [6, 9]), judgedAt(0.7, 0.5, [4, 6], [6, 9])],
      0.3,
      100,
    )
    expect(found?.confidence).toBe(0.9)
    expect(found?.cue).toEqual([4, 6])
  })

  it('leaves a cue as it is where the likelier words are a part of what was said, or of another', () => {
    const inContent = acceptReadings(
      [judgedAt(0.2, 0.9, [5, 6], [6, 9]), judgedAt(0.7, 0.5, [5, 7], [7, 9])],
      0.3,
      100,
    )
    expect(inContent.map(({ cue }) => cue)).toEqual([[5, 6]])
    const inOther = acceptReadings(
      [judged(0.95, [1, 2], [2, 5]), judgedAt(0.2, 0.9, [5, 6], [6, 9]), judgedAt(0.7, 0.5, [4, 6], [6, 9])],
      0.3,
      100,
    )
    expect(inOther.map(({ cue }) => cue)).toEqual([
      [1, 2],
      [5, 6],
    ])
  })

  it('keeps the surest of two readings of one cue', () => {
    const found = acceptReadings([judged(0.5, [4, 6], [6, 9]), judged(0.9, [5, 6], [6, 9])], 0.3, 100)
    expect(found.map(({ confidence }) => confidence)).toEqual([0.9])
  })

  it('takes a content that a surer cue has claimed away, and keeps the rest', () => {
    const found = acceptReadings(
      [judged(0.6, [10, 11], [2, 8], [14, 20]), judged(0.8, [22, 23], [14, 20])],
      0.3,
      100,
    )
    expect(found.map(({ reading }) => reading.contents)).toEqual([[[2, 8]], [[14, 20]]])
  })

  it('drops a reading whose cue lies in a surer one’s content, and one left without content', () => {
    const outer = judged(0.9, [2, 3], [4, 30])
    expect(cues(acceptReadings([outer, judged(0.8, [10, 11], [40, 50])], 0.3, 100))).toEqual([2])
    expect(cues(acceptReadings([outer, judged(0.8, [40, 41], [20, 25])], 0.3, 100))).toEqual([2])
  })

  it('leaves out what is less sure than the threshold, and keeps the order of the text', () => {
    const all = [
      judged(0.4, [50, 51], [52, 60]),
      judged(0.9, [70, 71], [72, 80]),
      judged(0.2, [2, 3], [4, 5]),
    ]
    expect(cues(acceptReadings(all, 0.3, 100))).toEqual([50, 70])
  })
})
