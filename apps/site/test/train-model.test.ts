import { loadDataSet, type Run } from '@longhand/train'
import * as tf from '@tensorflow/tfjs'
import type { Download, Page } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Reader, startReader } from './reader.ts'

let reader: Reader
beforeAll(async () => {
  reader = await startReader()
})
afterAll(() => reader.close())

const bytesOf = async (file: Download): Promise<Buffer> => {
  const chunks: Buffer[] = []
  for await (const chunk of await file.createReadStream()) chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks)
}

/** The files that a button hands out, by name. */
const filesFrom = async (page: Page, button: RegExp, names: readonly string[]) => {
  const saved: Download[] = []
  page.on('download', (file) => saved.push(file))
  await page.getByRole('button', { name: button }).click()
  await expect.poll(() => saved.length, { timeout: 120_000 }).toBe(names.length)
  expect(saved.map((file) => file.suggestedFilename())).toEqual(names)
  page.removeAllListeners('download')
  return Promise.all(saved.map(bytesOf))
}

/** The share of test images that a stock TensorFlow.js model classifies rightly. */
const accuracyOf = async (model: tf.LayersModel, { experiment }: Run): Promise<number> => {
  const data = await loadDataSet(experiment.dataset)
  if ('issues' in data) throw new RangeError(JSON.stringify(data.issues))
  const { count, inputs, labels } = data.value.test
  const images = tf.tensor4d(
    Float32Array.from(inputs, (byte) => byte / 255),
    [count, 28, 28, 1],
  )
  const out = model.predict(images)
  if (!(out instanceof tf.Tensor)) throw new TypeError('one output')
  const classes = out.argMax(1).dataSync()
  return labels.filter((label, i) => label === classes[i]).length / count
}

test.each(['filters', 'batch-normalisation'])(
  'train lab: %s, trained here, loads in stock TensorFlow.js and is as accurate there',
  async (experiment) => {
    await tf.setBackend('cpu')
    const settings = `examples=500&seeds=1&epochs=1&experiment=${experiment}`
    const { page, faults } = await reader.open(`/train/#${settings}`)
    await page.locator('astro-island:not([ssr])').waitFor()
    await page.getByRole('button', { name: 'Run here' }).click()
    const status = () => page.locator('.run [role=status]').textContent()
    await expect.poll(status, { timeout: 120_000 }).toContain('Done')
    const [records] = await filesFrom(page, /^Save the records/, ['longhand-runs.json'])
    const runs: readonly Run[] = JSON.parse(String(records))
    const field = page.getByLabel('The trained network of')
    expect(await field.locator('option').count()).toBe(runs.length)
    // the last of them
    const at = runs.length - 1
    await field.selectOption(String(at))
    const run = runs[at]
    if (run === undefined) throw new RangeError('nothing ran')
    const names = ['model.json', 'weights.bin']
    const [json, weights = Buffer.of()] = await filesFrom(page, /^Download model/, names)
    const { modelTopology, weightsManifest } = JSON.parse(String(json))
    expect(weightsManifest[0].paths).toEqual(['weights.bin'])
    const model = await tf.loadLayersModel(
      tf.io.fromMemory({
        ...{ modelTopology, weightSpecs: weightsManifest[0].weights },
        weightData: Uint8Array.from(weights).buffer,
      }),
    )
    expect(await accuracyOf(model, run)).toBeCloseTo(run.epochs.at(-1)?.testAccuracy ?? -1, 2)
    expect(faults).toEqual([])
    await page.context().close()
  },
)

test('train lab: without a network to fetch TensorFlow.js by, the run stays and the reason is said', async () => {
  const { page } = await reader.open('/train/#examples=500&seeds=1&epochs=1')
  await page.locator('astro-island:not([ssr])').waitFor()
  await page.getByRole('button', { name: 'Run here' }).click()
  const status = () => page.locator('.run [role=status]').textContent()
  await expect.poll(status, { timeout: 120_000 }).toContain('Done')
  await page.context().setOffline(true)
  await page.getByRole('button', { name: /^Download model/ }).click()
  await expect
    .poll(() => page.locator('.models [role=status]').textContent())
    .toContain('could not be written')
  expect(await status()).toContain('Done')
  await page.context().close()
})
