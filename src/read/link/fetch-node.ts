/**
 * Fetching a link safely: what it leads to, its bytes with their hash and headers; or a refusal.
 *
 *     link ─► checked ─► robots.txt ─► pace ─► request ─┬─► bytes
 *               ▲                                       └─► redirect ─┐
 *               └──────────────────────────────────────────────────────┘ five at most
 *
 * Every address is checked before the request, when its name is resolved and when the connection stands
 * (`connect-node.ts`); limits hold for the size as sent and unpacked, for the time of all of it and for redirects.
 */
import type { Dispatcher } from 'undici'
import { request } from 'undici'
import { hashBytes, ParleyError } from '../../model/index.ts'
import { MOST_BYTES } from '../decode.ts'
import { type AddressCheck, checkLink, isPublicAddress } from './address.ts'
import { agentFor, type Resolve, systemResolve } from './connect-node.ts'
import { type Clock, Pace, systemClock } from './pace.ts'
import { Robots } from './robots.ts'
import { ENCODINGS, readBody } from './unpack-node.ts'

/** What was fetched, as it is kept to prove a record later. */
export interface Fetched {
  /** The link as it was given, and where it led. */
  readonly url: string
  readonly finalUrl: string
  readonly status: number
  /** In the server's order, names in lower case. */
  readonly headers: readonly (readonly [name: string, value: string])[]
  /** Unpacked. */
  readonly bytes: Uint8Array
  readonly sha256: string
  /** ISO 8601 with zone. */
  readonly at: string
}

/** What an earlier answer said of itself, so that the next asks only for what changed (RFC 9110, 13). */
export interface Validators {
  readonly etag: string | null
  readonly lastModified: string | null
}

export interface FetchLimits {
  /** As sent and as unpacked. */
  readonly bytes: number
  /** From a request to the last byte of its answer. */
  readonly ms: number
  readonly redirects: number
}

export interface FetcherOptions {
  readonly userAgent: string
  readonly limits?: Partial<FetchLimits>
  /** False: robots.txt is not asked, as for a page that its owner gave. */
  readonly robots?: boolean
  /** For tests against a server on this machine; nothing else may set these. */
  readonly resolve?: Resolve
  readonly isAllowed?: AddressCheck
  readonly clock?: Clock
  readonly paceMs?: number
}

const LIMITS: FetchLimits = { bytes: MOST_BYTES, ms: 30_000, redirects: 5 }
const REDIRECTS = new Set([301, 302, 303, 307, 308])

export class Fetcher {
  readonly #options: FetcherOptions
  readonly #limits: FetchLimits
  readonly #isAllowed: AddressCheck
  readonly #agent: Dispatcher
  readonly #pace: Pace
  readonly #clock: Clock
  readonly #robots: Robots

  constructor(options: FetcherOptions) {
    this.#options = options
    this.#limits = { ...LIMITS, ...options.limits }
    this.#isAllowed = options.isAllowed ?? isPublicAddress
    this.#agent = agentFor(options.resolve ?? systemResolve, this.#isAllowed, this.#limits.ms)
    this.#clock = options.clock ?? systemClock
    this.#pace = new Pace(this.#clock, options.paceMs)
    this.#robots = new Robots(options.userAgent, (url) => this.#robotsAt(url))
  }

