import { isLayerKind, layerKinds, type Network, placeNetwork } from '@longhand/network'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { firstNetwork } from '~/labs/count/first-network.ts'
import { type Reader, startReader } from '../reader.ts'
import { changeEvery, type, type Way } from './change-every.ts'
import { agrees, start } from './counted.ts'
import { type Draw, withDraws } from './draw.ts'

let reader: Reader
beforeAll(async () => {
  reader = await startReader()
})
afterAll(() => reader.close())

/** The rows as they should stand there. */
interface Rows {
  network: Network
}

const rowAt = (name: string): number => Number(/^(\d+)\./.exec(name)?.[1]) - 1

/** The code name of a field: `1. conv1, kernel size` is kernelSize. */
const settingIn = (name: string): string =>
  (name.split(', ').at(-1) ?? '').replace(/ (\w)/g, (_, letter: string) => letter.toUpperCase())

/** What each setting of a layer can be; numbers where nothing else is said. */
const settings: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  filters: fc.integer({ min: 1, max: 60 }),
  units: fc.integer({ min: 1, max: 300 }),
  padding: fc.constantFrom('same', 'valid', 1),
  activation: fc.constantFrom('relu', 'sigmoid', 'linear'),
  useBias: fc.boolean(),
  groups: fc.constant(1),
  rate: fc.constantFrom(0.1, 0.5),
}

/** Kinds that can stand where another stands. */
const likes: readonly (readonly string[])[] = [
  ['conv2d', 'depthwiseConv2d', 'separableConv2d', 'maxPooling2d', 'averagePooling2d'],
  ['flatten', 'globalAveragePooling2d', 'globalMaxPooling2d'],
  ['dense', 'dropout', 'activation'],
]

const rowWays = (draw: Draw, now: Rows): readonly Way[] => {
  const change = (at: number, changes: object) => {
    const layers = now.network.layers.map((layer, i) =>
      i === at ? { ...layer, ...changes } : layer,
    )
    now.network = { ...now.network, layers }
  }
  return [
    {
      of: /^Input, (?:height|width|channels)$/,
      change: (field, { name }) => {
        const size = draw(fc.integer({ min: 10, max: 40 }))
        const input = { ...now.network.input, [settingIn(name)]: size }
        now.network = { ...now.network, input: Object.assign({}, now.network.input, input) }
        return type(field, size)
      },
    },
    {
      of: /Kind$/,
      change: (field, { name, value }) => {
        const kinds = likes.find((all) => all.includes(value)) ?? [value]
        const kind = draw(fc.constantFrom(...kinds))
        if (!isLayerKind(kind)) throw new RangeError(kind)
        change(rowAt(name), { kind, config: layerKinds[kind].example.config })
        return field.selectOption(kind)
      },
    },
    {
      of: /^\d+\..*, (?!Name)[\w ]+$/,
      change: (field, { name }) => {
        const setting = settingIn(name)
        const value = draw(settings[setting] ?? fc.integer({ min: 1, max: 3 }))
        const { config } = now.network.layers[rowAt(name)] ?? {}
        change(rowAt(name), { config: { ...config, [setting]: value } })
        return type(field, String(value))
      },
    },
    {
      // the last: a name is part of what the other fields are called
      of: /^3\. .*Name$/,
      change: (field, { name }) => {
        const word = draw(fc.stringMatching(/^[a-z]{3,8}$/))
        change(rowAt(name), { name: word })
        return type(field, word)
      },
    },
    { of: /^(?:\d\. .*Name|Another layer|Input, One example is)$/, change: async () => undefined },
  ]
}

test('count lab: whatever is set in the rows, the page counts what the packages count', () =>
  withDraws(async (draw) => {
    const { page, faults } = await reader.open('/count/#network=&build=yes')
    await page.locator('.rows').waitFor()
    const now: Rows = { network: firstNetwork }
    const rows = page.locator('.rows')
    const changed = await changeEvery(
      page,
      rowWays(draw, now),
      () => agrees(page, { ...start(), network: placeNetwork(now.network) }),
      rows,
    )
    expect(changed.length).toBeGreaterThan(12)
    expect(faults).toEqual([])
    await page.context().close()
  }))
