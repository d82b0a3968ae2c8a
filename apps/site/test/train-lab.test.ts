import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import { loadDataSet, type Run, readExperiment, trainModel } from '@longhand/train'
import type { Page } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sheetNamed } from '~/labs/train/sheets/sheets.ts'
import { choices, entriesFor, startSettings } from '~/labs/train/train-settings.ts'
import { dist } from './built.ts'
import { isLoaded } from './loaded.ts'
import { type Reader, startReader } from './reader.ts'

let reader: Reader
beforeAll(async () => {
  reader = await startReader()
})
afterAll(() => reader.close())

const status = (page: Page) => page.locator('.run [role=status]').textContent()

const patient = { timeout: 120_000 }

/** The page as it was built stands there before its script does. */
const isReady = (page: Page) => page.locator('astro-island:not([ssr])').waitFor()

const openLab = async (settings: string) => {
  const opened = await reader.open(`/train/#${settings}`)
  await isReady(opened.page)
  return opened
}

const run = (page: Page) => page.getByRole('button', { name: 'Run here' }).click()

const isDone = (page: Page) => expect.poll(() => status(page), patient).toContain('Done')

/** The records as the page hands them out. */
const recordsOf = async (page: Page): Promise<readonly Run[]> => {
  const saved = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save the records' }).click()
  const chunks: Buffer[] = []
  for await (const chunk of await (await saved).createReadStream()) chunks.push(Buffer.from(chunk))
  return JSON.parse(Buffer.concat(chunks).toString('utf8'))
}

/** The same run in Node.js. */
const hereIn = async (data: unknown): Promise<Run> => {
  const experiment = readExperiment(data)
  if ('issues' in experiment) throw new Error(JSON.stringify(experiment.issues))
  const set = await loadDataSet(experiment.value.dataset)
  if ('issues' in set) throw new Error(JSON.stringify(set.issues))
  const training = await trainModel(experiment.value, {
    ...{ data: set.value, clock: () => performance.now(), memory: () => 0 },
  })
  if ('issues' in training) throw new Error(JSON.stringify(training.issues))
  for await (const event of training.value) if (event.type === 'done') return event.run
  throw new Error('no end')
}

test('train lab: run, pause, go on, compare; a deep link leads back to the settings', async () => {
  const { page, faults } = await openLab('examples=2000&seeds=1&epochs=2')
  expect(await page.getByLabel('Examples').inputValue()).toBe('2000')
  await run(page)
  await expect.poll(() => status(page), patient).toContain('Training ReLU')
  await page.getByRole('button', { name: 'Pause' }).click()
  await expect.poll(() => status(page)).toContain('Paused at')
  const bar = page.getByRole('progressbar', { name: 'Training' })
  await page.waitForTimeout(300)
  const held = await bar.getAttribute('aria-valuenow')
  await page.waitForTimeout(500)
  expect(await bar.getAttribute('aria-valuenow')).toBe(held)
  await page.getByRole('button', { name: 'Go on' }).click()
  await isDone(page)
  expect(await status(page)).toContain('compiled engine')
  const table = page.getByRole('region', { name: 'Test accuracies, compared' })
  expect(await table.getByRole('row').count()).toBe(1 + 2)
  expect(await page.locator('tr[data-layer=conv1] .bar').count()).toBe(1)
  expect(await page.getByText('by a single run').count()).toBe(1)
  await page.getByLabel('Learning rate').selectOption('0.1')
  expect(page.url()).toContain('rate=0.1')
  await run(page)
  await isDone(page)
  // what was run before stays to be compared with
  expect(await page.locator('.shown input').count()).toBe(4)
  await page.locator('.shown input').first().uncheck()
  expect(await table.getByRole('columnheader').count()).toBe(1 + 3 + 2)
  for (const theme of ['light', 'dark'] as const) {
    await page.evaluate((name) => {
      document.documentElement.dataset.theme = name
    }, theme)
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])
  }
  for (const width of [320, 360]) {
    await page.setViewportSize({ width, height: 740 })
    expect(
      await page.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement
        return scrollWidth - clientWidth
      }),
    ).toBe(0)
  }
  expect(faults).toEqual([])
  await page.context().close()
})

