/**
 * What the analyses answer: red lines, whether they can hold together, where the weight lies, what moved.
 *
 * `analyse` works them out, `api` and `cli` answer with them. Every one names its inputs by the ids of positions, its
 * date, its method, and the single change that would turn it. None holds a probability of anything.
 */
import { z } from 'zod'
import { Sentence } from './comparison.ts'
import { Realis, Stance } from './extraction.ts'
import { TimeInterval } from './time.ts'
import { State } from './views.ts'

/** A remark about the input or the method, in words; the code is for programs and catalogues. */
export const Remark = z.object({ code: z.string(), message: z.string() }).readonly()
export type Remark = z.infer<typeof Remark>

/** Parties that an outcome must satisfy: all that took a position, or only those named. */
export const DecisionRule = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('unanimity') }),
  z.object({ kind: z.literal('vetoes'), parties: z.array(z.string()) }),
])
export type DecisionRule = z.infer<typeof DecisionRule>

/** What counts as a line: only what was ruled out or left no other way (`firm`), or what was demanded as well. */
export const Firmness = z.enum(['demand', 'firm'])
export type Firmness = z.infer<typeof Firmness>

/** `open`: what is unknown is taken to be acceptable; `closed`: only what a party is for is. */
export const Reading = z.enum(['open', 'closed'])
export type Reading = z.infer<typeof Reading>

/** `feasible` by both readings, `infeasible` by both, `undetermined` where they part. */
export const Answer = z.enum(['feasible', 'infeasible', 'undetermined'])
export type Answer = z.infer<typeof Answer>

/** An option, or null: an outcome without the choice's option. */
const Value = z.string().nullable()

/**
 * Something an outcome decides. Of an issue of which one option can be, its ordered options in the order of the
 * spectrum; else one option by itself: without it (null), or with it.
 */
export const Choice = z
  .object({
    id: z.string(),
    issue: z.string(),
    kind: z.enum(['spectrum', 'whether']),
    values: z.array(Value).readonly(),
  })
  .readonly()
export type Choice = z.infer<typeof Choice>

/**
 * What a party will not go past. `never`: without the option; `only`: with it and nothing else.
 * Its id is `PARTY:never|only:OPTION`; of what a party left unsaid, `PARTY:unsaid:CHOICE`.
 */
export const RedLine = z
  .object({
    id: z.string(),
    party: z.string(),
    issue: z.string(),
    /** The choice it bears on, and the values of it that the party accepts. */
    choice: z.string(),
    accepts: z.array(Value).readonly(),
    rule: z.enum(['never', 'only', 'unsaid']),
    /** The option it is about; null for what was left unsaid. */
    option: z.string().nullable(),
    /** `refusal`: was against it; `exclusive`: said that nothing else will do; `demand`: said that it must be. */
    strength: z.enum(['refusal', 'exclusive', 'demand', 'assumed', 'none']),
    /** The words that say so, where it was a `for`. */
    because: z.string().nullable(),
    said: TimeInterval,
    /** Independent accounts: documents of one copy group count once. */
    accounts: z.number().int(),
    state: State.nullable(),
    /** Accounts of the same days give the party another stance on the option. */
    atOdds: z.boolean(),
    positions: z.array(z.string()).readonly(),
    /** The one that it was read from. */
    sentence: Sentence.nullable(),
    /** What a person did to it. */
    edit: z.enum(['added', 'bent']).nullable(),
  })
  .readonly()
export type RedLine = z.infer<typeof RedLine>

/** A person's "what if": without a line, with one more, or with one that gives way as far as `to`. */
export const Edit = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('lift'), line: z.string() }),
  z.object({
    kind: z.literal('add'),
    party: z.string(),
    rule: z.enum(['never', 'only']),
    option: z.string(),
  }),
  z.object({ kind: z.literal('bend'), line: z.string(), to: z.string() }),
])
export type Edit = z.infer<typeof Edit>

/** What a party accepts of a choice in both readings, for bars on the spectrum. */
const AcceptedRange = z.object({
  party: z.string(),
  choice: z.string(),
  open: z.array(Value).readonly(),
  closed: z.array(Value).readonly(),
})
export type AcceptedRange = z.infer<typeof AcceptedRange>

