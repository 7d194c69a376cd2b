/**
 * Three kinds of trouble, kept apart:
 *
 * - a *finding* (finding.ts) is data about a text: something odd that a reader should know (a quotation never closed);
 * - a *refusal* is input that could not be taken, as data: code, message, remedy; the rest of a run goes on;
 * - a `ParleyError` is thrown where a caller cannot go on; it carries the same code, message and remedy.
 */
export interface Refusal {
  readonly path: string
  readonly error: { readonly code: string; readonly message: string; readonly remedy?: string }
}

export class ParleyError extends Error {
  override name = 'ParleyError'
  readonly code: string
  readonly remedy: string | undefined

  constructor(code: string, message: string, options: { remedy?: string; cause?: unknown } = {}) {
    super(message, { cause: options.cause })
    this.code = code
    this.remedy = options.remedy
  }

  refusal(path: string): Refusal {
    return {
      path,
      error: { code: this.code, message: this.message, ...(this.remedy ? { remedy: this.remedy } : {}) },
    }
  }
}
