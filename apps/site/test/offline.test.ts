import type { Page } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { site } from '../src/site.ts'
import { type Reader, startReader } from './reader.ts'

let reader: Reader
beforeAll(async () => {
  reader = await startReader()
})
afterAll(() => reader.close())

const open = (path: string) => reader.open(site.base + path, { serviceWorkers: 'allow' })

/** Waits until a page that was not read yet has been kept. */
const untilKept = (page: Page, path: string) =>
  expect
    .poll(() => page.evaluate(async (of) => (await caches.match(of)) !== undefined, path), {
      timeout: 120_000,
      interval: 250,
    })
    .toBe(true)

test('offline: after one visit every part of the site is read without a network', async () => {
  const { page, faults } = await open('')
  // the last files of the list in the order of the alphabet
  await untilKept(page, `${site.base}reference/glossary/`)
  await untilKept(page, `${site.base}pagefind/pagefind.js`)
  await page.context().setOffline(true)
  for (const path of ['', 'layers/conv2d/', 'misconceptions/forgot-bias/', 'reference/glossary/']) {
    await page.goto(site.base + path)
    expect(await page.locator('h1').count(), path).toBe(1)
    expect(await page.evaluate(() => document.styleSheets.length), path).toBeGreaterThan(0)
  }
  await page.goto(`${site.base}check/#network=alexnet`)
  await page.locator('astro-island:not([ssr])').waitFor()
  await page.getByLabel('Your answer').fill('1')
  await page.keyboard.press('Enter')
  await expect
    .poll(() => page.locator('.lab .verdict').first().textContent())
    .toContain('Not right')
  await page.keyboard.press('Control+k')
  await page.getByRole('searchbox').fill('bias')
  await expect.poll(() => page.getByRole('dialog').getByRole('link').count()).toBeGreaterThan(0)
  await page.goto(`${site.base}nowhere/`)
  expect(await page.locator('h1').textContent()).toContain('offline')
  expect(faults).toEqual([])
  await page.context().close()
})

test('offline: the worker isolates a page, which may then share memory between threads', async () => {
  const { page, faults } = await open('layers/')
  expect(await page.evaluate(() => crossOriginIsolated)).toBe(false)
  await expect
    .poll(() => page.evaluate(() => navigator.serviceWorker.controller?.state))
    .toBe('activated')
  const loads: string[] = []
  page.on('load', () => loads.push(page.url()))
  await page.reload()
  expect(await page.evaluate(() => crossOriginIsolated)).toBe(true)
  expect(await page.evaluate(() => new SharedArrayBuffer(8).byteLength)).toBe(8)
  await page.waitForTimeout(500)
  expect(loads.length, 'loads itself again').toBe(1)
  expect(faults).toEqual([])
  await page.context().close()
})

test('offline: a page that wants threads loads itself again, once', async () => {
  const context = await reader.browser.newContext({ baseURL: reader.origin })
  const page = await context.newPage()
  await page.route('**/layers/', async (route) => {
    const answer = await route.fetch()
    const body = (await answer.text()).replace('<main', '<main data-threads')
    await route.fulfill({ response: answer, body })
  })
  const loads: string[] = []
  page.on('load', () => loads.push(page.url()))
  await page.goto(`${site.base}layers/`)
  await expect.poll(() => loads.length).toBe(2)
  await expect.poll(() => page.evaluate(() => crossOriginIsolated)).toBe(true)
  await page.waitForTimeout(500)
  expect(loads.length).toBe(2)
  await context.close()
})

test('offline: what an older version kept is dropped, what others kept is not', async () => {
  const context = await reader.browser.newContext({ baseURL: reader.origin })
  await context.addInitScript((base) => {
    caches.open(`longhand ${location.origin}${base} old`)
    caches.open('of another site')
  }, site.base)
  const page = await context.newPage()
  await page.goto(`${site.base}layers/`)
  const names = () => page.evaluate(() => caches.keys())
  expect(await names()).toContain(`longhand ${reader.origin}${site.base} old`)
  await expect.poll(names).not.toContain(`longhand ${reader.origin}${site.base} old`)
  expect(await names()).toContain('of another site')
  await context.close()
})

test('policy: a script that was written into a page by others does not run', async () => {
  const { page, faults } = await reader.open(`${site.base}layers/conv2d/`)
  await page.evaluate(() => {
    const script = document.createElement('script')
    script.textContent = 'document.title = "changed"'
    document.body.append(script)
    document.body.insertAdjacentHTML('beforeend', '<p onclick="document.title = 1" id="evil">x</p>')
    document.getElementById('evil')?.click()
  })
  expect(await page.title()).not.toBe('changed')
  expect(await page.title()).not.toBe('1')
  expect(faults.join(' ')).toContain('Content Security Policy')
  await page.context().close()
})
