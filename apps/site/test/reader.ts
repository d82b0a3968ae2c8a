import { createServer, type Server } from 'node:http'
import { launchOptions } from '@longhand/browser'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright'
import sirv from 'sirv'
import { site } from '../src/site.ts'
import { dist } from './built.ts'

/** A browser that reads the built site, and what it complains of. */
export interface Reader {
  readonly origin: string
  readonly browser: Browser
  /** A page, and everything that went wrong on it: errors, failed and missing requests. */
  readonly open: (
    path: string,
    options?: BrowserContextOptions,
  ) => Promise<{ readonly page: Page; readonly faults: readonly string[] }>
  readonly close: () => Promise<void>
}

const listen = (server: Server): Promise<string> =>
  new Promise((resolve, reject) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      if (address === null || typeof address === 'string') reject(new Error('no port'))
      else resolve(`http://127.0.0.1:${address.port}`)
    })
  })

/** Everything that goes wrong on a page from now on. */
export const watch = (page: Page): readonly string[] => {
  const faults: string[] = []
  page.on('pageerror', (error) => faults.push(String(error)))
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text())
  })
  page.on('requestfailed', (request) => faults.push(`failed: ${request.url()}`))
  page.on('response', (response) => {
    if (response.status() >= 400) faults.push(`${response.status()}: ${response.url()}`)
  })
  return faults
}

/** In milliseconds: a busy machine takes its time for a page with hundreds of formulas. */
export const patience = 120_000

/** Serves what was built and starts a browser to read it. */
export const startReader = async (): Promise<Reader> => {
  // a tab fetches what pages have in common once
  const serve = sirv(dist, { maxAge: 3600 })
  const server = createServer((request, response) => {
    // a host serves the folder under the base path
    request.url = request.url?.replace(site.base, '/')
    serve(request, response, () => {
      response.writeHead(404).end()
    })
  })
  const origin = await listen(server)
  const browser = await chromium.launch(await launchOptions())
  return {
    origin,
    browser,
    open: async (path, options = {}) => {
      // every context would else keep the whole site for itself
      const usual = { serviceWorkers: 'block', baseURL: origin } as const
      const context = await browser.newContext({ ...usual, ...options })
      context.setDefaultTimeout(patience)
      const page = await context.newPage()
      const faults = watch(page)
      await page.goto(path)
      return { page, faults }
    },
    close: async () => {
      await browser.close()
      server.close()
    },
  }
}
