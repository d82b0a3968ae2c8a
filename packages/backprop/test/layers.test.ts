import { cellAddress, positionAt } from '@longhand/derivation'
import { activationNames, hasIssues, type Layer, type Shape } from '@longhand/network'
import * as tf from '@tensorflow/tfjs'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { activationRules } from '../src/activations/activation-rules.ts'
import { backpropJson } from '../src/backprop-json.ts'
import { isNotByHand } from '../src/not-by-hand.ts'
import type { Problem } from '../src/problem.ts'
import { gradientRules } from '../src/rules/gradient-rules.ts'
import { type Work, workProblem } from '../src/work-problem.ts'
import { numbersIn as valuesOf } from '../src/working/numbers-in.ts'
import { type Bare, problemsOf } from './networks.ts'
import { numbersOf, plainPass } from './oracle/plain-pass.ts'
import type { Tensor } from './oracle/tensor.ts'
import { tfjsPass } from './oracle/tfjs-pass.ts'

const worked = (problem: Problem): Work => {
  const work = workProblem(problem)
  if (hasIssues(work)) throw new TypeError(JSON.stringify(work.issues))
  return work.value
}

// Networks of each kind: the layer in question stands between others, so that the error has to
// come through it to weights below.

const int = (min: number, max: number) => fc.integer({ min, max })
const pair = (min: number, max: number) => fc.tuple(int(min, max), int(min, max))
const image = (most: number): fc.Arbitrary<Shape> =>
  fc.record({
    type: fc.constant('image' as const),
    height: int(1, most),
    width: int(1, most),
    channels: int(1, 3),
  })
const padding = fc.oneof(
  fc.constantFrom('valid' as const, 'same' as const),
  int(0, 2),
  fc.tuple(pair(0, 2), pair(0, 2)),
)
const activation = fc.constantFrom('linear', 'sigmoid', 'tanh', 'relu', 'softmax')
const layer = (
  kind: Layer['kind'],
  name: string,
  config: object,
  inputs?: readonly string[],
): Layer => ({ kind, name, config: { ...config }, ...(inputs && { inputs }) })
/** A layer with weights below, that keeps the shape. */
const below = (channels: number) => layer('dense', 'below', { units: channels, activation: 'tanh' })

const vectors: fc.Arbitrary<Shape> = fc.record({
  type: fc.constant('vector' as const),
  features: int(1, 4),
})
const sequence: fc.Arbitrary<Shape> = fc.record({
  type: fc.constant('sequence' as const),
  steps: int(1, 4),
  features: int(1, 3),
})
const recurrent = fc.record({
  units: int(1, 3),
  useBias: fc.boolean(),
  returnSequences: fc.boolean(),
  activation: fc.constantFrom('tanh', 'sigmoid', 'relu', 'linear', 'softmax'),
})
const attention = fc.record({
  reads: int(1, 3),
  keyDim: int(1, 3),
  valueDim: int(1, 3),
  outputSize: int(1, 3),
  useBias: fc.boolean(),
})
const norm = fc.record({
  epsilon: fc.constantFrom(0.001, 0.1),
  center: fc.boolean(),
  scale: fc.boolean(),
})
const activations = activationNames.filter((name) => !isNotByHand(activationRules[name]))

const conv2d = fc.record({
  filters: int(1, 3),
  kernelSize: pair(1, 3),
  strides: pair(1, 3),
  dilationRate: pair(1, 2),
  padding,
  useBias: fc.boolean(),
  activation,
})
const grouped = fc.record({
  groups: int(2, 3),
  each: int(1, 2),
  made: int(1, 2),
  input: image(4),
  conv: conv2d,
})
const pool = fc.record({
  poolSize: pair(1, 3),
  strides: pair(1, 3),
  dilationRate: fc.oneof({ weight: 3, arbitrary: fc.constant([1, 1]) }, pair(1, 2)),
  padding,
  ceilMode: fc.boolean(),
})

