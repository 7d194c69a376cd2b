/**
 * An extraction in words, in the shape of the sample's hand-made records (`expected.json`), so that a person can read
 * one beside the other. In: an Extraction. Out: plain JSON without offsets.
 */
import { type Extraction, type Span, wordsOf } from '../../src/model/index.ts'

export interface RecordInWords {
  readonly statements: readonly {
    speaker: string | null
    party: string | null
    source: string | null
    cue: string | null
    content: string[]
    kind: string
    via: readonly string[]
    realis: string
  }[]
  readonly positions: readonly {
    party: string
    option: string
    stance: string
    realis: string
    holder: string
    evidence: string
  }[]
  readonly events: readonly {
    type: string
    evidence: string
    participants: readonly string[]
    status: string
  }[]
  readonly furniture: readonly string[]
  readonly findings: readonly { rule: string; words: string }[]
  readonly published: { earliest: string | null; latest: string | null; certainty: string } | null
}

export function inWords(extraction: Extraction): RecordInWords {
  const { text } = extraction
  const words = (span: Span): string => wordsOf(text, span)
  const joined = (spans: readonly Span[]): string | null =>
    spans.length === 0 ? null : spans.map(words).join(' … ')
  return {
    statements: extraction.attributions.map((one) => ({
      speaker: one.speaker?.name ?? null,
      party: one.speaker?.party ?? null,
      source: joined(one.source),
      cue: joined(one.cue),
      content: one.content.map(words),
      kind: one.kind,
      via: one.via,
      realis: one.realis,
    })),
    positions: extraction.positions.map((one) => ({
      party: one.party,
      option: one.option,
      stance: one.stance,
      realis: one.realis,
      holder: one.holder,
      evidence: words(one.evidence),
    })),
    events: extraction.events.map((one) => ({
      type: one.type,
      evidence: words(one.evidence),
      participants: one.participants,
      status: one.status,
    })),
    furniture: extraction.furniture.flatMap(({ start, end }) =>
      words([start, end])
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean),
    ),
    findings: extraction.findings.map(({ rule, span }) => ({ rule, words: words(span) })),
    published: {
      earliest: extraction.published.earliest,
      latest: extraction.published.latest,
      certainty: extraction.published.certainty,
    },
  }
}
