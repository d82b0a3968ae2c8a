import { launchOptions } from '@longhand/browser'
import { chromium, type JSHandle } from 'playwright'
import { pageAt } from './built.ts'

/** A browser, for its parser alone: no script of a page runs, and nothing is loaded or laid out. */
export interface Parser {
  readonly parse: (html: string) => Promise<JSHandle<Document>>
  /** What a function that runs in the browser finds in a page as it was built. */
  readonly find: <T>(path: string, look: (page: Document) => T) => Promise<T>
  readonly close: () => Promise<void>
}

/** Starts a browser that parses pages. */
export const startParser = async (): Promise<Parser> => {
  const browser = await chromium.launch(await launchOptions())
  const page = await browser.newPage()
  const parse = (html: string) =>
    page.evaluateHandle((text) => new DOMParser().parseFromString(text, 'text/html'), html)
  return {
    parse,
    find: async (path, look) => {
      const parsed = await parse(pageAt(path).html)
      const found = await parsed.evaluate(look)
      await parsed.dispose()
      return found
    },
    close: () => browser.close(),
  }
}
