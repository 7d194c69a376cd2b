/** A polite pace: requests to one host follow one another at a distance, however many links lead there. */
export interface Clock {
  /** Milliseconds. */
  readonly now: () => number
  readonly sleep: (ms: number) => Promise<void>
}

export const systemClock: Clock = {
  now: () => Date.now(),
  sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
}

/** Between two requests to one host, unless its robots.txt asks for more. */
export const LEAST_MS = 1000
/** Whoever asks for more is not waited for any longer. */
const MOST_MS = 30_000

export class Pace {
  readonly #clock: Clock
  readonly #least: number
  /** To each host, when it may be asked next. */
  readonly #next = new Map<string, number>()

  constructor(clock: Clock, least = LEAST_MS) {
    this.#clock = clock
    this.#least = least
  }

  /** Resolves when `host` may be asked. @param delay what its robots.txt asks for, in milliseconds */
  async wait(host: string, delay = 0): Promise<void> {
    const now = this.#clock.now()
    const at = Math.max(now, this.#next.get(host) ?? 0)
    this.#next.set(host, at + Math.min(MOST_MS, Math.max(this.#least, delay)))
    if (at > now) await this.#clock.sleep(at - now)
  }
}
