import { startParser } from '../parser.ts'
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

/** A browser that reads the numbers of pages. */
export const startPageReader = async (): Promise<PageReader> => {
  const { parse, close } = await startParser()
  return {
    read: async (html) => {
      const parsed = await parse(html)
      const results = await parsed.evaluate(resultsIn)
      const rows = await parsed.evaluate(rowsIn)
      const silent = await parsed.evaluate(silentIn)
      await parsed.dispose()
      return { results, rows, silent }
    },
    close,
  }
}
