import { AxeBuilder } from '@axe-core/playwright'
import { exampleNamed } from '@longhand/examples'
import type { Page } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Reader, startReader } from './reader.ts'

let reader: Reader
beforeAll(async () => {
  reader = await startReader()
})
afterAll(() => reader.close())

const open = async (path = '/count/') => {
  const opened = await reader.open(path)
  await opened.page.locator('astro-island:not([ssr])').waitFor()
  return opened
}

const inAll = (page: Page) => page.locator('.count tfoot .n').allInnerTexts()
const said = (page: Page) => page.locator('.lab > [aria-live]').first().textContent()
const paste = (page: Page, text: string) => page.getByLabel(/^PyTorch print/).fill(text)

const print = `Net(
  (conv1): Conv2d(3, 96, kernel_size=(11, 11), stride=(4, 4))
  (fc): Linear(in_features=10, out_features=10, bias=True)
)`

test('count lab: a PyTorch print, its notes, a working, and an address that leads back', async () => {
  const { page, faults } = await open()
  await paste(page, print)
  await expect.poll(() => said(page)).toContain('Read as PyTorch’s print: Net')
  await page.getByLabel(/^Input/).fill('3x227x227')
  // 11·11·3·96 + 96, as for AlexNet's conv1
  const number = page.getByRole('button', { name: '34,944, conv1, Parameters' })
  await number.click()
  const working = page.locator('.count .detail .drv')
  await expect.poll(() => working.textContent()).toContain('11')
  expect(await number.getAttribute('aria-expanded')).toBe('true')
  const { violations } = await new AxeBuilder({ page })
    .exclude('.katex-html')
    .setLegacyMode()
    .analyze()
  expect(violations.map(({ id }) => id)).toEqual([])
  const address = new URL(page.url())
  await page.context().close()
  const again = await open(address.pathname + address.hash)
  await again.page.locator('.count .detail .drv').waitFor()
  expect(await again.page.getByLabel(/^PyTorch print/).inputValue()).toBe(print)
  expect([...faults, ...again.faults]).toEqual([])
  await again.page.context().close()
})

test('count lab: the sizes of an output open their working, and so does how many times as large', async () => {
  const { page, faults } = await open('/count/#beside=alexnet-2012')
  await page.getByRole('button', { name: '55 × 55 × 96, conv1, Output' }).click()
  const sizes = page.locator('.count .detail .drv')
  // (227 − 11) / 4 + 1
  await expect.poll(() => sizes.textContent()).toContain('227')
  await page.getByRole('button', { name: '0.9773, Parameters, second over first' }).click()
  // 60,965,224 / 62,378,344, Krizhevsky 2012 over one tower
  const ratio = () => page.locator('table.beside .drv').textContent()
  await expect.poll(ratio).toContain('60{,}965{,}224')
  expect(await ratio()).toContain('P_{\\text{alexnet-2012}}')
  expect(page.url()).toContain('0.output')
  expect(faults).toEqual([])
  await page.context().close()
})

test('count lab: two towers beside one, and both in all (Krizhevsky 2012: 60,965,224)', async () => {
  const { page, faults } = await open('/count/#beside=alexnet-2012&open=beside-parameters.second')
  const beside = page.locator('table.beside')
  await expect.poll(() => beside.textContent()).toContain('60,965,224')
  expect(await beside.textContent()).toContain('62,378,344')
  await page.locator('table.beside .drv').waitFor()
  expect(faults).toEqual([])
  await page.context().close()
})

/** A field of a protocol buffer that holds others. */
const held = (field: number, ...parts: readonly (number | string | readonly number[])[]) => {
  const bytes = parts.flatMap((part) => (typeof part === 'string' ? [...Buffer.from(part)] : part))
  return [field * 8 + 2, ...size(bytes.length), ...bytes]
}
const size = (n: number) => (n < 128 ? [n] : [(n % 128) + 128, n >> 7])
const whole = (field: number, n: number) => [field * 8, n]
const tensor = held(1, whole(1, 1), held(2, held(1, whole(1, 1)), held(1, whole(1, 4))))

/** y = x·w with x of four numbers and w of 4 × 3, its data stripped. @see onnx.proto */
const onnx = [
  ...whole(1, 8),
  ...held(
    7,
    held(1, held(1, 'x'), held(1, 'w'), held(2, 'y'), held(4, 'MatMul')),
    held(5, whole(1, 4), whole(1, 3), whole(2, 1), held(8, 'w')),
    held(11, held(1, 'x'), held(2, tensor)),
    held(12, held(1, 'y')),
  ),
]

test('count lab: an ONNX file is read where it is dropped, and its reader only then', async () => {
  const { page, faults } = await open()
  const loaded: string[] = []
  page.on('request', (request) => loaded.push(request.url()))
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'small.onnx', mimeType: '', buffer: Buffer.from(onnx) })
  await expect.poll(() => said(page)).toContain('small.onnx was read as an ONNX file')
  // 4·3 weights
  await expect.poll(() => inAll(page)).toContain('12')
  expect(loaded.some((url) => url.includes('onnx'))).toBe(true)
  expect(await page.getByLabel(/^PyTorch print/).inputValue()).toContain('layers:')
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'broken.onnx', mimeType: '', buffer: Buffer.from('\0\0broken') })
  await expect.poll(() => said(page)).toContain('cannot be counted yet')
  expect(faults).toEqual([])
  await page.context().close()
})

