/**
 * JSON that comes with articles: one line of a feed to one input, and what an `about.json` says of the file beside it.
 *
 * A line is `{"text": …}` with, if known, `path, title, outlet, byline, url, published, id`, or with
 * fields of other names that a field map leads to.
 *
 * Null and absent are the same. Whatever else stands in the line is left alone, so that a feed's own records can be
 * given as they are.
 */
import { z } from 'zod'
import { ParleyError } from '../model/index.ts'
import type { FieldMap } from './collections/collection.ts'
import { isCostlyJson } from './json-cost.ts'
import type { About, RawInput } from './page.ts'

const Given = z.string().nullish()
const AboutFields = z.object({ title: Given, outlet: Given, byline: Given, url: Given, published: Given })
const Line = AboutFields.extend({
  text: z.string(),
  path: Given,
  id: z.union([z.string(), z.number()]).nullish(),
})

/** The fields that are given: neither null nor absent. */
function aboutOf(given: { readonly [key in keyof About]?: string | null | undefined }): About {
  const fields = ['title', 'outlet', 'byline', 'url', 'published'] as const
  return Object.fromEntries(fields.flatMap((field) => (given[field] == null ? [] : [[field, given[field]]])))
}

const REMEDY =
  'a line is one JSON object with "text", and optionally path, title, outlet, url, published; fields of other names are told by --fields text=NAME,…'

/**
 * `path` names the line where it does not name itself.
 * @param fields which of the line's own fields hold what; `a.b` is field b of field a
 * @throws ParleyError `bad-line`
 */
export function readJsonLine(line: string, path: string, fields: FieldMap = {}): RawInput {
  if (isCostlyJson(line))
    throw new ParleyError('bad-line', 'it is brackets rather than an article', { remedy: REMEDY })
  const result = Line.safeParse(mapped(parseJson(line), fields))
  if (!result.success) throw new ParleyError('bad-line', describe(result.error), { remedy: REMEDY })
  const { text, path: own, id, ...about } = result.data
  if (/\p{Surrogate}/u.test(text))
    throw new ParleyError('bad-line', 'text: half of a surrogate pair (\\ud800 to \\udfff) stands alone', {
      remedy: 'write the line again as valid Unicode',
    })
  return {
    path: own ?? path,
    bytes: new TextEncoder().encode(text),
    format: 'text',
    about: aboutOf(about),
    ...(id == null ? {} : { id: String(id) }),
  }
}

/** The line with its fields under Parley's names. */
function mapped(line: unknown, fields: FieldMap): unknown {
  if (typeof line !== 'object' || line === null || Object.keys(fields).length === 0) return line
  const found = Object.entries(fields).map(([field, path]) => [field, fieldAt(line, path)])
  return { ...line, ...Object.fromEntries(found) }
}

function fieldAt(line: object, path: string): unknown {
  let value: unknown = line
  for (const key of path.split('.'))
    value = typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined
  return value
}

/**
 * What an `about.json` says: title, outlet, url, published; other keys are left alone.
 * @throws ParleyError `bad-about`
 */
export function readAbout(json: string): About {
  const result = AboutFields.safeParse(parseJson(json))
  if (result.success) return aboutOf(result.data)
  throw new ParleyError('bad-about', `the about.json beside it: ${describe(result.error)}`, {
    remedy: 'about.json is one JSON object with, if known, title, outlet, url, published as text',
  })
}

function describe(error: z.ZodError): string {
  const { path, message } = error.issues[0]!
  return path.length === 0 ? 'it is not one JSON object' : `${path.join('.')}: ${message}`
}

/** Undefined where it is not JSON: no schema takes that. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
