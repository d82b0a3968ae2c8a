import { hasIssues, type Layer, placeNetwork, shapeOf } from '@longhand/network'
import { receptiveFields } from '@longhand/parameters'
import fc from 'fast-check'
import type { Page } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { outputs, type Sizes, slid, spread } from '../convolved.ts'
import { type Reader, startReader } from '../reader.ts'
import { changeEvery, type Field, type, type Way } from './change-every.ts'
import { type Draw, withDraws } from './draw.ts'

let reader: Reader
beforeAll(async () => {
  reader = await startReader()
})
afterAll(() => reader.close())

const soon = <T>(value: () => T) => expect.poll(value, { timeout: 20_000 })

type Grid = number[][]

/** What should stand there, changed beside the page. */
interface Expected {
  readonly grids: { image: Grid; kernel: Grid }
  readonly sizes: { stride: number; padding: number; dilation: number }
  isTransposed: boolean
  readonly layers: number[][]
}

const start = (): Expected => ({
  grids: {
    image: [
      [0, 0, 1, 1, 1],
      [0, 0, 1, 1, 1],
      [0, 1, 1, 1, 0],
      [0, 1, 1, 0, 0],
      [1, 1, 0, 0, 0],
    ],
    kernel: [
      [-1, 0, 1],
      [-1, 0, 1],
      [-1, 0, 1],
    ],
  },
  sizes: { stride: 1, padding: 0, dilation: 1 },
  isTransposed: false,
  layers: [
    [3, 1, 1],
    [3, 2, 1],
    [3, 1, 1],
  ],
})

const sized = (grid: Grid, side: number): Grid =>
  Array.from({ length: side }, (_, y) => Array.from({ length: side }, (_, x) => grid[y]?.[x] ?? 0))

const whatIn = (name: string): 'image' | 'kernel' => (/image/.test(name) ? 'image' : 'kernel')

const waysFor = (draw: Draw, now: Expected): readonly Way[] => [
  {
    of: /^The (?:image|kernel), Side of/,
    change: (field, { name }) => {
      const what = whatIn(name)
      const side = draw(fc.constantFrom(...(what === 'image' ? [5, 6, 7] : [1, 2, 3])))
      now.grids[what] = sized(now.grids[what], side)
      return field.selectOption(String(side))
    },
  },
  {
    of: /row \d+, column \d+$/,
    change: (field, { name }) => {
      const [y = 0, x = 0] = (name.match(/\d+/g) ?? []).map((place) => Number(place) - 1)
      const value = draw(fc.integer({ min: -9, max: 9 }))
      const row = now.grids[whatIn(name)][y]
      if (row === undefined) throw new RangeError(name)
      row[x] = value
      return type(field, value)
    },
  },
  ...(['Stride', 'Padding', 'Dilation'] as const).map((word) => ({
    of: new RegExp(`^${word}`),
    change: (field: Parameters<Way['change']>[0]) => {
      const value = draw(fc.integer(word === 'Padding' ? { min: 0, max: 2 } : { min: 1, max: 2 }))
      now.sizes[word === 'Stride' ? 'stride' : word === 'Padding' ? 'padding' : 'dilation'] = value
      return type(field, value)
    },
  })),
  {
    of: /^Transposed$/,
    change: (field) => {
      now.isTransposed = draw(fc.boolean())
      return field.setChecked(now.isTransposed)
    },
  },
  {
    of: /of conv\d+$/,
    change: (field, { name }) => {
      const word = ['kernel', 'stride', 'dilation'].findIndex((one) => name.includes(`${one} of`))
      const layer = now.layers[Number(/\d+$/.exec(name)?.[0]) - 1]
      if (layer === undefined) throw new RangeError(name)
      const value = draw(fc.integer({ min: 1, max: word === 0 ? 3 : 2 }))
      layer[word] = value
      return type(field, value)
    },
  },
  {
    of: /^Output of the last layer$/,
    change: (field) => field.fill(String(draw(fc.integer({ min: 0, max: 2 })))),
  },
]

const expectedOutputs = ({ grids, sizes, isTransposed }: Expected) => {
  const { image, kernel } = grids
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
  if (output === undefined) return undefined
  const shape = shapeOf(output)
  const made: readonly (readonly number[])[] = isTransposed
    ? spread(image, kernel, sizes satisfies Sizes, shape.type === 'image' ? shape.height : 0)
    : slid(image, kernel, sizes)
  // no minus before a zero
  return made.map((row) => row.map((one) => one + 0))
}

/** How many positions of the input an output of the last layer sees. */
const expectedSeen = ({ layers }: Expected): number | undefined => {
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
  if (hasIssues(network)) return undefined
  const field = receptiveFields(network.value, 'steps').get(`conv${layers.length}`)
  if (field === undefined || 'unknown' in field) throw new RangeError('no field')
  return field.seen.reduce((all, { first, last }) => all + last - first + 1, 0)
}

const agrees = async (page: Page, now: Expected, _: Field) => {
  const expected = expectedOutputs(now)
  if (expected === undefined) await page.getByText('This cannot be slid yet').waitFor()
  else await soon(() => outputs(page)).toEqual(expected)
  const seen = expectedSeen(now)
  if (seen === undefined) return page.getByText('These layers do not fit').waitFor()
  const says = () => page.getByRole('img', { name: /chosen output/ }).getAttribute('aria-label')
  return soon(says).toContain(`${seen} of 24 positions of input`)
}

test('convolution lab: whatever is changed, the page has what the definition gives (Dumoulin & Visin 2016)', () =>
  withDraws(async (draw) => {
    const { page, faults } = await reader.open('/convolution/')
    await page.locator('astro-island:not([ssr])').waitFor()
    const now = start()
    const changed = await changeEvery(page, waysFor(draw, now), (field) => agrees(page, now, field))
    expect(changed.length).toBeGreaterThan(30)
    expect(faults).toEqual([])
    await page.context().close()
  }))
