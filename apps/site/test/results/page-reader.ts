import { launchOptions } from '@longhand/browser'
import { chromium } from 'playwright'
import { type PlacedResult, type PlacedRow, resultsIn, rowsIn, silentIn } from './results-in.ts'

/** Everything on a page that is held against the packages. */
export interface PageResults {
  readonly results: readonly PlacedResult[]
  readonly rows: readonly PlacedRow[]
  readonly silent: readonly string[]
}

/** Reads pages as they were built. */
export interface PageReader {
  readonly read: (html: string) => Promise<PageResults>
  readonly close: () => Promise<void>
}

/** A browser, for its parser alone: no script of a page runs, and nothing is loaded. */
export const startPageReader = async (): Promise<PageReader> => {
  const browser = await chromium.launch(await launchOptions())
  const page = await browser.newPage()
  return {
    read: async (html) => {
      const parsed = await page.evaluateHandle(
        (text) => new DOMParser().parseFromString(text, 'text/html'),
        html,
      )
      const results = await parsed.evaluate(resultsIn)
      const rows = await parsed.evaluate(rowsIn)
      const silent = await parsed.evaluate(silentIn)
      await parsed.dispose()
      return { results, rows, silent }
    },
    close: () => browser.close(),
  }
}
