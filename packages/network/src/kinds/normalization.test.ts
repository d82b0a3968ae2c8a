import { expect, test } from 'vitest'
import { placeNetwork } from '../placing/place-network.ts'

const weightsOf = (config: object) => {
  const placed = placeNetwork({
    name: 'net',
    input: { type: 'image', height: 224, width: 224, channels: 3 },
    layers: [{ kind: 'normalization', name: 'it', config: { ...config } }],
  })
  const layer = 'value' in placed ? placed.value.layers[0] : undefined
  if (layer === undefined) throw new Error(JSON.stringify(placed))
  return Object.values(layer.weights).map(({ size, trainable }) => [size.value, trainable])
}

test('normalization: 7 of EfficientNet-B0’s 5,330,571 (Keras) that torchvision’s 5,288,548 and 42,016 statistics leave', () => {
  expect(5_330_571 - 5_288_548 - 42_016).toBe(7)
  expect(weightsOf({})).toEqual([
    [3, false],
    [3, false],
    [1, false],
  ])
})

test('normalization: given means and variances are no weights (Keras, Normalization)', () => {
  expect(weightsOf({ mean: [0.5, 0.5, 0.5], variance: 1 })).toEqual([])
})
