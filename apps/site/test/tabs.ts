import type { Page } from 'playwright'
import { patience, type Reader, watch } from './reader.ts'

/** Tabs of a browser, each used by one test at a time, so that none is opened for a page alone. */
export interface Tabs {
  /** Opens a page in a tab that is free, as soon as there is one, and hands over its complaints. */
  readonly read: <T>(
    path: string,
    look: (page: Page, faults: () => readonly string[]) => Promise<T>,
  ) => Promise<T>
}

const openTab = async ({ browser, origin }: Reader) => {
  const context = await browser.newContext({
    ...{ serviceWorkers: 'block', baseURL: origin, colorScheme: 'light' },
  })
  context.setDefaultTimeout(patience)
  const page = await context.newPage()
  return { page, all: watch(page) }
}

/** As many tabs as tests run at a time. */
export const startTabs = async (reader: Reader, count: number): Promise<Tabs> => {
  const free = await Promise.all(Array.from({ length: count }, () => openTab(reader)))
  type Tab = (typeof free)[number]
  const waiting: ((tab: Tab) => void)[] = []
  const freeTab = async (): Promise<Tab> =>
    free.pop() ?? new Promise((resolve) => waiting.push(resolve))
  return {
    read: async (path, look) => {
      const tab = await freeTab()
      try {
        const before = tab.all.length
        await tab.page.goto(path)
        return await look(tab.page, () => tab.all.slice(before))
      } finally {
        const next = waiting.shift()
        if (next) next(tab)
        else free.push(tab)
      }
    },
  }
}
