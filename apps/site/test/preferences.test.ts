import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
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

test('forced colours: what stands open is marked', async () => {
  const { page } = await reader.open('/count/#open=0.parameters', { forcedColors: 'active' })
  const open = page.locator('.count .opens[aria-expanded=true]')
  expect(await open.evaluate((one) => getComputedStyle(one).outlineStyle)).toBe('solid')
  await page.context().close()
})

/** Every lab with something to read in it, and a page of each type that is read. */
const types = [
  'count/#open=0.parameters&beside=alexnet-2012',
  'backprop/#ask=yes',
  'check/#answer=34848',
  'convolution/',
  'train/',
  '',
  'examples/weight-updates/',
  'misconceptions/forgot-bias/',
  'reference/cli/',
]

/** What is told by its edge; a slider is drawn by the browser. */
const edges = '.lab :is(input:not([type=range]), select, textarea, .btn)'

/** How far two colours stand apart, from 1 to 21. @see WCAG 2.2, contrast ratio */
const apart = (one: string, other: string): number => {
  const light = (colour: string) => {
    const [red = 0, green = 0, blue = 0] = [...colour.matchAll(/[\d.]+/g)]
      .map(([part]) => Number(part) / 255)
      .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
  }
  const [darker = 0, lighter = 0] = [light(one), light(other)].sort((a, b) => a - b)
  return (lighter + 0.05) / (darker + 0.05)
}

describe.each(['light', 'dark'] as const)('more contrast, %s', (colorScheme) => {
  test.each(types)(
    '%s: words stand out by seven to one, edges of fields by more than four',
    async (path) => {
      const { page } = await reader.open(`/${path}`, { contrast: 'more', colorScheme })
      await page.waitForFunction(() => document.querySelector('astro-island[ssr]') === null)
      await page.locator('[aria-busy=true]').first().waitFor({ state: 'detached' })
      const { violations } = await new AxeBuilder({ page })
        .exclude('.katex-html')
        .options({ resultTypes: ['violations'], runOnly: ['color-contrast-enhanced'] })
        .setLegacyMode()
        .analyze()
      expect(violations.flatMap(({ nodes }) => nodes.map(({ html }) => html))).toEqual([])
      const drawn = await page
        .locator(edges)
        .evaluateAll((fields) =>
          fields
            .filter((field) => field.clientWidth > 20 && !field.matches(':disabled'))
            .map((field) => getComputedStyle(field).borderTopColor),
        )
      const paper = await page.evaluate(() => getComputedStyle(document.body).backgroundColor)
      // a button of words alone has none
      const seen = drawn.filter((edge) => edge !== 'rgba(0, 0, 0, 0)')
      expect(seen.filter((edge) => apart(edge, paper) < 4.5)).toEqual([])
      await page.context().close()
    },
  )
})

test.each([
  '',
  'examples/alexnet-counts/',
  'misconceptions/updated-weights-reused/',
  'backprop/#ask=yes&at=18',
  'count/',
])('%s on a phone with letters of twice the size: nothing hangs over', async (path) => {
  const { page } = await reader.open(`/${path}`, { viewport: { width: 360, height: 740 } })
  await page.waitForLoadState('load')
  await page.evaluate(() => {
    document.documentElement.style.fontSize = '200%'
  })
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
  await page.context().close()
})
