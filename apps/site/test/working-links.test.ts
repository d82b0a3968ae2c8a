import { afterAll, beforeAll, expect, test } from 'vitest'
import { pages } from './built.ts'
import { type Reader, startReader } from './reader.ts'

let reader: Reader
beforeAll(async () => {
  reader = await startReader()
})
afterAll(() => reader.close())

const counted = pages.filter(({ path }) => /\/reference\/(networks|conventions)\//.test(path))

test.each(counted)('$path: every number that was worked out opens its working', ({ html }) => {
  const numbers = html.match(/<span class="num c" data-origin="derived"/g) ?? []
  const opened = html.match(/<a class="opens" href="[^"]+">\s*<span class="num c"/g) ?? []
  expect(numbers.length).toBeGreaterThan(0)
  expect(opened.length).toBe(numbers.length)
})

/** Follows the link of a row of a page. */
const follow = async (path: string, row: RegExp) => {
  const { page, faults } = await reader.open(path)
  const link = page.getByRole('row', { name: row }).locator('a.opens').first()
  const number = await link.textContent()
  await link.click()
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
  await page.locator('td.wrong-number a.opens').first().click()
  const verdict = page.locator('.lab .verdict').first()
  await expect.poll(() => verdict.textContent()).toContain('You left the biases out')
  await page.context().close()
})