const throughImage = (
  kind: 'conv2d' | 'maxPooling2d' | 'averagePooling2d',
  config: fc.Arbitrary<object>,
) =>
  fc.tuple(image(5), config, int(1, 3)).map(
    ([input, one, channels]): Bare => ({
      input,
      layers: [below(channels), layer(kind, 'it', one)],
    }),
  )

const sorts: Readonly<Record<string, fc.Arbitrary<Bare>>> = {
  conv2d: throughImage('conv2d', conv2d),
  'conv2d in groups': grouped.map(({ groups, each, made, input, conv }) => ({
    input,
    layers: [
      below(groups * each),
      layer('conv2d', 'it', { ...conv, groups, filters: groups * made }),
    ],
  })),
  'two convolutions': fc.tuple(image(5), conv2d, conv2d).map(([input, one, other]) => ({
    input,
    layers: [layer('conv2d', 'one', one), layer('conv2d', 'other', other)],
  })),
  maxPooling2d: throughImage('maxPooling2d', pool),
  averagePooling2d: throughImage('averagePooling2d', pool),
  'globalAveragePooling2d and flatten': fc.tuple(image(4), int(1, 3)).map(([input, units]) => ({
    input,
    layers: [
      below(units),
      layer('globalAveragePooling2d', 'mean', {}, ['below']),
      layer('flatten', 'flat', {}, ['below']),
      layer('dense', 'one', { units: 2 }, ['mean']),
      layer('dense', 'other', { units: 2 }, ['flat']),
      layer('add', 'sum', {}, ['one', 'other']),
    ],
  })),
  batchNormalization: fc
    .tuple(fc.oneof(image(3), vectors), norm, int(1, 3))
    .map(([input, one, channels]) => ({
      input,
      layers: [
        below(channels),
        layer('batchNormalization', 'it', one),
        layer('activation', 'top', { activation: 'tanh' }),
      ],
    })),
  'batchNormalization in use': fc
    .tuple(image(3), norm, int(1, 3))
    .map(([input, one, channels]) => ({
      input,
      layers: [below(channels), layer('batchNormalization', 'it', one)],
      mode: 'inference' as const,
    })),
  layerNormalization: fc
    .tuple(fc.oneof(image(3), vectors), norm, int(1, 3))
    .map(([input, one, channels]) => ({
      input,
      layers: [
        below(channels),
        layer('layerNormalization', 'it', one),
        layer('activation', 'top', { activation: 'tanh' }),
      ],
    })),
  'layerNormalization along several axes': fc
    .tuple(image(3), norm, fc.constantFrom([1], [2, 3], [1, -1]))
    .map(([input, one, axis]) => ({
      input,
      layers: [below(2), layer('layerNormalization', 'it', { ...one, axis })],
    })),
  embedding: fc.tuple(vectors, int(1, 6), int(1, 3)).map(([input, inputDim, outputDim]) => ({
    input,
    layers: [
      layer('embedding', 'it', { inputDim, outputDim }),
      layer('dense', 'top', { units: 2, activation: 'tanh' }),
    ],
  })),
  simpleRnn: fc.tuple(sequence, recurrent, int(1, 3)).map(([input, one, channels]) => ({
    input,
    layers: [below(channels), layer('simpleRnn', 'it', one), layer('dense', 'top', { units: 2 })],
  })),
  lstm: fc
    .tuple(sequence, recurrent, fc.constantFrom('sigmoid', 'tanh'))
    .map(([input, one, recurrentActivation]) => ({
      input,
      layers: [
        below(2),
        layer('lstm', 'it', { ...one, recurrentActivation }),
        layer('dense', 'top', { units: 2 }),
      ],
    })),
  multiHeadAttention: fc
    .tuple(sequence, attention, int(1, 3))
    .map(([input, { reads, ...one }, channels]) => ({
      input,
      layers: [
        below(channels),
        layer('dense', 'other', { units: 2 }, ['input']),
        layer('dense', 'third', { units: 1 }, ['input']),
        layer(
          'multiHeadAttention',
          'it',
          { ...one, numHeads: 1 },
          ['below', 'other', 'third'].slice(0, reads),
        ),
        layer('activation', 'top', { activation: 'tanh' }),
      ],
      outputs: ['top'],
    })),
  dropout: fc.tuple(image(3), fc.constantFrom(0, 0.25, 0.5)).map(([input, rate]) => ({
    input,
    layers: [
      below(2),
      layer('dropout', 'it', { rate }),
      layer('flatten', 'flat', {}),
      layer('dense', 'top', { units: 2 }),
    ],
  })),
  'dropout in use': vectors.map((input) => ({
    input,
    layers: [below(2), layer('dropout', 'it', { rate: 0.5 }), layer('dense', 'top', { units: 2 })],
    mode: 'inference' as const,
  })),
  ...Object.fromEntries(
    activations.map((bend) => [
      `the activation function ${bend}`,
      fc.tuple(vectors, fc.boolean()).map(([input, isOwn]) => ({
        input,
        layers: [
          below(3),
          isOwn
            ? layer('activation', 'it', { activation: bend })
            : layer('dense', 'it', { units: 3, activation: bend }),
        ],
      })),
    ]),
  ),
  'a fork, a skip and a join': fc
    .tuple(image(3), int(1, 3), activation)
    .map(([input, channels, bend]) => ({
      input,
      layers: [
        below(channels),
        layer(
          'conv2d',
          'a',
          { filters: channels, kernelSize: 3, padding: 'same', activation: bend },
          ['below'],
        ),
        layer('add', 'skip', {}, ['a', 'below']),
        layer('activation', 'b', { activation: 'sigmoid' }, ['skip']),
        layer('concatenate', 'joined', {}, ['b', 'below', 'skip']),
        layer('dense', 'top', { units: 2 }, ['joined']),
      ],
    })),
}

