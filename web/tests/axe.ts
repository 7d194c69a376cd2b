/**
 * Looks at a page with axe: the page in, what axe finds out, one line each.
 *
 * axe runs in the page itself. Through @axe-core/playwright it hands the whole of what it looked at over to a second
 * page, which takes five times as long; that is for frames from elsewhere, and the app has none.
 */
import axe, { type AxeResults, type RunOptions } from 'axe-core'
import type { Page } from 'playwright-core'

/** As it is in the page. */
declare const window: { axe?: { run(options: RunOptions): Promise<AxeResults> } }

export async function violations(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => window.axe !== undefined))) await page.evaluate(axe.source)
  return page.evaluate(async () => {
    const { violations } = await window.axe!.run({ resultTypes: ['violations'] })
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id} ${target} ${failureSummary}`),
    )
  })
}
