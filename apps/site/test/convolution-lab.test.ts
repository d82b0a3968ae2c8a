import { AxeBuilder } from '@axe-core/playwright'
import { hasIssues, type Layer, placeNetwork, shapeOf } from '@longhand/network'
import { receptiveFields } from '@longhand/parameters'
import fc from 'fast-check'
import type { Page } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { gridText } from '~/labs/convolution/grid-text.ts'
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

/** A busy machine takes its time. */
const soon = <T>(value: () => T) => expect.poll(value, { timeout: 20_000 })

const outputs = (page: Page) =>
  page
    .locator('.cells.out tr')
    .evaluateAll((rows) =>
      rows.map((row) =>
        [...row.querySelectorAll('td')].map((cell) =>
          Number(cell.textContent?.replace('−', '-').replaceAll(',', '')),
        ),
      ),
    )

const arithmetic = (page: Page) => page.locator('.now-panel .drv').textContent()

test('convolution lab: an output, its window and its arithmetic, and an address that leads back', async () => {
  const { page, faults } = await open()
  // 0·(−1) + 1·1 + 0·(−1) + 1·1 + 0·(−1) + 1·0 + 1·1 (by hand)
  await soon(() => outputs(page)).toHaveLength(3)
  await page.getByRole('button', { name: /^Row 2, column 1:/ }).click()
  await soon(() => page.locator('.now-panel .eyebrow').textContent()).toContain('row 2, column 1')
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
  await soon(() => arithmetic(again.page)).toBe(shown)
  expect([...faults, ...again.faults]).toEqual([])
  await again.page.context().close()
})

test('convolution lab: by the keyboard alone', async () => {
  const { page, faults } = await open()
  await page.getByLabel('kernel, row 1, column 1').focus()
  await page.keyboard.press('Control+a')
  await page.keyboard.type('5')
  await page.keyboard.press('Tab')
  await soon(() => page.locator('.cells .times').first().textContent()).toContain('5')
  await page.getByRole('button', { name: 'Next position' }).focus()
  await page.keyboard.press('Enter')
  await soon(() => page.locator('.now-panel .eyebrow').textContent()).toContain('column 2')
  await page.getByLabel('Output of the last layer').focus()
  await page.keyboard.press('ArrowRight')
  await soon(() => page.url()).toContain('unit=2')
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
  await soon(issues).toContain('one')
  expect(await issues()).toContain(evil)
  await page.goto(
    `/convolution/#stride=0&padding=much&layers=${encodeURIComponent('x 1 1; 99 1 1')}`,
  )
  await page.reload()
  await soon(issues).toContain('strides')
  expect(await issues()).toContain('padding')
  expect(await page.locator('.lab img').count()).toBe(0)
  expect(faults).toEqual([])
  await page.context().close()
})

/** A convolution as it is defined: each output adds its window's products, zeros outside. */
const slid = (
  image: readonly (readonly number[])[],
  kernel: readonly (readonly number[])[],
  { stride, padding, dilation }: Record<'stride' | 'padding' | 'dilation', number>,
) => {
  const side = Math.floor(
    (image.length + 2 * padding - dilation * (kernel.length - 1) - 1) / stride + 1,
  )
  const at = (y: number, x: number) => image[y]?.[x] ?? 0
  return Array.from({ length: side }, (_, y) =>
    Array.from({ length: side }, (_, x) =>
      kernel
        .flatMap((row, u) =>
          row.map(
            (weight, v) =>
              weight * at(y * stride + u * dilation - padding, x * stride + v * dilation - padding),
          ),
        )
        .reduce((a, b) => a + b, 0),
    ),
  )
}

/** A transposed convolution as it is defined: each number is spread over a window of the output. */
const spread = (
  image: readonly (readonly number[])[],
  kernel: readonly (readonly number[])[],
  { stride, padding, dilation }: Record<'stride' | 'padding' | 'dilation', number>,
  side: number,
) => {
  const made = Array.from({ length: side }, () => Array.from({ length: side }, () => 0))
  image.forEach((row, y) => {
    row.forEach((value, x) => {
      kernel.forEach((weights, u) => {
        weights.forEach((weight, v) => {
          const line = made[y * stride + u * dilation - padding]
          const at = x * stride + v * dilation - padding
          if (line?.[at] !== undefined) line[at] += value * weight
        })
      })
    })
  })
  return made
}

