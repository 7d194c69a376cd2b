/**
 * `npm run unroll`: writes the steps of the two chains as straight lines of code, each transition a term.
 *
 *     const b7 = (a1 * jump[z + 3]! + a2 * jump[z + 5]!) * weight[e + 2]!
 *
 * Loops over lists of transitions cost three to nine times as much: a state has but three or so, and their ends cannot be
 * foreseen by the processor. In: a `ChainShape`. Out: a module that exports `ChainSteps` (src/annotate/learned/chain.ts). A
 * test holds the files to what this writes; run it again when a shape changes.
 */
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { ChainShape } from '../../src/annotate/learned/chain.ts'
import { roleShape } from '../../src/annotate/learned/role-states.ts'
import { tagShape } from '../../src/annotate/learned/tagger.ts'

export const unrolled = [
  { shape: tagShape, file: 'tagger.unrolled.ts', what: "the tagger's chain" },
  { shape: roleShape, file: 'roles.unrolled.ts', what: "the role finder's chain" },
] as const

export const placeOf = (file: string): string =>
  fileURLToPath(new URL(`../../src/annotate/learned/${file}`, import.meta.url))

type Shape = Pick<ChainShape, 'states' | 'label' | 'labels' | 'from' | 'to' | 'starts'>

export function unroll(shape: Shape, what: string): string {
  return `/** The steps of ${what}. Written by training/attribution/unroll.ts: change that, not this. */
import type { ChainSteps } from './chain.ts'

export const steps: ChainSteps = {
  forward(length, weight, zone, jump, alpha, scale) {
${forward(shape)}
  },
  backward(length, weight, zone, jump, scale, alpha, beta, marginal) {
${backward(shape)}
  },
  best(length, emissions, zone, transitions, score, back) {
${best(shape)}
  },
}
`
}

const lines = (count: number, line: (number: number) => string): string[] =>
  Array.from({ length: count }, (_, number) => line(number)).filter((text) => text !== '')

const indent = (text: readonly string[], by: number): string =>
  text.map((line) => ' '.repeat(by) + line).join('\n')

function forward({ states, label, labels, from, to, starts }: Shape): string {
  const into = (s: number): string =>
    [...from.keys()]
      .filter((k) => to[k] === s)
      .map((k) => `a${from[k]} * jump[z + ${k}]!`)
      .join(' + ')
  return indent(
    [
      'let log = 0',
      ...lines(states, (s) => `let a${s} = ${starts[s] ? `weight[${label[s]}]!` : '0'}`),
      'for (let t = 0; t < length; t++) {',
      '  if (t > 0) {',
      `    const z = zone[t]! * ${from.length}`,
      `    const e = t * ${labels}`,
      ...lines(states, (s) => `    const b${s} = (${into(s)}) * weight[e + ${label[s]}]!`),
      ...lines(states, (s) => `    a${s} = b${s}`),
      '  }',
      `  const total = ${lines(states, (s) => `a${s}`).join(' + ')}`,
      '  const once = 1 / total',
      `  const row = t * ${states}`,
      '  log += Math.log(total)',
      '  scale[t] = once',
      ...lines(states, (s) => `  alpha[row + ${s}] = a${s} *= once`),
      '}',
      'return log',
    ],
    4,
  )
}

function backward({ states, label, labels, from, to }: Shape): string {
  const outOf = (s: number): string =>
    [...from.keys()]
      .filter((k) => from[k] === s)
      .map((k) => `jump[z + ${k}]! * h${to[k]}`)
      .join(' + ')
  const sumOf = (l: number): string =>
    lines(states, (s) => (label[s] === l ? `alpha[row + ${s}]! * b${s}` : '')).join(' + ')
  return indent(
    [
      ...lines(states, (s) => `let b${s} = 1`),
      'for (let t = length - 1; ; t--) {',
      `  const row = t * ${states}`,
      `  const e = t * ${labels}`,
      ...lines(states, (s) => `  beta[row + ${s}] = b${s}`),
      ...lines(labels, (l) => `  marginal[e + ${l}] = ${sumOf(l)}`),
      '  if (t === 0) return',
      `  const z = zone[t]! * ${from.length}`,
      '  const once = scale[t]!',
      ...lines(labels, (l) => `  const w${l} = weight[e + ${l}]! * once`),
      ...lines(states, (s) => `  const h${s} = w${label[s]} * b${s}`),
      ...lines(states, (s) => `  b${s} = ${outOf(s)}`),
      '}',
    ],
    4,
  )
}

function best({ states, label, labels, from, to, starts }: Shape): string {
  const into = (s: number): string[] => {
    const arrivals = [...from.keys()].filter((k) => to[k] === s)
    return [
      ...arrivals.map((k, n) =>
        n === 0
          ? `let m${s} = a${from[k]} + transitions[z + ${k}]!`
          : `const m${s}_${n} = a${from[k]} + transitions[z + ${k}]!`,
      ),
      `let o${s} = ${from[arrivals[0]!]}`,
      ...arrivals
        .slice(1)
        .flatMap((k, n) => [
          `if (m${s}_${n + 1} > m${s}) {`,
          `  m${s} = m${s}_${n + 1}`,
          `  o${s} = ${from[k]}`,
          '}',
        ]),
      `m${s} += emissions[e + ${label[s]}]!`,
      `back[row + ${s}] = o${s}`,
    ]
  }
  return indent(
    [
      ...lines(states, (s) => `let a${s} = ${starts[s] ? `emissions[${label[s]}]!` : '-Infinity'}`),
      'for (let t = 1; t < length; t++) {',
      `  const z = zone[t]! * ${from.length}`,
      `  const e = t * ${labels}`,
      `  const row = t * ${states}`,
      ...lines(states, (s) =>
        into(s)
          .map((line) => `  ${line}`)
          .join('\n    '),
      ),
      ...lines(states, (s) => `  a${s} = m${s}`),
      '}',
      ...lines(states, (s) => `score[${s}] = a${s}`),
    ],
    4,
  )
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  for (const { shape, file, what } of unrolled) writeFileSync(placeOf(file), unroll(shape, what))
