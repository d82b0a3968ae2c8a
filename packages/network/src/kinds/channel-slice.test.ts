import { expect, test } from 'vitest'
import { placeNetwork } from '../placing/place-network.ts'
import { shapeOf } from '../shape.ts'

const sliced = (config: object) =>
  placeNetwork({
    name: 'net',
    input: { type: 'image', height: 28, width: 28, channels: 116 },
    layers: [{ kind: 'channelSlice', name: 'half', config: { ...config } }],
  })

test('channelSlice: torch.chunk of 116 channels in two keeps 58 each (torchvision, shufflenetv2)', () => {
  for (const from of [0, 58]) {
    const placed = sliced({ from, count: 58 })
    const layer = 'value' in placed ? placed.value.byName.get('half') : undefined
    expect(layer && shapeOf(layer.output)).toEqual({
      type: 'image',
      height: 28,
      width: 28,
      channels: 58,
    })
    expect(layer?.weights).toEqual({})
  }
})

test('channelSlice: a slice that ends behind the last channel is an issue', () => {
  expect(sliced({ from: 60, count: 58 })).toMatchObject({
    issues: [
      {
        path: 'half.count',
        expected: 'at most 56 of the 116 channels, from 60 on',
        received: '58',
      },
    ],
  })
})
