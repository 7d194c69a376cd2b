import { describe, expect, it } from 'vitest'
import { readBrat } from './brat.ts'

const ANNOTATION = [
  'T1\tSource 0 4\tVane',
  'T2\tCue 5 9\tsaid',
  'T3\tContent 10 20;25 30\tit is over and gone',
  'T4\tAttribution 5 9\tsaid',
  'E1\tAttribution:T4 Content:T3 Cue:T2 Source:T1',
  'T5\tContent 40 50\tthe words of a span may hold',
  'a line break',
  'E2\tAttribution:T4 Content:T5 Content2:T3',
].join('\n')

describe('brat annotation', () => {
  it('is read with spans in pieces and roles that are missing or twice', () => {
    expect(readBrat(ANNOTATION)).toEqual([
      {
        source: [[0, 4]],
        cue: [[5, 9]],
        content: [
          [10, 20],
          [25, 30],
        ],
      },
      {
        source: [],
        cue: [],
        content: [
          [40, 50],
          [10, 20],
          [25, 30],
        ],
      },
    ])
  })

  it('holds no attribution where there is none', () => {
    expect(readBrat('')).toEqual([])
    expect(readBrat('T1\tCue 5 9\tsaid')).toEqual([])
  })
})
