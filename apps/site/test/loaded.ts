import type { Page } from 'playwright'

/**
 * When a page is loaded and has fetched nothing more for half a second.
 * Playwright's `networkidle` never comes where a request starts and ends before the document is
 * read to its end (https://github.com/microsoft/playwright/issues/42598).
 */
export const isLoaded = async (page: Page): Promise<void> => {
  await page.waitForLoadState('load')
  await page.waitForFunction(() => {
    const ends = performance
      .getEntriesByType('resource')
      .map(({ startTime, duration }) => startTime + duration)
    return performance.now() - Math.max(0, ...ends) > 500
  })
}