  /**
   * Null: what `known` describes is still what is there.
   * @throws ParleyError `bad-link`, `private-address`, `robots`, `too-many-redirects`, `too-large`, `too-slow`,
   * `http-status`, `bad-encoding`, `not-reached`
   */
  async fetch(link: string, known?: Validators): Promise<Fetched | null> {
    let url = checkLink(link, this.#isAllowed)
    for (let redirects = 0; redirects <= this.#limits.redirects; redirects++) {
      if (this.#options.robots !== false) await this.#robots.check(url)
      await this.#pace.wait(url.host, this.#robots.delayOf(url))
      const answer = await this.#ask(url, known)
      if (answer.to === null) return answer.fetched === null ? null : { ...answer.fetched, url: link }
      url = checkLink(answer.to, this.#isAllowed)
    }
    throw new ParleyError('too-many-redirects', `it leads on more than ${this.#limits.redirects} times`, {
      remedy: 'open it in a browser and give the address that it ends at',
    })
  }

  close(): Promise<void> {
    return this.#agent.destroy()
  }

  async #ask(
    url: URL,
    known: Validators | undefined,
  ): Promise<{ readonly to: string | null; readonly fetched: Omit<Fetched, 'url'> | null }> {
    try {
      const {
        statusCode: status,
        headers,
        body,
      } = await request(url, {
        dispatcher: this.#agent,
        signal: AbortSignal.timeout(this.#limits.ms),
        headers: this.#headers(known),
      })
      const location = headers.location
      if (REDIRECTS.has(status) && typeof location === 'string') {
        await discard(body)
        return { to: resolved(location, url), fetched: null }
      }
      if (status === 304) {
        await discard(body)
        return { to: null, fetched: null }
      }
      if (status < 200 || status > 299) {
        await discard(body)
        throw httpStatus(status)
      }
      const encoding = headers['content-encoding']
      const bytes = await readBody(body, [encoding].flat().join(', ') || undefined, this.#limits.bytes)
      const at = new Date(this.#clock.now()).toISOString()
      const fetched = {
        finalUrl: url.href,
        status,
        headers: headerList(headers),
        bytes,
        sha256: hashBytes(bytes),
        at,
      }
      return { to: null, fetched }
    } catch (cause) {
      throw asRefusal(cause, url, this.#limits.ms)
    }
  }

  #headers(known: Validators | undefined): Record<string, string> {
    return {
      'user-agent': this.#options.userAgent,
      accept:
        'text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, application/feed+json, application/pdf, text/plain;q=0.8, */*;q=0.5',
      'accept-encoding': ENCODINGS,
      ...(known?.etag ? { 'if-none-match': known.etag } : {}),
      ...(known?.lastModified ? { 'if-modified-since': known.lastModified } : {}),
    }
  }

  /** The text of a robots.txt; null: there is none. @throws ParleyError where it cannot be had */
  async #robotsAt(url: URL): Promise<string | null> {
    let at = url
    for (let redirects = 0; redirects <= this.#limits.redirects; redirects++) {
      await this.#pace.wait(at.host)
      try {
        const answer = await this.#ask(at, undefined)
        if (answer.to === null)
          return new TextDecoder().decode(answer.fetched!.bytes.subarray(0, MOST_ROBOTS_BYTES))
        at = checkLink(answer.to, this.#isAllowed)
      } catch (error) {
        if (error instanceof ParleyError && error.code === 'http-status' && isClientError(error)) return null
        throw error
      }
    }
    return null
  }
}

/** RFC 9309, 2.5: at least 500 KiB are read. */
const MOST_ROBOTS_BYTES = 512 * 1024

const isClientError = ({ message }: ParleyError): boolean => /\b4\d\d\b/u.test(message)

async function discard(body: { dump(options?: { limit: number }): Promise<void> }): Promise<void> {
  await body.dump({ limit: 64 * 1024 }).catch(() => {})
}

function resolved(location: string, from: URL): string {
  return URL.canParse(location, from.href) ? new URL(location, from).href : location
}

const httpStatus = (status: number): ParleyError =>
  new ParleyError('http-status', `the server answers ${status}`, {
    remedy:
      status === 401 || status === 402 || status === 403
        ? 'it does not give the page to programs; save it in a browser and give the file'
        : 'see in a browser whether the address is right, or try again later',
  })

function headerList(headers: Readonly<Record<string, string | string[] | undefined>>): [string, string][] {
  return Object.entries(headers).flatMap(([name, values]) =>
    [values ?? []].flat().map((value): [string, string] => [name, value]),
  )
}

/** What went wrong on the way, in words; our own errors may come wrapped. */
function asRefusal(cause: unknown, url: URL, ms: number): ParleyError {
  for (let error: unknown = cause; error instanceof Error; error = error.cause)
    if (error instanceof ParleyError) return error
  const { name, message } = cause as Error
  if (name === 'TimeoutError' || name === 'AbortError' || /timeout/iu.test(name))
    return new ParleyError('too-slow', `${url.host} did not answer in full within ${ms / 1000} seconds`, {
      remedy: 'try again later',
      cause,
    })
  return new ParleyError('not-reached', `${url.host} could not be read: ${message}`, {
    remedy: 'see whether the address is right and this machine is on the network',
    cause,
  })
}
