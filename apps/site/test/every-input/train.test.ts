import { hasIssues } from '@longhand/network'
import { loadDataSet, type Run, readExperiment, readExperiments, trainModel } from '@longhand/train'
import fc from 'fast-check'
import type { Page } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sheetNamed } from '~/labs/train/sheets/sheets.ts'
import { choices, entriesFor, startSettings } from '~/labs/train/train-settings.ts'
import { type Reader, startReader } from '../reader.ts'
import { changeEvery, type Field, type Way } from './change-every.ts'
import { type Draw, withDraws } from './draw.ts'

let reader: Reader
beforeAll(async () => {
  reader = await startReader()
})
afterAll(() => reader.close())

const patient = { timeout: 120_000 }

const text = (page: Page) => page.getByLabel(/^Longhand YAML/)

/** The settings as they should stand there, changed beside the page. */
type Expected = { -readonly [K in keyof typeof startSettings]: string }

const ids = ['filters', 'optimizers', 'dropout', 'batch-normalisation', 'batch-size']

/** What is chosen of each setting: few examples and epochs, since all of it is trained. */
const chosen = {
  seeds: [1, 3],
  rate: choices.rate,
  batch: choices.batch,
  epochs: [1, 2],
  examples: [500],
} as const

const labels = {
  rate: 'Learning rate',
  batch: 'Batch',
  epochs: 'Epochs',
  examples: 'Examples',
} as const

const settingWays = (page: Page, draw: Draw, now: Expected): readonly Way[] => [
  {
    of: /^Experiment$/,
    change: (field) => {
      now.experiment = draw(fc.constantFrom(...ids))
      return field.selectOption(now.experiment)
    },
  },
  {
    of: /^Seeds$/,
    change: () => {
      const seeds = draw(fc.constantFrom(...chosen.seeds))
      now.seeds = String(seeds)
      return page.getByRole('radio', { name: now.seeds }).check({ force: true })
    },
  },
  ...(['rate', 'batch', 'epochs', 'examples'] as const).map((setting) => ({
    of: new RegExp(`^${labels[setting]}$`),
    change: (field: Parameters<Way['change']>[0]) => {
      const value = draw(fc.constantFrom<number>(...chosen[setting]))
      now[setting] = String(value)
      return field.selectOption(now[setting])
    },
  })),
  { of: /^(?:Longhand YAML|Drawn as curves)/, change: async () => undefined },
]

/** The text of the experiment is the experiment of the settings, run for run. */
const textAgrees = async (page: Page, now: Expected, _: Field) => {
  const entries = entriesFor(now, sheetNamed(now.experiment))
  const plain = (experiments: readonly unknown[]) =>
    experiments
      .map((data) => readExperiment(data))
      .map((read) => (hasIssues(read) ? read.issues : { ...read.value, name: '' }))
      .map((one) => JSON.stringify(one))
      .sort()
  const expected = plain(entries.map(({ experiment }) => ({ ...experiment, threads: 1 })))
  await expect
    .poll(async () => {
      const read = readExperiments(JSON.parse(await text(page).inputValue()))
      return hasIssues(read)
        ? read.issues
        : plain(read.value.map((one) => ({ ...one, threads: 1 })))
    })
    .toEqual(expected)
}

const runHere = async (page: Page): Promise<readonly Run[]> => {
  await page.getByRole('button', { name: 'Run here' }).click()
  const status = () => page.locator('.run [role=status]').textContent()
  await expect.poll(status, patient).toContain('Done')
  const saved = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save the records' }).click()
  const chunks: Buffer[] = []
  for await (const chunk of await (await saved).createReadStream()) chunks.push(Buffer.from(chunk))
  return JSON.parse(Buffer.concat(chunks).toString('utf8'))
}