test('convolution lab: any numbers and settings give what the definition gives (Dumoulin & Visin 2016)', async () => {
  const { page } = await open()
  const grid = (side: number) => {
    const row = fc.array(fc.integer({ min: -9, max: 9 }), { minLength: side, maxLength: side })
    return fc.array(row, { minLength: side, maxLength: side })
  }
  const choice = fc.record({
    image: fc.constantFrom(5, 6, 7).chain(grid),
    kernel: fc.constantFrom(1, 2, 3).chain(grid),
    stride: fc.integer({ min: 1, max: 3 }),
    padding: fc.integer({ min: 0, max: 2 }),
    dilation: fc.integer({ min: 1, max: 2 }),
    isTransposed: fc.boolean(),
  })
  for (const { image, kernel, isTransposed, ...sizes } of fc.sample(choice, 12)) {
    const settings = { image: gridText(image), kernel: gridText(kernel) }
    await page.goto(`/convolution/#${new URLSearchParams(settings)}`)
    for (const [label, value] of Object.entries({
      Stride: sizes.stride,
      'Padding, or same': sizes.padding,
      Dilation: sizes.dilation,
    }))
      await page.getByLabel(label, { exact: true }).fill(String(value))
    await page.getByLabel('Transposed').setChecked(isTransposed)
    const layer: Layer = {
      kind: isTransposed ? 'conv2dTranspose' : 'conv2d',
      name: 'conv',
      config: {
        filters: 1,
        kernelSize: kernel.length,
        strides: sizes.stride,
        padding: sizes.padding,
        dilationRate: sizes.dilation,
      },
    }
    const side = image.length
    const input = { type: 'image', height: side, width: side, channels: 1 } as const
    const placed = placeNetwork({ name: 'net', input, layers: [layer] })
    const output = hasIssues(placed) ? undefined : placed.value.outputs[0]?.output
    if (output === undefined) {
      await soon(() => page.locator('.lab .issues').count()).toBe(1)
      continue
    }
    const shape = shapeOf(output)
    const expected = isTransposed
      ? spread(image, kernel, sizes, shape.type === 'image' ? shape.height : 0)
      : slid(image, kernel, sizes)
    await soon(() => outputs(page)).toEqual(expected.map((row) => row.map((one) => one + 0)))
  }
  await page.context().close()
})

test('convolution lab: any layers see what the packages say', async () => {
  const { page } = await open()
  const window = fc.tuple(
    fc.integer({ min: 1, max: 4 }),
    fc.integer({ min: 1, max: 2 }),
    fc.integer({ min: 1, max: 2 }),
  )
  for (const layers of fc.sample(fc.tuple(window, window), 6)) {
    for (const [i, settings] of [...layers, [1, 1, 1]].entries())
      for (const [at, word] of ['kernel', 'stride', 'dilation'].entries()) {
        await page.getByLabel(`${word} of conv${i + 1}`).fill(String(settings[at]))
        await page.keyboard.press('Tab')
      }
    const network = placeNetwork({
      name: 'layers',
      input: { type: 'sequence', steps: 24, features: 1 },
      layers: layers.map(
        ([kernelSize, strides, dilationRate], i): Layer => ({
          kind: 'conv1d',
          name: `conv${i + 1}`,
          config: { filters: 1, kernelSize, strides, dilationRate },
        }),
      ),
    })
    if (hasIssues(network)) throw new RangeError(JSON.stringify(network.issues))
    const field = receptiveFields(network.value, 'steps').get('conv2')
    if (field === undefined || 'unknown' in field) throw new RangeError('conv2')
    const seen = field.seen.reduce((all, { first, last }) => all + last - first + 1, 0)
    const says = () => page.getByRole('img', { name: /chosen output/ }).getAttribute('aria-label')
    await soon(says).toContain(`${seen} of 24 positions of input`)
  }
  await page.context().close()
})
