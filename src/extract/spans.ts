/**
 * The last look before anything leaves: every span of an extraction lies within its text.
 *
 * In: an extraction. Out: nothing, or a refusal of the whole; never a span moved to fit.
 */
import { type Extraction, ParleyError, type Proposal, type Span } from '../model/index.ts'

type Placed = Readonly<{ start: number; end: number }>

const placed = (list: readonly Placed[]): Span[] => list.map(({ start, end }) => [start, end])

/** All spans of an extraction, with the name of the list that each stands in. */
function allSpans(extraction: Extraction): [list: string, spans: readonly Span[]][] {
  const {
    furniture,
    passages = [],
    mentions,
    times,
    quantities,
    attributions,
    events,
    proposals,
    findings,
  } = extraction
  const positions = [...extraction.positions, ...(extraction.opinions ?? [])]
  const reasons = [extraction.published, ...[...attributions, ...positions].map(({ said }) => said)]
    .concat(events.map(({ time }) => time))
    .concat(proposals.flatMap(({ made, answers }) => [made, ...answers.map(({ said }) => said)]))
    .flatMap(({ because }) => because.flatMap(({ span }) => (span === null ? [] : [span])))
  return [
    ['furniture', placed(furniture)],
    ['passages', placed(passages)],
    ['mentions', placed(mentions)],
    ['times', placed(times)],
    ['quantities', placed(quantities)],
    ['attributions', attributions.flatMap(({ source, cue, content }) => [...source, ...cue, ...content])],
    ['events', events.map(({ evidence }) => evidence)],
    [
      'positions',
      positions.flatMap(({ evidence, also, because }) => [
        evidence,
        ...also,
        ...because.map(({ span }) => span),
      ]),
    ],
    ['proposals', proposals.flatMap(spansOfProposal)],
    ['findings', findings.map(({ span }) => span)],
    ['reasons of times', reasons],
  ]
}

/** Its own and those of its answers. */
export const spansOfProposal = ({ evidence, also, terms, because, answers }: Proposal): Span[] => [
  evidence,
  ...also,
  ...terms.map(({ span }) => span),
  ...because.map(({ span }) => span),
  ...answers.flatMap((answer) => [answer.evidence, ...answer.because.map(({ span }) => span)]),
]

/** @throws ParleyError `span-out-of-text` */
export function assertSpans(extraction: Extraction): void {
  const { length } = extraction.text
  for (const [list, spans] of allSpans(extraction))
    for (const [start, end] of spans)
      if (!(Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start <= end && end <= length))
        throw new ParleyError(
          'span-out-of-text',
          `${list}: ${start} to ${end} is not in the text of ${length} units`,
          {
            remedy: 'this is a fault of parley, not of the document: please report it with the document',
          },
        )
}