test('train lab: by the keyboard alone, from the experiment to its end', async () => {
  const { page } = await openLab('')
  await page.getByLabel('Experiment').focus()
  await page.keyboard.type('With and without batch')
  await page.getByRole('radio', { name: '3' }).focus()
  await page.keyboard.press('ArrowLeft')
  await page.getByRole('combobox', { name: 'Epochs', exact: true }).focus()
  await page.keyboard.type('1')
  await page.getByLabel('Examples').focus()
  await page.keyboard.type('500')
  await page.getByRole('button', { name: 'Run here' }).focus()
  await page.keyboard.press('Enter')
  await isDone(page)
  await expect.poll(() => page.locator('tr[data-layer=conv1-norm]').count()).toBe(0)
  await page.getByLabel('The layers of').focus()
  await page.keyboard.press('ArrowDown')
  await expect.poll(() => page.locator('tr[data-layer=conv1-norm]').count()).toBe(1)
  await page.context().close()
})

test('train lab: what was committed stands there before anything has run', async () => {
  const { page, faults } = await openLab('experiment=filters')
  const committed = page.locator('.committed')
  await committed.waitFor()
  const file = await (await page.request.get('/train/filters.json')).json()
  const { mean } = file.committed.configurations[2].testAccuracy[4]
  const cell = committed.locator('tbody tr').nth(4).locator('td').nth(2).locator('.num')
  expect(await cell.textContent()).toBe((100 * mean).toFixed(2))
  expect(await committed.locator('svg.live:visible').count()).toBe(2)
  expect(faults).toEqual([])
  await page.context().close()
})

test('train lab: the experiment of a worked example comes by its link, and can be changed as a text', async () => {
  const { page, faults } = await reader.open('/examples/why-relu/')
  await page.getByRole('link', { name: 'Run this in the page' }).click()
  await page.waitForURL('**/train/**')
  await isReady(page)
  await page.getByText('The experiment as a text').click()
  const text = page.getByLabel(/^Longhand YAML/)
  await expect.poll(() => text.inputValue()).toContain('sigmoid, 6 hidden layers')
  await expect.poll(() => page.locator('.committed tbody tr').count()).toBe(8)
  await text.fill(`${await text.inputValue()}\nepohs: 3`)
  await expect.poll(() => page.locator('.own-experiment .issues').textContent()).toContain('epohs')
  expect(await page.getByRole('button', { name: 'Run here' }).isDisabled()).toBe(true)
  // all at once, each with its line
  await text.fill('name: x\nnetwork: 3\noptimizer: { kind: sgdd }')
  const issues = page.locator('.own-experiment .issues li')
  await expect.poll(() => issues.count()).toBe(3)
  expect(await issues.nth(2).textContent()).toContain('line 3')
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])
  expect(faults).toEqual([])
  await page.context().close()
})

test('train lab: TensorFlow.js is not fetched beforehand to be read offline', () => {
  const files = readdirSync(join(dist, '_astro'))
  const large = files.filter(
    (file) => file.endsWith('.js') && statSync(join(dist, '_astro', file)).size > 1_000_000,
  )
  expect(large.length).toBeGreaterThan(0)
  const [kept = ''] = readdirSync(dist).filter((file) => file.startsWith('kept.'))
  const list = readFileSync(join(dist, kept), 'utf8')
  expect(list).toContain('TrainLab')
  for (const file of [...large, 'backend-wasm']) expect(list).not.toContain(file)
})

const drawn = <T>(from: readonly T[], at: number): T => {
  const one = from[at % from.length]
  if (one === undefined) throw new RangeError('nothing to choose from')
  return one
}

