import { type Layer, type Network, placeNetwork } from '@longhand/network'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { positionsIn } from './interval.ts'
import { receptiveFields } from './receptive-field.ts'

const image = (side: number) => ({ type: 'image', height: side, width: side, channels: 1 }) as const

const fieldsOf = (network: Omit<Network, 'name'>) => {
  const placed = placeNetwork({ name: 'net', ...network })
  if (!('value' in placed)) throw new Error(JSON.stringify(placed.issues))
  return receptiveFields(placed.value, 'height')
}

const numbers = (fields: ReturnType<typeof fieldsOf>, name: string) => {
  const field = fields.get(name)
  if (field === undefined || 'unknown' in field) return field
  const { size, jump, start, seen } = field
  return {
    size: size.value,
    jump: jump.value,
    start: start.value,
    holes: Number(size.value) - positionsIn(seen),
  }
}

const conv = (name: string, kernelSize: number, settings: object = {}): Layer => ({
  kind: 'conv2d',
  name,
  config: { filters: 1, kernelSize, ...settings },
})

test('receptiveFields: two 3×3 convolutions see 5 (Simonyan & Zisserman 2015, §2.3)', () => {
  const fields = fieldsOf({ input: image(8), layers: [conv('a', 3), conv('b', 3), conv('c', 3)] })
  expect(numbers(fields, 'b')).toEqual({ size: 5, jump: 1, start: 0, holes: 0 })
  expect(numbers(fields, 'c')).toMatchObject({ size: 7 })
})

test('receptiveFields: gridding of dilation 2 after dilation 2 leaves holes (Yu et al. 2017)', () => {
  const wide = { dilationRate: 2 }
  const fields = fieldsOf({ input: image(20), layers: [conv('a', 3, wide), conv('b', 3, wide)] })
  expect(numbers(fields, 'a')).toEqual({ size: 5, jump: 1, start: 0, holes: 2 })
  expect(numbers(fields, 'b')).toEqual({ size: 9, jump: 1, start: 0, holes: 4 })
})

describe('receptiveFields: branches', () => {
  const same = { padding: 'same' }
  const join: Layer = { kind: 'concatenate', name: 'join', inputs: ['small', 'large'] }

  test('are united: 1×1 beside 5×5 sees what 5×5 sees', () => {
    const layers = [
      { ...conv('small', 1, same), inputs: ['input'] },
      { ...conv('large', 5, same), inputs: ['input'] },
      join,
    ]
    const fields = fieldsOf({ input: image(12), layers })
    expect(numbers(fields, 'join')).toEqual({ size: 5, jump: 1, start: -2, holes: 0 })
  })

  test('that see past each other leave the hole between them open', () => {
    const padded = {
      padding: [
        [0, 4],
        [0, 4],
      ],
    }
    const layers = [
      { ...conv('small', 1), inputs: ['input'] },
      { ...conv('large', 3, { ...padded, dilationRate: 2 }), inputs: ['input'] },
      join,
    ]
    const fields = fieldsOf({ input: image(12), layers })
    // positions 0, 2 and 4 of five
    expect(numbers(fields, 'join')).toEqual({ size: 5, jump: 1, start: 0, holes: 2 })
  })

  test('of different strides have no common field, and it says so', () => {
    const layers: readonly Layer[] = [
      { ...conv('small', 1, { strides: 2 }), inputs: ['input'] },
      { ...conv('large', 7), inputs: ['input'] },
      join,
    ]
    const fields = fieldsOf({ input: image(12), layers })
    expect(fields.get('join')).toHaveProperty('unknown')
  })
})

test('receptiveFields: after flatten an output sees the whole input', () => {
  const fields = fieldsOf({
    input: image(12),
    layers: [
      conv('a', 3),
      { kind: 'flatten', name: 'flat' },
      { kind: 'dense', name: 'out', config: { units: 2 } },
    ],
  })
  expect(numbers(fields, 'out')).toEqual({ size: 12, jump: 0, start: 0, holes: 0 })
})

/** Which input positions change output 0, found by following every entry back. */
const followedBack = (
  layers: readonly Record<'size' | 'stride' | 'dilation' | 'padding', number>[],
) => {
  let positions = new Set([0])
  for (const { size, stride, dilation, padding } of layers.toReversed()) {
    const before = new Set<number>()
    for (const at of positions)
      for (let i = 0; i < size; i += 1) before.add(at * stride + i * dilation - padding)
    positions = before
  }
  return [...positions].sort((a, b) => a - b)
}

test('receptiveFields: the positions that one finds by following every entry back', () => {
  const upTo = (max: number, min = 1) => fc.integer({ min, max })
  const window = fc.record({
    size: upTo(4),
    stride: upTo(3),
    dilation: upTo(3),
    padding: upTo(2, 0),
  })
  fc.assert(
    fc.property(fc.array(window, { minLength: 1, maxLength: 4 }), (windows) => {
      const layers = windows.map(({ size, stride, dilation, padding }, i) =>
        conv(`c${i}`, size, { strides: stride, dilationRate: dilation, padding }),
      )
      const fields = fieldsOf({ input: image(600), layers })
      const positions = followedBack(windows)
      const [first = 0, last = 0] = [positions[0], positions.at(-1)]
      expect(numbers(fields, `c${windows.length - 1}`)).toEqual({
        size: last - first + 1,
        jump: windows.reduce((jump, { stride }) => jump * stride, 1),
        start: first,
        holes: last - first + 1 - positions.length,
      })
    }),
  )
})
