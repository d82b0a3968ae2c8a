import {
  hasIssues,
  type Network,
  type PlacedNetwork,
  placeNetwork,
  sentenceOf,
} from '@longhand/network'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { arrange } from './arrange.ts'
import { drawnLayers } from './drawn.ts'
import { networkFigure } from './network-figure.ts'

const placed = (network: Network): PlacedNetwork => {
  const checked = placeNetwork(network)
  if (hasIssues(checked)) throw new Error(checked.issues.map(sentenceOf).join('\n'))
  return checked.value
}

const image = (side: number, channels: number) =>
  ({ type: 'image', height: side, width: side, channels }) as const

const conv = (name: string, filters: number, kernelSize: number, inputs?: readonly string[]) => ({
  kind: 'conv2d' as const,
  name,
  config: { filters, kernelSize, padding: 'same' },
  ...(inputs && { inputs }),
})

const chain = placed({
  name: 'a chain',
  input: image(28, 1),
  layers: [conv('conv1', 8, 5), conv('conv2', 16, 3)],
})

const inception = placed({
  name: 'a module',
  input: image(28, 192),
  layers: [
    conv('one', 64, 1, ['input']),
    conv('reduce3', 128, 1, ['input']),
    conv('three', 128, 3),
    conv('reduce5', 32, 1, ['input']),
    conv('five', 32, 5),
    { kind: 'concatenate', name: 'joined', inputs: ['one', 'three', 'five'] },
  ],
})

const residual = placed({
  name: 'a shortcut',
  input: image(56, 64),
  layers: [
    conv('conv1', 64, 3),
    conv('conv2', 64, 3),
    { kind: 'add', name: 'add', inputs: ['conv2', 'input'] },
  ],
})

const arranged = (network: PlacedNetwork) => arrange(drawnLayers(network))

const names = (network: PlacedNetwork) =>
  arranged(network).columns.map((column) => column.map(({ drawn }) => drawn?.label ?? '·'))

describe('arrange', () => {
  test('a chain stands in one row', () => {
    expect(names(chain)).toEqual([['input'], ['conv1'], ['conv2']])
  })

  test('branches stand beside each other in the order in which they are read', () => {
    expect(names(inception)).toEqual([
      ['input'],
      ['one', 'reduce3', 'reduce5'],
      ['·', 'three', 'five'],
      ['joined'],
    ])
  })

  test('a shortcut passes by the layers it leaves out', () => {
    expect(names(residual)).toEqual([['input'], ['conv1', '·'], ['conv2', '·'], ['add']])
  })

  test('an activation is named at the layer whose numbers it changes', () => {
    const network = placed({
      name: 'with activations',
      input: image(28, 1),
      layers: [
        { kind: 'dropout', name: 'drop', config: { rate: 0.5 } },
        conv('conv1', 8, 5),
        { kind: 'activation', name: 'relu1', config: { activation: 'relu' } },
        conv('conv2', 8, 5),
      ],
    })
    expect(names(network)).toEqual([['input'], ['drop'], ['conv1, relu1'], ['conv2']])
  })

  test('every column is centred', () => {
    for (const column of arranged(inception).columns)
      expect(column.reduce((sum, { row }) => sum + row, 0)).toBeCloseTo(0)
  })
})

const count = (svg: string, pattern: RegExp) => svg.match(pattern)?.length ?? 0

describe.each(['wide', 'narrow'] as const)('networkFigure, %s', (layout) => {
  const svg = networkFigure(inception, { layout, title: 'An Inception module' })

  test('is an image with a title and a description', () => {
    expect(svg).toMatch(/^<svg [^>]*role="img"/)
    expect(svg).toContain('<title>An Inception module</title>')
    expect(svg).toContain('From one, three, five: joined, a 28×28×224 image.')
  })

  test('every output is labelled once with its sizes and its origin', () => {
    expect(count(svg, /data-origin="derived"/g)).toBe(inception.layers.length)
    expect(svg).toMatch(/data-origin="given" data-of="input.output">28×28×192</)
    expect(svg).toMatch(/data-origin="derived" data-of="joined.output">28×28×224</)
  })

  test('settings are given; a step that is no whole number is no setting', () => {
    const drawn = networkFigure(
      placed({
        name: 'pools',
        input: image(50, 4),
        layers: [
          { kind: 'maxPooling2d', name: 'pool', config: { poolSize: 2, strides: 4 } },
          { kind: 'adaptiveAveragePooling2d', name: 'adapt', config: { outputSize: 5 } },
        ],
      }),
      { layout },
    )
    expect(drawn).toMatch(/data-origin="given">stride 4</)
    // ⌊(50 − 2)/4⌋ + 1 = 13 positions stand 2.6 apart for 5
    expect(count(drawn, /stride/g)).toBe(1)
  })

  test('every window is written on the way into its layer', () => {
    expect(count(svg, />1×1</g)).toBe(3)
    expect(count(svg, />5×5</g)).toBe(1)
  })

  test('nothing in a name is markup', () => {
    const name = fc.string({ unit: 'binary', minLength: 1 })
    fc.assert(
      fc.property(name, (text) => {
        const network = placed({
          name: text,
          input: image(8, 1),
          layers: [conv(`n${text}`, 2, 1)],
        })
        const drawn = networkFigure(network, { layout })
        const inside = drawn.replace(/<\/?[a-z]+( [a-z:-]+="[^"<]*")*\/?>/gi, '')
        expect(inside).not.toMatch(/[<>]/)
        expect(inside).not.toMatch(/&(?!amp;|lt;|gt;|quot;)/)
      }),
    )
  })

  test('a network of a hundred layers is drawn', () => {
    const layers = Array.from({ length: 100 }, (_, i) => conv(`conv${i}`, 4, 3))
    const deep = placed({ name: 'deep', input: image(8, 4), layers })
    expect(count(networkFigure(deep, { layout }), /data-origin="derived"/g)).toBe(100)
  })
})
