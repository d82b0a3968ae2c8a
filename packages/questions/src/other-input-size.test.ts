import { exampleNamed } from '@longhand/examples'
import {
  hasIssues,
  type Network,
  type PlacedNetwork,
  placeNetwork,
  shapeOf,
} from '@longhand/network'
import { expect, test } from 'vitest'
import { otherInputSize } from './other-input-size.ts'

const placed = (network: Network | undefined): PlacedNetwork => {
  const checked = network && placeNetwork(network)
  if (checked === undefined || hasIssues(checked)) throw new RangeError('no network')
  return checked.value
}

const onImage = (side: number, channels: number): PlacedNetwork =>
  placed({
    name: 'net',
    input: { type: 'image', height: side, width: side, channels },
    layers: [{ kind: 'conv2d', name: 'conv', config: { filters: 2, kernelSize: 5 } }],
  })

const rowsOf = (network: PlacedNetwork | undefined) =>
  network?.layers.flatMap(({ output }) => {
    const shape = shapeOf(output)
    return shape.type === 'image' ? [shape.height] : []
  })

test('otherInputSize: AlexNet on the 224 of its paper (by hand: 54, 26, 26, 12, 12, 12, 12, 5)', () => {
  const misread = otherInputSize(placed(exampleNamed('alexnet')?.network))
  expect(rowsOf(misread)).toEqual([54, 26, 26, 12, 12, 12, 12, 5])
})

test.each([
  [224, 3, [223]],
  [227, 3, [220]],
  [28, 1, [28]],
  [32, 1, [24]],
])('otherInputSize: %d×%d pictures, a 5×5 window (by hand)', (side, channels, rows) => {
  expect(rowsOf(otherInputSize(onImage(side, channels)))).toEqual(rows)
})

test.each([
  // CIFAR-10 and colour in general: nobody takes these for digits
  [32, 3],
  [224, 1],
  [64, 3],
])('otherInputSize: %d×%d pictures are taken for no others', (side, channels) => {
  expect(otherInputSize(onImage(side, channels))).toBeUndefined()
})

test('otherInputSize: a vector has no side', () => {
  const dense = { kind: 'dense', name: 'dense', config: { units: 2 } } as const
  const network = { name: 'net', input: { type: 'vector', features: 28 }, layers: [dense] } as const
  expect(otherInputSize(placed(network))).toBeUndefined()
})