/** An outcome that asks least: how many steps on the spectrum each party goes beyond its lines. */
const WayOut = z.object({
  steps: z.number().int(),
  outcome: z.array(z.object({ choice: z.string(), value: Value })).readonly(),
  moves: z
    .array(
      z.object({
        party: z.string(),
        choice: z.string(),
        steps: z.number().int(),
        lines: z.array(z.string()),
      }),
    )
    .readonly(),
})
export type WayOut = z.infer<typeof WayOut>

/**
 * Conflicts that differ only in whose line it is: any one line of each side, and they cannot hold together. Ids of lines.
 */
export const ConflictGroup = z
  .object({ sides: z.array(z.array(z.string()).readonly()).readonly() })
  .readonly()
export type ConflictGroup = z.infer<typeof ConflictGroup>

/** Choices that hang together, and what the lines on them allow. No conflict reaches beyond its question. */
export const Question = z
  .object({
    choices: z.array(Choice).readonly(),
    answer: Answer,
    /** Parties that count here: those that took a position, or the named vetoes. */
    parties: z.array(z.string()).readonly(),
    ranges: z.array(AcceptedRange).readonly(),
    /** How it was worked out; `refused`: not at all, and `remarks` say why. */
    method: z.enum(['enumeration', 'highs', 'refused']),
    /** Sets of lines that cannot hold together, none of which can be left out (MUS); ids of lines. */
    conflicts: z.array(z.array(z.string()).readonly()).readonly(),
    /** The same, told as few as can be: fewest sides first. */
    groups: z.array(ConflictGroup).readonly(),
    /** Smallest sets of lines which, lifted, let the rest hold together (MCS). */
    relaxations: z.array(z.array(z.string()).readonly()).readonly(),
    /** Parties without whose lines the rest can hold together. */
    blockers: z.array(z.string()).readonly(),
    /** Outcomes of the fewest steps; empty where none are needed. */
    waysOut: z.array(WayOut).readonly(),
    /** What would have to be known to say yes: smallest sets of unsaid things. */
    toAsk: z.array(z.array(z.object({ party: z.string(), choice: z.string() })).readonly()).readonly(),
    /** Each a single change that would turn the answer. */
    flips: z.array(Remark).readonly(),
    remarks: z.array(Remark).readonly(),
  })
  .readonly()
export type Question = z.infer<typeof Question>

export const Feasibility = z
  .object({
    /** As of this day; null: everything known. */
    at: z.string().nullable(),
    rule: DecisionRule,
    firmness: Firmness,
    /** The reading in which conflicts and ways out are given; the answer is by both. */
    reading: Reading,
    edits: z.array(Edit).readonly(),
    answer: Answer,
    questions: z.array(Question).readonly(),
    /** Every line that any question names. */
    lines: z.array(RedLine).readonly(),
    method: z.string(),
    remarks: z.array(Remark).readonly(),
  })
  .readonly()
export type Feasibility = z.infer<typeof Feasibility>

/** A number with the range in which it may vary, and where it comes from. */
export const Estimate = z
  .object({
    value: z.number(),
    low: z.number(),
    high: z.number(),
    from: z.enum(['codebook', 'given', 'default']),
  })
  .readonly()
export type Estimate = z.infer<typeof Estimate>

/** Where a party stands on an ordered issue, and with what weight (capability times salience). */
export const Place = z
  .object({
    party: z.string(),
    option: z.string(),
    /** The option's place on the spectrum, and those of all that the party is for. */
    order: z.number(),
    range: z.tuple([z.number(), z.number()]).readonly(),
    capability: Estimate,
    salience: Estimate,
    said: TimeInterval,
    accounts: z.number().int(),
    state: State,
    positions: z.array(z.string()).readonly(),
    sentence: Sentence.nullable(),
  })
  .readonly()
export type Place = z.infer<typeof Place>

