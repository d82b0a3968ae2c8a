import { AxeBuilder } from '@axe-core/playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { pages } from './built.ts'
import { isLoaded } from './loaded.ts'
import { type Reader, startReader } from './reader.ts'

/** Pages that work in the browser; every other page is there to be read. */
const labs = ['/backprop/', '/check/', '/convolution/', '/count/', '/train/']

let reader: Reader
beforeAll(async () => {
  reader = await startReader()
})
afterAll(() => reader.close())

test('search finds a page, and is loaded when it is opened', async () => {
  const { page, faults } = await reader.open('/')
  const loaded: string[] = []
  page.on('request', (request) => loaded.push(request.url()))
  await isLoaded(page)
  expect(loaded.filter((url) => url.includes('pagefind'))).toEqual([])
  await page.getByRole('button', { name: 'Search' }).click()
  await page.getByRole('searchbox').fill('every weight updated once')
  const found = page.getByRole('dialog').getByRole('link')
  await expect.poll(() => found.first().getAttribute('href')).toContain('/examples/weight-updates/')
  expect(
    await page
      .getByRole('dialog')
      .getByText(/pages?$/)
      .textContent(),
  ).toMatch(/^\d+ pages?$/)
  await page.keyboard.press('Enter')
  await page.waitForURL('**/examples/weight-updates/**')
  expect(faults).toEqual([])
  await page.context().close()
})

test('search opens by the keyboard, and Escape closes it', async () => {
  const { page } = await reader.open('/layers/')
  await page.keyboard.press('Control+k')
  await page.getByRole('searchbox').waitFor()
  await page.keyboard.press('Escape')
  await expect.poll(() => page.getByRole('searchbox').isVisible()).toBe(false)
  await page.context().close()
})

test('home: a shown wrong answer without script, a live one with it', async () => {
  const still = await reader.open('/', { javaScriptEnabled: false })
  expect(await still.page.locator('.said').textContent()).toContain('You left the biases out')
  expect(await still.page.getByRole('button', { name: 'Check' }).isVisible()).toBe(false)
  await still.page.context().close()

  const { page, faults } = await reader.open('/')
  const said = page.locator('.said')
  const answer = async (text: string) => {
    await page.getByLabel('Your answer').fill(text)
    await page.getByRole('button', { name: 'Check' }).click()
  }
  await answer('34944')
  await expect.poll(() => said.textContent()).toContain('Right')
  await answer('11,712')
  await expect.poll(() => said.textContent()).toContain('one channel deep')
  await answer('12345')
  await expect.poll(() => said.textContent()).toContain('no known idea')
  await answer('<b>many</b>')
  await expect.poll(() => said.textContent()).toContain('Not a number')
  expect(faults).toEqual([])
  await page.context().close()
})

test('try: an answer to a gradient problem is diagnosed in the page', async () => {
  const { page } = await reader.open('/examples/weight-updates/')
  // Mazur's w2⁺, by going back through updated weights (MISCONCEPTIONS, B01)
  await page.getByLabel('Your answer').fill('0.199635277')
  await page.getByRole('button', { name: 'Check' }).click()
  await expect.poll(() => page.locator('.said').textContent()).toContain('already updated')
  await page.context().close()
})

test('the theme turns, and is kept for the next page', async () => {
  const { page } = await reader.open('/', { colorScheme: 'light' })
  const theme = () => page.evaluate(() => document.documentElement.dataset.theme)
  expect(await theme()).toBe('light')
  await page.getByRole('button', { name: 'Light or dark' }).click()
  expect(await theme()).toBe('dark')
  await page.goto('/layers/')
  expect(await theme()).toBe('dark')
  await page.context().close()
})

test('the menu of a narrow screen opens without script and leads on', async () => {
  const viewport = { width: 360, height: 740 }
  const { page } = await reader.open('/layers/dense/', { viewport, javaScriptEnabled: false })
  await page.locator('.menu > summary').click()
  await page.locator('.menu').getByRole('link', { name: 'Examples' }).click()
  await page.waitForURL('**/examples/')
  await page.context().close()
})

test.each(['light', 'dark'] as const)(
  'marks inside formulas can be told apart, %s',
  async (theme) => {
    const { page } = await reader.open('/misconceptions/forgot-bias/', { colorScheme: theme })
    const { violations } = await new AxeBuilder({ page })
      .include('.versus')
      .withRules(['color-contrast'])
      .analyze()
    expect(violations.flatMap(({ nodes }) => nodes.map(({ html }) => html))).toEqual([])
    await page.context().close()
  },
)

test('on paper every working is unfolded', async () => {
  const { page } = await reader.open('/examples/alexnet-counts/')
  await page.emulateMedia({ media: 'print' })
  const line = page.locator('details[data-line="conv5.parameters"]').first()
  expect(await line.getAttribute('open')).toBeNull()
  expect(await line.locator('.drv-body .drv-row').first().isVisible()).toBe(true)
  expect(await page.locator('.top').isVisible()).toBe(false)
  await page.context().close()
})

test('reading pages bring no framework and little script of their own', () => {
  const inline = pages.map(({ html }) =>
    [...html.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].reduce(
      (size, [, code = '']) => size + code.length,
      0,
    ),
  )
  expect(Math.max(...inline)).toBeLessThan(8_000)
  const withIslands = pages.filter(({ html }) => html.includes('astro-island'))
  expect(withIslands.map(({ path }) => path)).toEqual(labs)
})