/** How near to a kink or a tie a difference would mean nothing. */
const kink = 1e-3

const numbersIn = (work: Work, of: string, ending: string, { shape, data }: Tensor) =>
  Array.from(data, (_, i) =>
    Number(work.find(`${cellAddress(of, positionAt(i, shape))}${ending}`)?.value),
  )

const gradientIn = (work: Work, layer: string, tensor: string): readonly number[] => {
  const table = work.gradients.get(layer)?.[tensor]
  return table === undefined ? [] : [...valuesOf(table)]
}

const expectNear = (
  own: readonly number[],
  theirs: ArrayLike<number>,
  relative: number,
  floor: number,
) => {
  expect(own.length).toBe(theirs.length)
  for (const [i, one] of own.entries()) {
    const other = theirs[i] ?? Number.NaN
    expect(Math.abs(one - other)).toBeLessThanOrEqual(relative * Math.abs(other) + floor)
  }
}

/** Of two zeros, one. */
const none = (x: number) => (x === 0 ? 0 : x)

test('every kind that is worked out by hand stands in a network of these', () => {
  const byHand = Object.entries(gradientRules).flatMap(([kind, rule]) =>
    isNotByHand(rule) || kind === 'input' ? [] : [kind],
  )
  const tried = Object.values(sorts).flatMap((sort) =>
    fc
      .sample(sort, { numRuns: 3, seed: 1 })
      .flatMap(({ layers }) => layers.map(({ kind }) => kind)),
  )
  expect([...new Set(tried)].sort()).toEqual(byHand.sort())
})

