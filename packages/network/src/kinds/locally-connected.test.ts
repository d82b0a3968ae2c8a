import { expect, test } from 'vitest'
import type { Network } from '../network.ts'
import { placeNetwork } from '../placing/place-network.ts'
import { shapeOf } from '../shape.ts'

const only = (network: Network) => {
  const placed = placeNetwork(network)
  const layer = 'value' in placed ? placed.value.layers[0] : undefined
  if (layer === undefined) throw new Error(JSON.stringify(placed))
  return layer
}

const sizesIn = ({ weights }: ReturnType<typeof only>) =>
  Object.values(weights).map(({ shape, size, uses }) => ({
    shape: shape.map(({ value }) => value),
    size: size.value,
    uses: uses?.length,
  }))

test('locallyConnected2d: AlexNet’s conv1 without sharing has 290,400 · 364 = 105,705,600 parameters (CS231n)', () => {
  const layer = only({
    name: 'alexnet',
    input: { type: 'image', height: 227, width: 227, channels: 3 },
    layers: [
      {
        kind: 'locallyConnected2d',
        name: 'conv1',
        config: { filters: 96, kernelSize: 11, strides: 4 },
      },
    ],
  })
  expect(shapeOf(layer.output)).toEqual({ type: 'image', height: 55, width: 55, channels: 96 })
  const sizes = sizesIn(layer)
  expect(sizes.reduce((sum, { size }) => sum + Number(size), 0)).toBe(105_705_600)
  // Keras 2, LocallyConnected2D.build: (output_row * output_col, kernel * channels, filters)
  expect(sizes.map(({ shape }) => shape)).toEqual([
    [55 * 55, 11 * 11 * 3, 96],
    [55, 55, 96],
  ])
  expect(sizes.map(({ uses }) => uses)).toEqual([0, 0])
})

test('locallyConnected1d: 10 steps of 32 give 8 of 64 (Keras 2, LocallyConnected1D, its example)', () => {
  const layer = only({
    name: 'local',
    input: { type: 'sequence', steps: 10, features: 32 },
    layers: [{ kind: 'locallyConnected1d', name: 'it', config: { filters: 64, kernelSize: 3 } }],
  })
  expect(shapeOf(layer.output)).toEqual({ type: 'sequence', steps: 8, features: 64 })
  expect(sizesIn(layer).map(({ shape }) => shape)).toEqual([
    [8, 3 * 32, 64],
    [8, 64],
  ])
})
