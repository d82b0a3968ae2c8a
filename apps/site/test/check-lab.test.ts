import { AxeBuilder } from '@axe-core/playwright'
import { exampleNamed } from '@longhand/examples'
import { markAnswer } from '@longhand/marking'
import { hasIssues, placeNetwork } from '@longhand/network'
import { askedOf, countQuestion } from '@longhand/questions'
import fc from 'fast-check'
import type { Page } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { saidOf } from '~/answer/said.ts'
import { type Reader, startReader } from './reader.ts'

let reader: Reader
beforeAll(async () => {
  reader = await startReader()
})
afterAll(() => reader.close())

const verdict = (page: Page) => page.locator('.lab .verdict').first().textContent()

/** The page as it was built stands there before its script does. */
const isReady = (page: Page) => page.locator('astro-island:not([ssr])').waitFor()

const answer = async (page: Page, text: string) => {
  await page.getByLabel('Your answer').fill(text)
  await page.keyboard.press('Enter')
}

test('check lab: an answer gets its idea, both workings, and an address that leads back', async () => {
  const { page, faults } = await reader.open('/check/')
  await isReady(page)
  await answer(page, '34,848')
  await expect.poll(() => verdict(page)).toContain('You left the biases out')
  await expect.poll(() => page.locator('.lab .vs').count()).toBe(2)
  const { violations } = await new AxeBuilder({ page })
    .exclude('.katex-html')
    .setLegacyMode()
    .analyze()
  expect(violations.map(({ id }) => id)).toEqual([])
  const address = page.url()
  await page.context().close()
  const again = await reader.open(new URL(address).pathname + new URL(address).hash)
  await expect.poll(() => verdict(again.page)).toContain('You left the biases out')
  expect([...faults, ...again.faults]).toEqual([])
  await again.page.context().close()
})

test('check lab: a problem comes by a link from its worked example', async () => {
  const { page, faults } = await reader.open('/examples/weight-updates/')
  await page.getByRole('link', { name: 'check lab' }).click()
  await page.waitForURL('**/check/**')
  await isReady(page)
  // Mazur's w2⁺, by going back through updated weights (MISCONCEPTIONS, B01)
  await answer(page, '0.199635277')
  await expect.poll(() => verdict(page)).toContain('already updated')
  expect(faults).toEqual([])
  await page.context().close()
})

test('check lab: the verdict is heard, also a second time in the same words, and not the working', async () => {
  const { page } = await reader.open('/check/')
  await isReady(page)
  await answer(page, '5')
  await expect.poll(() => verdict(page)).toContain('Not right')
  const live = page.locator('.lab [aria-live] .verdict')
  expect(await live.count()).toBe(1)
  expect(await page.locator('.lab [aria-live] .drv').count()).toBe(0)
  expect(await page.locator('.lab .drv').count()).toBeGreaterThan(0)
  const before = await live.elementHandle()
  await answer(page, '6')
  await expect.poll(() => before?.evaluate(({ isConnected }) => isConnected)).toBe(false)
  await expect.poll(() => verdict(page)).toContain('Not right')
  await page.context().close()
})

test('check lab: what a link asks for is chosen, also a memory or what no list holds', async () => {
  const { page, faults } = await reader.open(
    '/check/#network=alexnet&quantity=memory.torchsummary.parameters&answer=59.4886',
  )
  // 62,378,344 bytes, where four belong to each (MISCONCEPTIONS, one-byte)
  await expect.poll(() => verdict(page)).toContain('one byte')
  const chosen = () =>
    page
      .getByRole('combobox', { name: /^(Of|Quantity)$/ })
      .evaluateAll((fields) =>
        fields.map((field) => (field instanceof HTMLSelectElement ? field.value : '')),
      )
  expect(await chosen()).toEqual(['memory', 'torchsummary.parameters'])
  await page.goto('/check/#network=normalised-shortcut&quantity=first.way2[0][0]')
  await expect.poll(chosen).toEqual(['first', 'way2[0][0]'])
  expect(faults).toEqual([])
  await page.context().close()
})

test('check lab: by the keyboard alone, from the first field to the verdict', async () => {
  const { page } = await reader.open('/check/')
  await isReady(page)
  await page.getByLabel('A known network').focus()
  await page.keyboard.type('LeNet')
  for (let field = 0; field < 3; field++) await page.keyboard.press('Tab')
  await page.keyboard.type('1.5')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Space')
  await expect.poll(() => verdict(page)).toContain('Not right')
  await page.context().close()
})

test('check lab: what is typed is never markup, and what is wrong is said', async () => {
  const { page, faults } = await reader.open('/check/')
  await isReady(page)
  const evil = '<img src=x onerror="document.title=1">'
  await answer(page, evil)
  await expect.poll(() => verdict(page)).toContain('Not a number')
  await page.getByLabel('A known network').selectOption('')
  await page
    .getByLabel(/^A network or/)
    .fill(JSON.stringify({ name: evil, layers: [{ kind: 'dens' }] }))
  await expect.poll(() => verdict(page)).toContain('Did you mean "dense"?')
  await page.getByLabel(/^A network or/).fill(evil)
  await expect.poll(() => verdict(page)).toContain('cannot be read')
  expect(await page.locator('.lab img').count()).toBe(0)
  expect(faults).toEqual([])
  await page.context().close()
})

test('check lab: any choice and any answer give what the packages say', async () => {
  const network = exampleNamed('lenet-5')?.network
  const placed = network && placeNetwork(network)
  if (placed === undefined || hasIssues(placed)) throw new RangeError('lenet-5')
  const asked = askedOf(placed.value)
  const { page } = await reader.open('/check/')
  await isReady(page)
  await page.getByLabel('A known network').selectOption('lenet-5')
  const choices = fc.sample(fc.tuple(fc.constantFrom(...asked), fc.nat(), fc.nat(400_000)), 12)
  for (const [{ of, quantities }, pick, number] of choices) {
    const what = quantities[pick % quantities.length] ?? ''
    await page.getByRole('combobox', { name: 'Of', exact: true }).selectOption(of)
    await page.getByRole('combobox', { name: 'Quantity' }).selectOption(what)
    await answer(page, String(number))
    const question = countQuestion(placed.value, `${of}.${what}`)
    if (hasIssues(question)) throw new RangeError(what)
    const said = saidOf(question.value, markAnswer(question.value, String(number)))
    await expect.poll(() => verdict(page)).toContain(said.word)
    for (const sentence of said.sentences) expect(await verdict(page)).toContain(sentence)
  }
  await page.context().close()
})

test('check lab: a shape of the right number and other sizes is not right, and says why', async () => {
  const { page, faults } = await reader.open('/check/')
  await isReady(page)
  await page.getByLabel('A known network').selectOption('alexnet')
  await page.getByRole('combobox', { name: 'Of', exact: true }).selectOption('conv1')
  await page.getByRole('combobox', { name: 'Quantity' }).selectOption('output')
  await answer(page, '(110, 110, 24)')
  await expect.poll(() => verdict(page)).toContain('the sizes are not')
  await answer(page, '(55, 55, 96)')
  await expect.poll(() => verdict(page)).toContain('Right')
  expect(faults).toEqual([])
  await page.context().close()
})
