/**
 * Finds a Chromium for the tests: CHROMIUM_PATH, one on the PATH, or the one that Playwright fetched, in this order.
 *
 * Out: a launched browser. Where there is none, the tests fail with what to do; they are never skipped.
 */
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome.exe']

const onPath = (): string | undefined =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => NAMES.map((name) => join(folder, name)))
    .find((file) => existsSync(file))

const fetched = (): string | undefined => {
  const file = chromium.executablePath()
  return file && existsSync(file) ? file : undefined
}

function findChromium(): string {
  const file = process.env.CHROMIUM_PATH || onPath() || fetched()
  if (file) return file
  throw new Error(
    'The browser tests need Chromium and found none. Run `npx playwright-core install chromium`, or install ' +
      'Debian’s package `chromium`, or set CHROMIUM_PATH to one that is installed.',
  )
}

/** Chromium refuses to run its sandbox as root, which is what containers and continuous integration often are. */
const asRoot = process.getuid?.() === 0

export const launch = (): Promise<Browser> =>
  chromium.launch({ executablePath: findChromium(), args: asRoot ? ['--no-sandbox'] : [] })