test('count lab: built row by row, with the keyboard alone', async () => {
  const { page, faults } = await open('/count/#network=')
  await page.getByRole('button', { name: 'Build it row by row' }).focus()
  await page.keyboard.press('Enter')
  await page.getByLabel('Another layer').focus()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect.poll(() => page.locator('.rows li').count()).toBe(4)
  await page.getByLabel('units').last().focus()
  await page.keyboard.press('Control+a')
  await page.keyboard.type('7')
  await page.keyboard.press('Tab')
  // 10·7 + 7
  await expect.poll(() => page.locator('.count').textContent()).toContain('77')
  await page.getByRole('button', { name: 'Remove dense2' }).focus()
  await page.keyboard.press('Space')
  await expect.poll(() => page.locator('.rows li').count()).toBe(3)
  await page.getByRole('button', { name: 'Move flatten1 down' }).click()
  await expect.poll(() => page.locator('.rows legend').nth(2).textContent()).toContain('dense1')
  expect(faults).toEqual([])
  await page.context().close()
})

test('count lab: a row keeps the focus and its text while that is wrong, and goes with its buttons', async () => {
  const { page, faults } = await open('/count/#network=&build=yes')
  const field = page.getByLabel('filters')
  await field.fill('none')
  await page.keyboard.press('Enter')
  const said = page.locator('.rows li').first()
  await expect.poll(() => said.textContent()).toContain('received "none"')
  expect(await field.evaluate((one) => one === document.activeElement)).toBe(true)
  await field.fill('4')
  await page.keyboard.press('Enter')
  // (5·5·1 + 1)·4
  await expect.poll(() => page.locator('.count').textContent()).toContain('104')
  await page.getByRole('button', { name: 'Move conv1 down' }).focus()
  await page.keyboard.press('Enter')
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label'))
  await expect.poll(focused).toBe('Move conv1 down')
  expect(faults).toEqual([])
  await page.context().close()
})

test('count lab: the last table stays, dimmed, while a text cannot be read; an empty one has none', async () => {
  const { page, faults } = await open()
  await paste(page, print)
  await expect.poll(() => said(page)).toContain('Read as PyTorch’s print: Net')
  // (11·11·3 + 1)·96 + (10 + 1)·10
  await expect.poll(() => inAll(page)).toContain('35,054')
  await paste(page, `${print} )`)
  await expect.poll(() => said(page)).toContain('cannot be counted yet')
  expect(await said(page)).toContain('What is dimmed is of the last text')
  expect(await inAll(page)).toContain('35,054')
  expect(await page.locator('.counts.stale').getAttribute('inert')).not.toBeNull()
  await paste(page, print)
  await expect.poll(() => page.locator('.counts.stale').count()).toBe(0)
  await paste(page, '')
  await expect.poll(() => page.locator('.counts').count()).toBe(0)
  expect(faults).toEqual([])
  await page.context().close()
})

test('count lab: a text that would hold up the page is refused where it was pasted, and read as a file', async () => {
  const { page, faults } = await open()
  const network = { ...exampleNamed('lenet-5')?.network, name: 'mine' }
  const text = `${JSON.stringify(network)}${' '.repeat(1_000_000)}`
  await paste(page, print)
  await expect.poll(() => said(page)).toContain('Read as PyTorch’s print: Net')
  await paste(page, text)
  const fault = page.locator('.intake .field-issue')
  await expect.poll(() => fault.textContent()).toContain('at most 1,000,000 signs')
  expect(await fault.textContent()).toContain(`received ${text.length.toLocaleString('en')}`)
  expect(await page.getByLabel(/^PyTorch print/).inputValue()).toBe(print)
  const file = { name: 'long.json', mimeType: '', buffer: Buffer.from(text) }
  await page.locator('input[type=file]').setInputFiles(file)
  await expect.poll(() => said(page)).toContain('long.json was read as a network of Longhand’s own')
  // the layers of LeCun 1998, its fixed links too
  await expect.poll(() => inAll(page)).toContain('340,908')
  expect(faults).toEqual([])
  await page.context().close()
})

test('count lab: copies of the table and the code stand on the page', async () => {
  const { page, faults } = await open('/count/#network=lenet-5')
  const copied = async (form: string) => {
    await page.getByRole('button', { name: form, exact: true }).click()
    return page.getByLabel(`As ${form}`).inputValue()
  }
  expect(await copied('Markdown')).toContain('| C1 | conv2d | 28×28×6 | 156 |')
  expect(await copied('LaTeX')).toContain('\\toprule')
  expect(await copied('CSV')).toContain(',C1,conv2d,28x28x6,156,')
  expect(await copied('Longhand')).toContain('name: lenet-5')
  expect(await copied('PyTorch')).toContain('nn.Module')
  expect(faults).toEqual([])
  await page.context().close()
})

test('count lab: what is pasted is never markup, and all that is wrong is said', async () => {
  const { page, faults } = await open()
  const evil = '<img src=x onerror="document.title=1">'
  await paste(page, JSON.stringify({ name: evil, layers: [{ kind: 'dens' }, { kind: 'conv' }] }))
  await expect.poll(() => said(page)).toContain('Did you mean "dense"?')
  expect(await said(page)).toContain('layers[1].kind')
  await paste(page, evil)
  await expect.poll(() => said(page)).toContain('cannot be counted yet')
  await page.getByLabel(/^Input/).fill(evil)
  await expect.poll(() => said(page)).toContain('Write 3x224x224')
  expect(await page.locator('.lab img').count()).toBe(0)
  expect(faults).toEqual([])
  await page.context().close()
})

test('count lab: a text too long for an address is counted, and the lab says that no link holds it', async () => {
  const { page } = await open()
  const noise = Array.from({ length: 40_000 }, (_, i) => (i ** 3 % 7919).toString(36)).join('')
  const network = JSON.stringify({ ...exampleNamed('lenet-5')?.network, name: 'mine' })
  await paste(page, `# ${noise}\n${network}`)
  await expect.poll(() => said(page)).toContain('a link to this page will not hold it')
  await page.context().close()
})