test('train lab: any settings end with the same bits as the same experiment in Node.js', async () => {
  const pick = Math.floor(Math.random() * 1000)
  const settings = {
    ...startSettings,
    experiment: drawn(['filters', 'optimizers', 'dropout', 'batch-normalisation'], pick),
    seeds: '1',
    rate: String(drawn(choices.rate.slice(0, 5), pick)),
    batch: String(drawn(choices.batch, pick)),
    epochs: '1',
    examples: '500',
  }
  const { page, faults } = await openLab(new URLSearchParams(settings).toString())
  await run(page)
  await isDone(page)
  const records = await recordsOf(page)
  const entries = entriesFor(settings, sheetNamed(settings.experiment))
  expect(records).toHaveLength(entries.length)
  for (const [i, { experiment }] of entries.entries()) {
    const here = await hereIn(experiment)
    const there = records[i]
    expect([there?.experiment.name, there?.weightsHash]).toEqual([
      here.experiment.name,
      here.weightsHash,
    ])
    expect(there?.epochs[0]?.testAccuracy).toBe(here.epochs[0]?.testAccuracy)
  }
  expect(faults).toEqual([])
  await page.context().close()
})

test('train lab: an isolated page trains with threads, to the same bits', async () => {
  const settings = 'examples=500&seeds=1&epochs=1&batch=64&experiment=filters'
  const hashes: string[][] = []
  const alone = await openLab(settings)
  await run(alone.page)
  await isDone(alone.page)
  hashes.push((await recordsOf(alone.page)).map(({ weightsHash }) => weightsHash))
  await alone.page.context().close()
  const { page } = await reader.open(`/train/#${settings}`, { serviceWorkers: 'allow' })
  await page.waitForFunction(() => crossOriginIsolated)
  await isReady(page)
  await page.getByLabel('Threads').selectOption('4')
  await run(page)
  await isDone(page)
  expect(await status(page)).toContain('4 threads')
  hashes.push((await recordsOf(page)).map(({ weightsHash }) => weightsHash))
  expect(hashes[1]).toEqual(hashes[0])
  await page.context().close()
})

test('train lab: what cannot be compiled runs on TensorFlow.js, which is loaded for it', async () => {
  const { page, faults } = await openLab('examples=500&seeds=1&epochs=1')
  const loaded: string[] = []
  page.on('request', (request) => loaded.push(request.url()))
  await isLoaded(page)
  expect(loaded.filter((url) => /worker|tfjs|wasm/.test(url))).toEqual([])
  // the page offers no such network, so the worker is asked in its stead
  const record = await page.evaluate(async () => {
    const url = [...document.querySelectorAll('astro-island')]
      .map((island) => island.getAttribute('component-url') ?? '')
      .find((address) => address.includes('TrainLab'))
    const source = await (await fetch(url ?? '')).text()
    const name = /train-worker-[\w-]+\.js/.exec(source)?.[0] ?? ''
    const worker = new Worker(new URL(name, new URL(url ?? '', location.href)), { type: 'module' })
    const layers = [
      { kind: 'conv2d', name: 'c', config: { filters: 2, kernelSize: 3, strides: 3 } },
      { kind: 'layerNormalization', name: 'n' },
      { kind: 'flatten', name: 'f' },
      { kind: 'dense', name: 'd', config: { units: 10, activation: 'softmax' } },
    ]
    const network = {
      name: 'with layer normalisation',
      input: { type: 'image', height: 28, width: 28, channels: 1 },
      layers,
    }
    const experiment = {
      ...{ name: 'wasm', network, optimizer: { kind: 'sgd', learningRate: 0.1 } },
      dataset: { kind: 'strokes', limit: 100, testLimit: 50 },
    }
    const entries = [{ label: 'wasm', changes: '', seed: 1, experiment }]
    return new Promise<string>((resolve) => {
      worker.onmessage = ({ data }) => {
        if (data.type === 'done') resolve(`${data.record.engine}: ${data.record.instead}`)
        if (data.type === 'refused' || data.type === 'broken') resolve(JSON.stringify(data))
      }
      worker.postMessage({ type: 'run', first: 0, entries })
    })
  })
  expect(record).toMatch(/^wasm: n: .*layerNormalization is not compiled/)
  expect(faults).toEqual([])
  await page.context().close()
})
