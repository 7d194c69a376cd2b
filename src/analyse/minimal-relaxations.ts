/**
 * Minimal relaxations: what each outcome breaks in; out the smallest sets of constraints which, lifted, let the rest hold
 * together (minimal correction subsets, MCS).
 *
 * Every outcome holds with what it breaks lifted, so the minimal ones among the broken sets are all there are.
 */
import { inOrder, maskOf, membersOf, minimalMasks } from './hitting-sets.ts'

/** @returns smaller sets first; `[[]]` where nothing has to be lifted, `[]` where there is no outcome at all */
export const minimalRelaxations = (broken: readonly (readonly number[])[]): number[][] =>
  inOrder(minimalMasks(broken.map(maskOf)).map(membersOf))
