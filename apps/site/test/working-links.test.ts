import type { Locator } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { pages } from './built.ts'
import { type Reader, startReader } from './reader.ts'

let reader: Reader
beforeAll(async () => {
  reader = await startReader()
})
afterAll(() => reader.close())

const worked = pages.filter(({ path }) =>
  /\/(?:examples|misconceptions|reference\/(?:networks|conventions))\//.test(path),
)

test.each(worked)('$path: every number that was worked out opens its working', ({ html }) => {
  // there is nothing to a 0
  const numbers = html.match(/<span class="num c" data-origin="derived"[^>]*>(?!0<)/g) ?? []
  const opened =
    html.match(/<a class="opens" href="[^"]+">\s*<span class="num c"[^>]*>(?!0<)/g) ?? []
  expect(opened.length).toBe(numbers.length)
})

test('numbers that were worked out stand on most of these pages', () => {
  const some = worked.filter(({ html }) =>
    html.includes('<span class="num c" data-origin="derived"'),
  )
  expect(some.length).toBeGreaterThan(0.8 * worked.length)
})

/** Clicks on a link when nothing moves it any more: lines above are drawn, and fonts arrive, late. */
const click = async (link: Locator) => {
  await link.scrollIntoViewIfNeeded()
  await link.page().evaluate(async () => {
    await document.fonts.ready
  })
  await link.click()
}

/** Follows the link of a row of a page. */
const follow = async (path: string, row: RegExp) => {
  const { page, faults } = await reader.open(path)
  const link = page.getByRole('row', { name: row }).locator('a.opens').first()
  const number = await link.textContent()
  await click(link)
  await page.locator('astro-island:not([ssr])').waitFor()
  return { page, faults, number: number ?? '' }
}

test('a total of a known network stands open in the counting lab', async () => {
  const { page, faults, number } = await follow('/reference/networks/vgg-16/', /^Parameters/)
  const working = page.locator('tr.detail .drv')
  await expect.poll(() => working.textContent()).toContain(number)
  expect(faults).toEqual([])
  await page.context().close()
})

test('a count under a convention stands open under that convention', async () => {
  const { page, number } = await follow('/reference/conventions/', /^weightsOnly/)
  await expect.poll(() => page.locator('tr.detail .drv').textContent()).toContain(number)
  await page.context().close()
})

test('what the counting lab has no column for is worked out in the check lab', async () => {
  const { page, number } = await follow('/reference/networks/lenet-5/', /^Activations/)
  await expect.poll(() => page.locator('.lab .verdict').first().textContent()).toContain('Right')
  await expect.poll(() => page.locator('.lab .drv').last().textContent()).toContain(number)
  await page.context().close()
})

test('the wrong number of an idea is told its idea in the check lab', async () => {
  const { page } = await reader.open('/misconceptions/forgot-bias/')
  await click(page.locator('td.wrong-number a.opens').first())
  const verdict = page.locator('.lab .verdict').first()
  await expect.poll(() => verdict.textContent()).toContain('You left the biases out')
  await page.context().close()
})

test('a number in a sentence leads to its line on the page, unfolded, without script', async () => {
  const { page } = await reader.open('/examples/cnn-against-mlp-2/', { javaScriptEnabled: false })
  const number = page.locator('main > p a.opens').first()
  const text = await number.textContent()
  await number.focus()
  await page.keyboard.press('Enter')
  const value = page.locator(`[id="${(await number.getAttribute('href'))?.slice(1)}"] > .drv-row`)
  await expect.poll(() => value.last().isVisible()).toBe(true)
  expect(await value.last().textContent()).toContain(text?.trim())
  await page.context().close()
})

test('a wrong number of an example is told its idea in the check lab', async () => {
  const { page, faults } = await reader.open('/examples/cnn-against-mlp-2/')
  await click(page.locator('.wrongs a.opens').first())
  const verdict = page.locator('.lab .verdict').first()
  await expect.poll(() => verdict.textContent()).toContain('Not yet')
  expect(await page.locator('.lab .vs').count()).toBe(2)
  expect(faults).toEqual([])
  await page.context().close()
})

test('a number of a problem is worked out in the check lab, which knows the problem by name', async () => {
  const { page, faults } = await reader.open('/misconceptions/updated-weights-reused/')
  const number = page.locator('tr[data-about] a.opens').first()
  expect(await number.getAttribute('href')).toMatch(/#network=[\w-]+&/)
  await click(number)
  await expect.poll(() => page.locator('.lab .verdict').first().textContent()).toContain('Right')
  expect(faults).toEqual([])
  await page.context().close()
})
