import { AxeBuilder } from '@axe-core/playwright'
import { problemNamed } from '@longhand/examples'
import type { Page } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Reader, startReader } from './reader.ts'

let reader: Reader
beforeAll(async () => {
  reader = await startReader()
})
afterAll(() => reader.close())

const open = async (path = '/backprop/') => {
  const opened = await reader.open(path)
  await opened.page.locator('astro-island:not([ssr])').waitFor()
  return opened
}

const where = (page: Page) => page.locator('.now-panel .eyebrow').textContent()
const said = (page: Page) => page.locator('.now-panel .verdict').textContent()
const next = (page: Page) => page.getByRole('button', { name: 'Next step' }).click()
const answer = async (page: Page, text: string) => {
  await page.getByLabel(/^Your answer/).fill(text)
  await page.keyboard.press('Enter')
}

const twoTwoTwo = problemNamed('two-two-two')?.problem

test('backprop lab: forwards, backwards and through the update, to Mazur’s numbers', async () => {
  const { page, faults } = await open()
  await expect.poll(() => where(page)).toBe('Forward, step 1 of 47')
  expect(await page.locator('.fig:visible [data-of="hidden.kernel[0][0]"].lit').count()).toBe(2)
  await next(page)
  // out_h1 of Mazur 2015
  await expect.poll(() => page.locator('.now-panel .drv').textContent()).toContain('0.593270')
  const { violations } = await new AxeBuilder({ page })
    .exclude('.katex-html')
    .setLegacyMode()
    .analyze()
  expect(violations.map(({ id }) => id)).toEqual([])
  await page.getByRole('button', { name: /^39: / }).click()
  const address = new URL(page.url())
  expect(await page.locator('.wts').textContent()).toContain('0.0821670')
  await page.context().close()
  const again = await open(address.pathname + address.hash)
  await expect.poll(() => where(again.page)).toContain('step 39 of 47')
  expect([...faults, ...again.faults]).toEqual([])
  await again.page.context().close()
})

test('backprop lab: asked first, the value stands nowhere until it is answered', async () => {
  const { page, faults } = await open('/backprop/#ask=yes&at=1')
  await page.getByLabel(/^Your answer/).waitFor()
  expect(await page.locator('main').innerHTML()).not.toMatch(/\.5932/)
  await answer(page, '0.9')
  await expect.poll(() => said(page)).toContain('Not')
  await answer(page, '0.59327')
  await expect.poll(() => said(page)).toContain('Right')
  await expect.poll(() => page.locator('.now-panel .drv').textContent()).toContain('0.593270')
  expect(faults).toEqual([])
  await page.context().close()
})

test('backprop lab: a wrong gradient is told its idea', async () => {
  const { page } = await open('/backprop/#ask=yes')
  const dots = page.locator('.dot')
  const labels = await dots.evaluateAll((all) => all.map((dot) => dot.getAttribute('aria-label')))
  await dots.nth(labels.findIndex((label) => label?.endsWith('∂E/∂w5'))).click()
  // (out − t)·out_h1, the slope of the sigmoid left out: .7414·.5933
  await answer(page, '0.4398')
  await expect.poll(() => said(page)).toContain('Not yet')
  await page.context().close()
})

test('backprop lab: by the keyboard alone', async () => {
  const { page, faults } = await open()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowLeft')
  await expect.poll(() => where(page)).toContain('step 2 of 47')
  await page.getByLabel('Ask me first').focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('Tab')
  await page.keyboard.type('0.59327')
  // in a field the arrows move the cursor
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('Enter')
  await expect.poll(() => said(page)).toContain('Right')
  expect(await where(page)).toContain('step 2 of 47')
  expect(faults).toEqual([])
  await page.context().close()
})

test('backprop lab: a problem comes by its address, larger ones with a slider, matrices too', async () => {
  const { page, faults } = await open('/backprop/#problem=small-convolution&at=3')
  await page.getByRole('slider').waitFor()
  await expect.poll(() => where(page)).toContain('step 4 of')
  await page.getByRole('combobox', { name: 'Problem' }).selectOption('adam-steps')
  await page.getByRole('combobox', { name: 'Update' }).selectOption('2')
  await page.getByRole('combobox', { name: 'Notation' }).selectOption('matrix')
  await expect.poll(() => page.locator('.now-panel .drv').count()).toBe(2)
  const text = encodeURIComponent(JSON.stringify({ ...twoTwoTwo, loss: 'squared-error' }))
  await page.goto(`/backprop/#problem=&text=${text}`)
  await expect
    .poll(() => page.getByRole('combobox', { name: 'Loss' }).inputValue())
    .toBe('squared-error')
  expect(faults).toEqual([])
  await page.context().close()
})

test('backprop lab: what is typed is never markup, and all that is wrong is said', async () => {
  const { page, faults } = await open()
  const evil = '<img src=x onerror="document.title=1">'
  const issues = () => page.locator('.lab .issues').textContent()
  await page.getByLabel('Learning rate').fill(evil)
  await page.keyboard.press('Tab')
  await expect.poll(issues).toContain('optimizer.learningRate')
  await page.locator('[id="weights-hidden-kernel-0-0"]').fill('many')
  await page.keyboard.press('Tab')
  await expect.poll(issues).toContain('many')
  await page.getByText('The problem as a text').click()
  await page.getByLabel(/^Longhand JSON/).fill(evil)
  await expect.poll(issues).toContain('expected')
  expect(await page.locator('.lab img').count()).toBe(0)
  expect(faults).toEqual([])
  await page.context().close()
})

test('backprop lab: a field keeps the focus while its number is wrong, and again when it is right', async () => {
  const { page, faults } = await open()
  const field = page.locator('[id="weights-hidden-kernel-0-0"]')
  const focused = () => page.evaluate(() => document.activeElement?.id)
  const drawn = await page.locator('.netbox').innerHTML()
  await field.fill('many')
  await page.keyboard.press('Enter')
  const said = field.locator('xpath=ancestor::td')
  await expect.poll(() => said.textContent()).toContain('received "many"')
  expect(await focused()).toBe('weights-hidden-kernel-0-0')
  expect(await field.getAttribute('aria-invalid')).toBe('true')
  // the picture is of the last problem that could be worked out
  expect(await page.locator('.netbox.stale').innerHTML()).toBe(drawn)
  await page.getByLabel('Learning rate').fill('-1')
  await page.keyboard.press('Enter')
  const both = () => page.locator('.lab .issues').textContent()
  await expect.poll(both).toContain('optimizer.learningRate')
  expect(await both()).toContain('weights.hidden.kernel[0][0]')
  await page.getByLabel('Learning rate').fill('0.5')
  await page.keyboard.press('Enter')
  await field.fill('0.15')
  await page.keyboard.press('Enter')
  await expect.poll(() => page.locator('.stale').count()).toBe(0)
  expect(await focused()).toBe('weights-hidden-kernel-0-0')
  await page.getByText('The problem as a text').click()
  const text = page.getByLabel(/^Longhand JSON/)
  const whole = await text.inputValue()
  await text.fill('{')
  // no field writes over a text that cannot be read
  await expect.poll(() => field.isDisabled()).toBe(true)
  await text.fill(whole)
  await expect.poll(() => field.isEnabled()).toBe(true)
  expect(faults).toEqual([])
  await page.context().close()
})
