/**
 * robots.txt (RFC 9309), by robots-parser: asked once for each site, before the first page of it.
 *
 * Where a site has none, all may be read; where it cannot be had (a server's error, no connection), nothing may, as the
 * standard says.
 */
import parser from 'robots-parser'
import { ParleyError } from '../../model/index.ts'

interface Rules {
  isAllowed(url: string, userAgent: string): boolean | undefined
  getCrawlDelay(userAgent: string): number | undefined
}
/** Its types say it is a module; it is the function. */
const robotsParser = parser as unknown as (address: string, text: string) => Rules

export class Robots {
  readonly #userAgent: string
  readonly #fetchText: (url: URL) => Promise<string | null>
  readonly #sites = new Map<string, Promise<Rules>>()
  readonly #delays = new Map<string, number>()

  /** @param fetchText gives the text of a robots.txt, null where there is none */
  constructor(userAgent: string, fetchText: (url: URL) => Promise<string | null>) {
    this.#userAgent = userAgent
    this.#fetchText = fetchText
  }

  /** @throws ParleyError `robots` */
  async check(url: URL): Promise<void> {
    const rules = await this.#rulesOf(url)
    if (rules.isAllowed(url.href, this.#userAgent) === false)
      throw new ParleyError('robots', `${url.host} asks programs not to read this page (robots.txt)`, {
        remedy: 'save it in a browser and give the file; --no-robots if the page is yours',
      })
    const delay = rules.getCrawlDelay(this.#userAgent)
    if (delay !== undefined) this.#delays.set(url.host, delay * 1000)
  }

  /** What the site asks for between two requests, in milliseconds; 0 where it asks for nothing or was not asked. */
  delayOf(url: URL): number {
    return this.#delays.get(url.host) ?? 0
  }

  #rulesOf(url: URL): Promise<Rules> {
    const site = this.#sites.get(url.origin) ?? this.#ask(url.origin)
    this.#sites.set(url.origin, site)
    return site
  }

  async #ask(origin: string): Promise<Rules> {
    const address = `${origin}/robots.txt`
    try {
      return robotsParser(address, (await this.#fetchText(new URL(address))) ?? '')
    } catch (cause) {
      if (cause instanceof ParleyError && cause.code === 'private-address') throw cause
      throw new ParleyError('robots', `its robots.txt cannot be read: ${(cause as Error).message}`, {
        remedy: 'try again later; --no-robots if the page is yours',
        cause,
      })
    }
  }
}