/** The lower and the upper weighted median, which differ only where the weights balance exactly; and the mean. */
const Middle = z.object({ low: z.number(), high: z.number(), mean: z.number() }).readonly()
export type Middle = z.infer<typeof Middle>

/** One input moved to the ends of its range, the others as they are. */
const Swing = z
  .object({
    party: z.string(),
    input: z.enum(['capability', 'salience', 'place']),
    from: z.number(),
    to: z.number(),
    atFrom: Middle,
    atTo: Middle,
  })
  .readonly()
export type Swing = z.infer<typeof Swing>

export const IssueCentre = z
  .object({
    issue: z.string(),
    places: z.array(Place).readonly(),
    /** Parties that spoke on the issue and have no place on its spectrum. */
    leftOut: z.array(z.object({ party: z.string(), why: z.string() })).readonly(),
    /** Null where there is none: `remarks` say why. */
    middle: Middle.nullable(),
    /** How many of the variations have each option as their median; no probability of anything. */
    variations: z.array(z.object({ option: z.string(), order: z.number(), count: z.number() })).readonly(),
    /** Widest swing of the mean first. */
    tornado: z.array(Swing).readonly(),
    flips: z.array(Remark).readonly(),
    remarks: z.array(Remark).readonly(),
  })
  .readonly()
export type IssueCentre = z.infer<typeof IssueCentre>

export const Centre = z
  .object({
    at: z.string().nullable(),
    seed: z.number().int(),
    draws: z.number().int(),
    issues: z.array(IssueCentre).readonly(),
    method: z.string(),
    remarks: z.array(Remark).readonly(),
  })
  .readonly()
export type Centre = z.infer<typeof Centre>

/** A line that came or went between two dates: where the party stands on its option at the later one. */
const LineChange = z
  .object({
    line: z.string(),
    change: z.enum(['drawn', 'gone']),
    /** Null where nothing is on record any more. */
    now: z
      .object({
        stance: Stance,
        realis: Realis,
        said: TimeInterval,
        positions: z.array(z.string()).readonly(),
        sentence: Sentence.nullable(),
      })
      .nullable(),
  })
  .readonly()
export type LineChange = z.infer<typeof LineChange>

/** Conflicts told as one, with what became of those of their lines that stand at one date only. */
const MovedConflicts = z
  .object({
    sides: z.array(z.array(z.string()).readonly()).readonly(),
    because: z.array(LineChange).readonly(),
  })
  .readonly()
export type MovedConflicts = z.infer<typeof MovedConflicts>

export const Moved = z
  .object({
    from: z.string(),
    to: z.string(),
    rule: DecisionRule,
    firmness: Firmness,
    edits: z.array(Edit).readonly(),
    /** The answer at either date. */
    answers: z.tuple([Answer, Answer]).readonly(),
    opened: z.array(MovedConflicts).readonly(),
    closed: z.array(MovedConflicts).readonly(),
    /** Conflicts that stood at both dates. */
    standing: z.array(ConflictGroup).readonly(),
    lines: z.array(RedLine).readonly(),
    flips: z.array(Remark).readonly(),
    method: z.string(),
    remarks: z.array(Remark).readonly(),
  })
  .readonly()
export type Moved = z.infer<typeof Moved>

/** How many whole packages (one value for every choice that anybody has a line on) the lines leave. */
export const Packages = z
  .object({
    at: z.string().nullable(),
    rule: DecisionRule,
    firmness: Firmness,
    edits: z.array(Edit).readonly(),
    choices: z.array(Choice).readonly(),
    total: z.number().int(),
    /** Acceptable to every party; to all but one, the named vetoes among them. */
    unanimous: z.number().int(),
    allButOne: z.number().int(),
    accepted: z.array(z.object({ party: z.string(), count: z.number().int() })).readonly(),
    /** The first few packages acceptable to every party, values in the order of the choices. */
    examples: z.array(z.array(Value).readonly()).readonly(),
    lines: z.array(RedLine).readonly(),
    flips: z.array(Remark).readonly(),
    method: z.string(),
    remarks: z.array(Remark).readonly(),
  })
  .readonly()
export type Packages = z.infer<typeof Packages>
