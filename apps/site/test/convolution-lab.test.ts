import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { outputs } from './convolved.ts'
import { type Reader, startReader } from './reader.ts'

let reader: Reader
beforeAll(async () => {
  reader = await startReader()
})
afterAll(() => reader.close())

const open = async (path = '/convolution/') => {
  const opened = await reader.open(path)
  await opened.page.locator('astro-island:not([ssr])').waitFor()
  return opened
}

const arithmetic = (page: Page) => page.locator('.now-panel .drv').textContent()

test('convolution lab: an output, its window and its arithmetic, and an address that leads back', async () => {
  const { page, faults } = await open()
  // 0·(−1) + 1·1 + 0·(−1) + 1·1 + 0·(−1) + 1·0 + 1·1 (by hand)
  await expect.poll(() => outputs(page)).toHaveLength(3)
  await page.getByRole('button', { name: /^Row 2, column 1:/ }).click()
  await expect
    .poll(() => page.locator('.now-panel .eyebrow').textContent())
    .toContain('row 2, column 1')
  expect(await page.locator('.cells.shown:not(.out) .seen').count()).toBe(9)
  const { violations } = await new AxeBuilder({ page })
    .exclude('.katex-html')
    .setLegacyMode()
    .analyze()
  expect(violations.map(({ id }) => id)).toEqual([])
  const address = new URL(page.url())
  const shown = await arithmetic(page)
  await page.context().close()
  const again = await open(address.pathname + address.hash)
  await expect.poll(() => arithmetic(again.page)).toBe(shown)
  expect([...faults, ...again.faults]).toEqual([])
  await again.page.context().close()
})

test('convolution lab: by the keyboard alone', async () => {
  const { page, faults } = await open()
  await page.getByLabel('kernel, row 1, column 1').focus()
  await page.keyboard.press('Control+a')
  await page.keyboard.type('5')
  await page.keyboard.press('Tab')
  await expect.poll(() => page.locator('.cells .times').first().textContent()).toContain('5')
  await page.getByRole('button', { name: 'Next position' }).focus()
  await page.keyboard.press('Enter')
  await expect.poll(() => page.locator('.now-panel .eyebrow').textContent()).toContain('column 2')
  await page.getByLabel('Output of the last layer').focus()
  await page.keyboard.press('ArrowRight')
  await expect.poll(() => page.url()).toContain('unit=2')
  expect(faults).toEqual([])
  await page.context().close()
})

test('convolution lab: a field keeps the focus while its number is wrong, and the last picture stays', async () => {
  const { page, faults } = await open()
  const shown = await outputs(page)
  const stride = page.getByLabel('Stride', { exact: true })
  await stride.fill('0')
  await page.locator('.slid.stale').waitFor()
  expect(await outputs(page)).toEqual(shown)
  expect(await stride.evaluate((field) => field === document.activeElement)).toBe(true)
  await stride.fill('1')
  await expect.poll(() => page.locator('.stale').count()).toBe(0)
  expect(await outputs(page)).toEqual(shown)
  expect(faults).toEqual([])
  await page.context().close()
})

test('convolution lab: what is typed is never markup, and all that is wrong is said', async () => {
  const { page, faults } = await open()
  const evil = '<img/src=x>'
  const issues = () => page.locator('.lab .issues').first().textContent()
  await page.getByLabel('image, row 1, column 1').fill('one')
  await page.getByLabel('kernel, row 2, column 2').fill(evil)
  await page.keyboard.press('Tab')
  await expect.poll(issues).toContain('one')
  expect(await issues()).toContain(evil)
  await page.goto(
    `/convolution/#stride=0&padding=much&layers=${encodeURIComponent('x 1 1; 99 1 1')}`,
  )
  await page.reload()
  await expect.poll(issues).toContain('strides')
  expect(await issues()).toContain('padding')
  expect(await page.locator('.lab img').count()).toBe(0)
  expect(faults).toEqual([])
  await page.context().close()
})
