import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { version as tensorflow } from '@tensorflow/tfjs-backend-wasm/package.json'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { site } from '../src/site.ts'
import { dist, pageAt, pages } from './built.ts'
import { isLoaded } from './loaded.ts'
import { type Reader, startReader } from './reader.ts'
import { scriptSize, scriptsOf } from './scripts.ts'

let reader: Reader
beforeAll(async () => {
  reader = await startReader()
})
afterAll(() => reader.close())

const labs = ['backprop/', 'check/', 'convolution/', 'count/', 'train/']

/** In bytes, gzipped: what a lab loads before training, and a page that is read. */
const most = { lab: 160_000, page: 30_000 }

/** A page of each type. */
const types = [
  ...labs,
  '',
  'examples/alexnet-counts/',
  'layers/conv2d/',
  'misconceptions/forgot-bias/',
  'reference/',
  'reference/cli/',
  'reference/glossary/',
  'reference/networks/lenet-5/',
  'guides/students/',
  'guides/tutorials/derivation/',
  'decisions/one-service-worker/',
  '404.html',
]

test('every page: at most 160 kB of script for a lab, 30 kB for a page that is read', () => {
  const isLab = (path: string) => labs.some((lab) => path === site.base + lab)
  const sizes = pages.map((page) => ({ path: page.path, size: scriptSize(page) }))
  const large = sizes.filter(({ path, size }) => size > (isLab(path) ? most.lab : most.page))
  expect(large).toEqual([])
})

test('the service worker is no more than a page that is read', () => {
  expect(gzipSync(readFileSync(join(dist, 'sw.js'))).length).toBeLessThan(most.page / 10)
})

describe.concurrent('until somebody does something', () => {
  test.for(types)('%s loads no script but what it names', async (path, { expect }) => {
    const page = pageAt(path)
    const { page: opened } = await reader.open(page.path)
    await isLoaded(opened)
    const loaded = await opened.evaluate(() =>
      performance
        .getEntriesByType('resource')
        .map(({ name }) => new URL(name).pathname)
        .filter((name) => name.endsWith('.js')),
    )
    expect(loaded.length).toBeGreaterThan(0)
    expect(loaded.filter((name) => !scriptsOf(page).has(name))).toEqual([])
    await opened.context().close()
  })
})

/** The files that hold TensorFlow.js, by the version that they say they are of. */
const engines = readdirSync(join(dist, '_astro')).filter(
  (file) =>
    file.endsWith('.js') && readFileSync(join(dist, '_astro', file), 'utf8').includes(tensorflow),
)

test('training alone loads TensorFlow.js, and a run on compiled kernels does without it', async () => {
  expect(engines.length).toBeGreaterThan(0)
  const named = pages.flatMap((page) => [...scriptsOf(page)])
  expect(named.filter((path) => engines.some((file) => path.endsWith(file)))).toEqual([])
  const { page } = await reader.open(`${site.base}train/#examples=500&seeds=1&epochs=1`)
  const loaded: string[] = []
  page.on('request', (request) => loaded.push(request.url()))
  await page.locator('astro-island:not([ssr])').waitFor()
  await page.getByRole('button', { name: 'Run here' }).click()
  await expect.poll(() => page.locator('.run [role=status]').textContent()).toContain('Done')
  await isLoaded(page)
  expect(loaded.some((url) => url.includes('train-worker'))).toBe(true)
  expect(loaded.filter((url) => engines.some((file) => url.endsWith(file)))).toEqual([])
  await page.context().close()
})
