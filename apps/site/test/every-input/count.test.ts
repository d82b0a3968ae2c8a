import { exampleNamed, examples } from '@longhand/examples'
import {
  type Checked,
  hasIssues,
  isLayerKind,
  layerKinds,
  type Network,
  type PlacedNetwork,
  placeNetwork,
} from '@longhand/network'
import { readModel } from '@longhand/network/text'
import { writeYaml } from '@longhand/network/write'
import { conventions, countUnder } from '@longhand/parameters'
import { groupDigits } from '@longhand/render'
import fc from 'fast-check'
import type { Page } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Reader, startReader } from '../reader.ts'
import { changeEvery, type, type Way } from './change-every.ts'
import { type Draw, withDraws } from './draw.ts'

let reader: Reader
beforeAll(async () => {
  reader = await startReader()
})
afterAll(() => reader.close())

const soon = <T>(value: () => T) => expect.poll(value, { timeout: 20_000 })

const counted = ['parameters', 'connections', 'macs'] as const

/** What should stand there, changed beside the page. */
interface Expected {
  network: Checked<PlacedNetwork>
  text: string
  sizes: readonly number[] | undefined
  beside: Checked<PlacedNetwork> | undefined
  readonly ids: Record<(typeof counted)[number], string>
}

const placedIn = (text: string, sizes?: readonly number[]): Checked<PlacedNetwork> => {
  const reading = readModel(text, { input: sizes })
  return hasIssues(reading) ? reading : placeNetwork(reading.value.network)
}

const small = examples.filter(({ network }) => network.layers.length < 40)

const known = (draw: Draw) => draw(fc.constantFrom(...small))

/** A network of a few layers in one of the forms that can be pasted. */
const pasted = (draw: Draw): string => {
  const [units, filters, side] = draw(
    fc.tuple(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 1, max: 60 }), fc.nat(20)),
  )
  const network: Network = {
    name: 'pasted',
    input: { type: 'image', height: 12 + side, width: 12 + side, channels: 3 },
    layers: [
      { kind: 'conv2d', name: 'first', config: { filters, kernelSize: 3 } },
      { kind: 'maxPooling2d', name: 'second', config: { poolSize: 2 } },
      { kind: 'flatten', name: 'third' },
      { kind: 'dense', name: 'fourth', config: { units } },
    ],
  }
  const print = `Net(
  (fc1): Linear(in_features=${units}, out_features=${filters}, bias=True)
  (fc2): Linear(in_features=${filters}, out_features=10, bias=${side > 10 ? 'True' : 'False'})
)`
  return draw(fc.constantFrom(JSON.stringify(network), writeYaml(network), print))
}

const waysFor = (draw: Draw, now: Expected): readonly Way[] => {
  const read = (text: string) => {
    now.text = text
    now.network = placedIn(text, now.sizes)
  }
  return [
    {
      of: /^A known network$/,
      change: (field) => {
        const { name, network } = known(draw)
        read(JSON.stringify(network))
        return field.selectOption(name)
      },
    },
    {
      of: /^Beside it$/,
      change: (field) => {
        now.beside = undefined
        return field.selectOption('text')
      },
    },
    {
      of: /^The network beside it/,
      change: (field) => {
        const { network } = known(draw)
        now.beside = placeNetwork(network)
        return field.fill(JSON.stringify(network))
      },
    },
    ...counted.map((what) => ({
      of: new RegExp(`^${what === 'macs' ? 'work' : what}$`, 'i'),
      change: (field: Parameters<Way['change']>[0]) => {
        const { id } = draw(fc.constantFrom(...conventions.filter((one) => one.of === what)))
        now.ids[what] = id
        return field.selectOption(id)
      },
    })),
    {
      of: /^Or drop a file/,
      change: (field) => {
        read(pasted(draw))
        return field.setInputFiles({
          ...{ name: 'model.txt', mimeType: 'text/plain' },
          buffer: Buffer.from(now.text),
        })
      },
    },
    {
      of: /^PyTorch print/,
      change: (field) => {
        read(pasted(draw))
        return field.fill(now.text)
      },
    },
    {
      of: /^Input, where you want/,
      change: (field) => {
        now.sizes = [3, ...draw(fc.tuple(fc.integer({ min: 8, max: 64 }), fc.constant(32)))]
        now.network = placedIn(now.text, now.sizes)
        return field.fill(now.sizes.join('x'))
      },
    },
  ]
}

const totalsOf = (network: PlacedNetwork, ids: readonly string[]): readonly string[] =>
  ids.map((id) => {
    const convention = conventions.find((one) => one.id === id)
    if (convention === undefined) throw new RangeError(id)
    return groupDigits(String(countUnder(network, convention).total.value), ',')
  })

const inAll = (page: Page) => page.locator('.count tfoot tr:first-child .n').allInnerTexts()

const agrees = async (page: Page, { network, beside, ids }: Expected) => {
  if (hasIssues(network)) {
    const paths = () => page.locator('.lab .issues').first().locator('code').allInnerTexts()
    const expected = network.issues.slice(0, 8).flatMap(({ path }) => (path === '' ? [] : [path]))
    return soon(paths).toEqual(expected)
  }
  const [parameters = '', ...others] = totalsOf(network.value, Object.values(ids))
  if (beside === undefined || hasIssues(beside))
    return soon(() => inAll(page)).toEqual([parameters, ...others])
  const [second = ''] = totalsOf(beside.value, [ids.parameters])
  return soon(() => inAll(page)).toEqual([parameters, second, ...others])
}

const start = (): Expected => {
  const network = exampleNamed('alexnet')?.network
  if (network === undefined) throw new RangeError('alexnet')
  return {
    ...{ network: placeNetwork(network), text: JSON.stringify(network) },
    ...{ sizes: undefined, beside: undefined },
    ids: { parameters: 'parameters', connections: 'connections', macs: 'macs' },
  }
}

const open = async (path: string) => {
  const opened = await reader.open(path)
  await opened.page.locator('astro-island:not([ssr])').waitFor()
  return opened
}

test('count lab: whatever is chosen, pasted or typed, the page counts what the packages count', () =>
  withDraws(async (draw) => {
    const { page, faults } = await open('/count/')
    const now = start()
    const changed = await changeEvery(page, waysFor(draw, now), () => agrees(page, now))
    expect(changed).toHaveLength(9)
    expect(faults).toEqual([])
    await page.context().close()
  }))

/** The rows as they should stand there. */
interface Rows {
  network: Network
}

const rowAt = (name: string): number => Number(/^(\d+)\./.exec(name)?.[1]) - 1

const settingIn = (name: string): string => name.split(', ').at(-1) ?? ''

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
      of: /^\d+\..*, (?!Name)\w+$/,
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
    const { page, faults } = await open('/count/#network=&build=yes')
    await page.locator('.rows').waitFor()
    const now: Rows = {
      network: {
        name: 'my-network',
        input: { type: 'image', height: 28, width: 28, channels: 1 },
        layers: [
          { kind: 'conv2d', name: 'conv1', config: { filters: 6, kernelSize: 5 } },
          { kind: 'flatten', name: 'flatten1' },
          { kind: 'dense', name: 'dense1', config: { units: 10 } },
        ],
      },
    }
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