/** The same run in Node.js. */
const hashOf = async (data: unknown): Promise<string> => {
  const experiment = readExperiment(data)
  if (hasIssues(experiment)) throw new RangeError(JSON.stringify(experiment.issues))
  const set = await loadDataSet(experiment.value.dataset)
  if (hasIssues(set)) throw new RangeError(JSON.stringify(set.issues))
  const clock = () => performance.now()
  const training = await trainModel(experiment.value, {
    ...{ data: set.value, clock, memory: () => 0 },
  })
  if (hasIssues(training)) throw new RangeError(JSON.stringify(training.issues))
  for await (const event of training.value) if (event.type === 'done') return event.run.weightsHash
  throw new RangeError('no end')
}

const hashesOf = async (experiments: readonly unknown[]) => {
  const hashes: string[] = []
  for (const experiment of experiments) hashes.push(await hashOf(experiment))
  return hashes
}

/** After runs: which are shown, and of which the layers are. */
const shownWays = (draw: Draw): readonly Way[] => [
  {
    of: /^Shown and compared, /,
    change: (field) => field.setChecked(draw(fc.boolean())),
  },
  {
    of: /^The layers of$/,
    change: async (field) => {
      const labels = await field.locator('option').allInnerTexts()
      return field.selectOption(draw(fc.constantFrom(...labels)))
    },
  },
  { of: /./, change: async () => undefined },
]

/** Only what is checked has its column. */
const columnsAgree = async (page: Page) => {
  const checked = await page.locator('.shown').first().locator('input:checked').count()
  const columns = page.getByRole('region', { name: 'Test accuracies, compared' }).first()
  const head = columns.locator('thead th')
  const expected = checked === 0 ? undefined : 1 + checked + (checked === 2 ? 1 : 0)
  if (expected !== undefined) await expect.poll(() => head.count()).toBe(expected)
}

test('train lab: whatever is set, the page trains what the package trains, to the same bits', () =>
  withDraws(async (draw) => {
    const { page, faults } = await reader.open('/train/')
    await page.locator('astro-island:not([ssr])').waitFor()
    const now: Expected = { ...startSettings }
    await changeEvery(page, settingWays(page, draw, now), (field) => textAgrees(page, now, field))
    const runs = await runHere(page)
    const entries = entriesFor(now, sheetNamed(now.experiment))
    const hashes = runs.map(({ weightsHash }) => weightsHash)
    const expected = await hashesOf(entries.map(({ experiment }) => experiment))
    expect(hashes.toSorted()).toEqual(expected.toSorted())
    await changeEvery(page, shownWays(draw), () => columnsAgree(page))
    expect(faults).toEqual([])
    await page.context().close()
  }))

test('train lab: whatever experiment is written, the page trains it to the same bits', () =>
  withDraws(async (draw) => {
    const units = draw(fc.integer({ min: 1, max: 20 }))
    const data = {
      name: 'my own',
      network: {
        name: 'small',
        input: { type: 'image', height: 28, width: 28, channels: 1 },
        layers: [
          { kind: 'flatten', name: 'flat' },
          { kind: 'dense', name: 'hidden', config: { units, activation: 'tanh' } },
          { kind: 'dense', name: 'output', config: { units: 10, activation: 'softmax' } },
        ],
      },
      dataset: { kind: 'strokes', limit: 300, testLimit: 100 },
      optimizer: { kind: 'adam', learningRate: draw(fc.constantFrom(0.001, 0.01)) },
      epochs: 1,
      seeds: [draw(fc.nat(1000)), 1001],
      vary: { batchSize: [16, draw(fc.constantFrom(8, 32))] },
    }
    const { page, faults } = await reader.open('/train/#experiment=')
    await page.locator('astro-island:not([ssr])').waitFor()
    await text(page).fill(JSON.stringify(data))
    const runs = await runHere(page)
    const read = readExperiments(data)
    if (hasIssues(read)) throw new RangeError(JSON.stringify(read.issues))
    const hashes = runs.map(({ weightsHash }) => weightsHash)
    expect(hashes.toSorted()).toEqual((await hashesOf(read.value)).toSorted())
    expect(faults).toEqual([])
    await page.context().close()
  }))
