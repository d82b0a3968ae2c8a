import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { issuesIn, sentenceOf } from '../issue.ts'
import type { Layer, Network } from '../network.ts'
import { placeNetwork } from '../placing/place-network.ts'
import { axesOf, shapeOf } from '../shape.ts'
import { shapeFrom } from '../shape-from.ts'

const joined = (
  kind: Layer['kind'],
  inputs: readonly (readonly number[])[],
  config = {},
): Network => {
  const shapes = inputs.map((sizes, i) => [`x${i}`, shapeFrom(sizes)] as const)
  const input = Object.fromEntries(
    shapes.flatMap(([name, shape]) => (shape ? [[name, shape]] : [])),
  )
  return {
    name: 'joined',
    input,
    layers: [{ kind, name: 'join', config, inputs: Object.keys(input) }],
  }
}

const outputOf = (network: Network) => {
  const placed = placeNetwork(network)
  if ('issues' in placed) return placed.issues.map(sentenceOf)
  return placed.value.outputs.map(({ output }) => axesOf(shapeOf(output)).map(({ size }) => size))
}

const elementwise = ['add', 'subtract', 'multiply', 'average', 'maximum', 'minimum'] as const

describe('joins number by number', () => {
  test.each(elementwise)('%s: a branch one long along an axis is repeated there', (kind) => {
    // Keras, _Merge._compute_elemwise_op_output_shape
    for (const [a, b, out] of [
      [
        [7, 5, 16],
        [7, 5, 16],
        [7, 5, 16],
      ],
      [
        [7, 5, 16],
        [1, 1, 16],
        [7, 5, 16],
      ],
      [
        [1, 5, 1],
        [7, 1, 16],
        [7, 5, 16],
      ],
      [[16], [7, 5, 16], [7, 5, 16]],
      [
        [7, 5, 16],
        [5, 1],
        [7, 5, 16],
      ],
    ] as const)
      expect(outputOf(joined(kind, [a, b]))).toEqual([out])
  })

  test('the order of branches does not change the shape, nor what fits', () => {
    const sizes = fc.array(fc.constantFrom(1, 2, 3), { minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(sizes, sizes, (a, b) => {
        const [one, other] = [outputOf(joined('add', [a, b])), outputOf(joined('add', [b, a]))]
        const fits = (output: typeof one) => typeof output[0] !== 'string'
        expect(fits(one)).toBe(fits(other))
        if (fits(one)) expect(one).toEqual(other)
      }),
    )
  })

  test('an unknown size takes that of another branch, where it is more than one', () => {
    expect(
      outputOf(
        joined('add', [
          [Number.NaN, 4],
          [7, 4],
        ]),
      ),
    ).toEqual([[7, 4]])
    expect(
      outputOf(
        joined('add', [
          [Number.NaN, 4],
          [1, 4],
        ]),
      ),
    ).toEqual([[Number.NaN, 4]])
  })

  test('subtract: two branches and no more', () => {
    expect(outputOf(joined('subtract', [[4], [4], [4]]))).toEqual([
      'join.inputs: expected two inputs, received 3 of them. Name the two layers that it joins, in order.',
    ])
  })
})

describe('concatenate', () => {
  test.each([
    [-1, [7, 5, 6]],
    [3, [7, 5, 6]],
  ] as const)('axis %i: the channels add up', (axis, expected) => {
    expect(
      outputOf(
        joined(
          'concatenate',
          [
            [7, 5, 2],
            [7, 5, 4],
          ],
          { axis },
        ),
      ),
    ).toEqual([expected])
  })

  test('axis 1: the rows add up', () => {
    expect(
      outputOf(
        joined(
          'concatenate',
          [
            [7, 5, 2],
            [3, 5, 2],
          ],
          { axis: 1 },
        ),
      ),
    ).toEqual([[10, 5, 2]])
  })

  test('an axis that is none, and branches that differ elsewhere', () => {
    expect(
      outputOf(
        joined(
          'concatenate',
          [
            [7, 2],
            [7, 2],
          ],
          { axis: 3 },
        ),
      ),
    ).toEqual([
      'join.axis: expected an axis of a 7×2 sequence: 1 to 2, or back from -1, received 3. Write -1 for the channels or features.',
    ])
    expect(
      outputOf(
        joined(
          'concatenate',
          [
            [7, 2],
            [6, 3],
          ],
          { axis: 1 },
        ),
      ),
    ).toEqual([
      'join.inputs: expected branches that fit a 7×2 sequence, the first of them, received a 6×3 sequence. Give the branches the same padding and strides.',
    ])
  })
})

describe('dot', () => {
  test.each([
    // Keras, Dot.compute_output_shape
    ['vectors', [[8], [8]], 1, [1], 8],
    [
      'sequences',
      [
        [12, 8],
        [20, 8],
      ],
      2,
      [12, 20],
      12 * 20 * 8,
    ],
    [
      'one axis of each',
      [
        [12, 8],
        [8, 20],
      ],
      [2, 1],
      [12, 20],
      12 * 20 * 8,
    ],
  ] as const)('%s: shape and multiplications', (_, inputs, axes, expected, macs) => {
    const network = joined('dot', inputs, { axes })
    expect(outputOf(network)).toEqual([expected])
    const placed = placeNetwork(network)
    const products = 'value' in placed ? placed.value.layers[0]?.products : undefined
    expect(products?.dot?.value).toBe(macs)
  })

  test('axes that differ', () => {
    expect(
      issuesIn(
        placeNetwork(
          joined(
            'dot',
            [
              [12, 8],
              [12, 9],
            ],
            { axes: 2 },
          ),
        ),
      ),
    ).toMatchObject([{ path: 'join.axes', received: 'a 12×8 sequence and a 12×9 sequence' }])
  })
})
