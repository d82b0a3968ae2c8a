import type { Page } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Reader, startReader } from './reader.ts'

let reader: Reader
beforeAll(async () => {
  reader = await startReader()
})
afterAll(() => reader.close())

/** What is wider than its box, as nothing may be on paper: it cannot be scrolled to. */
const cutOff = (page: Page) =>
  page.evaluate(() => {
    const width = document.documentElement.clientWidth
    return [...document.querySelectorAll('main :is(.katex-html, svg.fig, td, p, pre)')]
      .filter((part) => part.getBoundingClientRect().right > width + 1)
      .map((part) => part.textContent?.slice(0, 80))
  })

// A4 without its margins, in CSS pixels
const paper = { width: 673, height: 986 }

test.each([
  'examples/alexnet-counts/',
  'examples/why-relu/',
  'examples/attention-counts/',
  'examples/lstm-counts/',
])('%s on paper: every line is unfolded, nothing is cut off, no controls', async (path) => {
  const { page } = await reader.open(`/${path}`, { viewport: paper })
  await page.emulateMedia({ media: 'print' })
  const folded = await page
    .locator('.drv-body')
    .evaluateAll((bodies) => bodies.filter((body) => body.clientHeight === 0).length)
  expect(folded).toBe(0)
  expect(await cutOff(page)).toEqual([])
  for (const control of ['.top', '.page > .side', '.foot', 'working-depth'])
    expect(await page.locator(control).first().isVisible(), control).toBe(false)
  await page.context().close()
})

test('reduced motion: nothing moves when a line is unfolded', async () => {
  const { page } = await reader.open('/examples/alexnet-counts/', { reducedMotion: 'reduce' })
  await page.locator('.drv summary').first().click()
  expect(await page.evaluate(() => document.getAnimations().length)).toBe(0)
  await page.context().close()
})

test('forced colours: what is missing stays missing, and the bar of a fraction stays', async () => {
  const { page } = await reader.open('/misconceptions/forgot-bias/', { forcedColors: 'active' })
  const hidden = page.locator('.gap > *').first()
  expect(await hidden.evaluate((term) => getComputedStyle(term).visibility)).toBe('hidden')
  const formula = page.locator('.katex').first()
  expect(
    await formula.evaluate((one) => getComputedStyle(one).getPropertyValue('forced-color-adjust')),
  ).toBe('none')
  await page.context().close()
})
