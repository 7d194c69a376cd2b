/**
 * The readers of attributions by name. To add one: a file that exports an `AttributionReader`, and a line here.
 */
import type { AttributionReader } from '../model/index.ts'
import { ruleReader } from './rules/index.ts'

/** What `parley extract --reader fast` uses, and the default. */
export const fastReader: AttributionReader = ruleReader

export const readers: Readonly<Record<string, AttributionReader>> = { fast: fastReader, rules: ruleReader }