describe.each(Object.entries(sorts))('%s', (_, bare) => {
  const problems = problemsOf(bare)

  test('forward: every output is plain float64 code’s, to the last bit; where that adds otherwise, to 32 of them', () => {
    fc.assert(
      fc.property(problems, (problem) => {
        const work = worked(problem)
        const { outputOf, addedIn } = plainPass(problem, numbersOf(problem))
        for (const { name } of problem.network.layers) {
          const plain = outputOf(name)
          const own = numbersIn(work, `${name}.output`, '', plain)
          const added = addedIn(name)
          if (added === undefined) expect(own.map(none)).toEqual([...plain.data].map(none))
          // ln(1 + e^x) and 1 + erf x lose below zero what is small beside the 1 they add
          for (const [i, terms] of added?.data.entries() ?? [])
            expect(Math.abs((own[i] ?? Number.NaN) - (plain.data[i] ?? 0))).toBeLessThanOrEqual(
              32 * Number.EPSILON * terms,
            )
        }
      }),
      { numRuns: 25 },
    )
  })

  test('backward: every gradient is an independent float64 pass’, to 1e-8', () => {
    fc.assert(
      fc.property(problems, (problem) => {
        const work = worked(problem)
        const { weights, input } = plainPass(problem, numbersOf(problem)).back()
        expectNear(numbersIn(work, 'input.output', '.gradient', input), input.data, 1e-8, 1e-12)
        for (const [layer, tensors] of weights)
          for (const [tensor, slopes] of Object.entries(tensors))
            expectNear(gradientIn(work, layer, tensor), slopes.data, 1e-8, 1e-12)
      }),
      { numRuns: 25 },
    )
  })

  test('backward: every gradient is a central difference of the loss, to 1e-6 (float64)', () => {
    fc.assert(
      fc.property(problems, (problem) => {
        const numbers = numbersOf(problem)
        fc.pre(plainPass(problem, numbers).margin > kink)
        const work = worked(problem)
        const { input } = numbers
        const all = Object.entries(numbers.weights).flatMap(([layer, tensors]) =>
          Object.entries(tensors)
            .filter(([tensor]) => work.gradients.get(layer)?.[tensor])
            .map(([tensor, one]) => ({
              of: `${layer}.${tensor}`,
              one,
              scale: 1,
            })),
        )
        // ∂E/∂x is one example's
        for (const { of, one, scale } of [
          ...all,
          { of: 'input.output', one: input, scale: input.shape[0] ?? 1 },
        ])
          expectNear(
            numbersIn(work, of, '.gradient', one),
            differences(problem, numbers, one).map((slope) => slope * scale),
            1e-6,
            1e-8,
          )
      }),
      { numRuns: 8 },
    )
  })

  test('training: ten steps in a row are one step ten times, to the last bit', () => {
    fc.assert(
      fc.property(problems, (begun) => {
        const problem = { ...begun, optimizer: { kind: 'sgd' as const, learningRate: 0.01 } }
        let one = worked(problem)
        for (let step = 1; step < 10; step++) {
          const { updated } = backpropJson(one)
          one = worked({ ...problem, weights: JSON.parse(JSON.stringify(updated)) })
        }
        const all = worked({ ...problem, steps: 10 })
        expect(backpropJson(all).updated).toEqual(backpropJson(one).updated)
        expect(all.lossAfter.value).toBe(one.lossAfter.value)
      }),
      { numRuns: 3 },
    )
  })

  test('TensorFlow.js agrees where it has the layers: loss and every gradient, to 1e-4 (float32)', () => {
    let agreed = 0
    for (const problem of fc.sample(problems, { numRuns: 30, seed: 7 })) {
      if (plainPass(problem, numbersOf(problem)).margin < kink) continue
      const theirs = tf.tidy(() => tfjsPass(problem))
      if (theirs === undefined) continue
      const work = worked(problem)
      expectNear([Number(work.loss.value)], [theirs.loss], 1e-4, 1e-4)
      for (const { address, numbers } of theirs.gradients) {
        const [layer = '', tensor = ''] = address.split('.')
        expectNear(gradientIn(work, layer, tensor), numbers, 1e-4, 1e-4)
      }
      agreed += theirs.gradients.length
    }
    expect(agreed).toBeGreaterThan(5)
  })
})

beforeAll(async () => {
  await tf.setBackend('cpu')
})

/**
 * The loss' central differences in every number of a tensor: moved up and down in place, one step
 * and two, so that the error is of the fourth order (Abramowitz & Stegun, 25.3.6).
 */
const differences = (problem: Problem, numbers: ReturnType<typeof numbersOf>, { data }: Tensor) =>
  Array.from(data, (before, i) => {
    const h = 1e-4
    const [up = 0, down = 0, far = 0, low = 0] = [h, -h, 2 * h, -2 * h].map((by) => {
      data[i] = before + by
      const { loss } = plainPass(problem, numbers)
      data[i] = before
      return loss
    })
    return (8 * (up - down) - (far - low)) / (12 * h)
  })
