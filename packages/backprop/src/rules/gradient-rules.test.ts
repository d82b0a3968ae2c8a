import { type Checked, hasIssues, isLayerKind, type Layer, layerKinds } from '@longhand/network'
import { describe, expect, test } from 'vitest'
import { isNotByHand } from '../not-by-hand.ts'
import type { Problem } from '../problem.ts'
import { type Work, workProblem } from '../work-problem.ts'
import { gradientRules } from './gradient-rules.ts'

const known = <T>(checked: Checked<T>): T => {
  if (hasIssues(checked)) throw new TypeError(JSON.stringify(checked.issues))
  return checked.value
}

const dense = (name: string, units: number, more: object = {}): Layer => ({
  kind: 'dense',
  name,
  config: { units, activation: 'tanh', ...more },
})

type Tensors = Readonly<Record<string, readonly (readonly number[])[] | readonly number[]>>
const grid = (rows: number, columns: number, from = 0) =>
  Array.from({ length: rows }, (_, i) =>
    Array.from({ length: columns }, (_, j) => Math.sin(1 + from + i * columns + j)),
  )
const tensors = (rows: number, columns: number, from = 0): Tensors => ({
  kernel: grid(rows, columns, from),
  bias: grid(1, columns, from + 7)[0] ?? [],
})

interface Small {
  readonly layers: readonly Layer[]
  readonly weights: Readonly<Record<string, Tensors>>
  readonly outputs?: readonly string[]
}

const problemOf = ({ layers, weights, outputs }: Small, units = 2): Problem => ({
  network: {
    name: 'small',
    input: { type: 'vector', features: 2 },
    layers,
    ...(outputs && { outputs }),
  },
  weights,
  input: [
    [0.5, -0.25],
    [1, 2],
  ],
  target: grid(2, units, 3),
  loss: 'half-squared-error',
  optimizer: { kind: 'sgd', learningRate: 0.5 },
})

/** Networks that hold every kind which is worked out by hand. */
const networks: Readonly<Record<string, Small>> = {
  dense: {
    layers: [dense('a', 3), dense('b', 2, { useBias: false })],
    weights: { a: tensors(2, 3), b: { kernel: grid(3, 2, 5) } },
  },
  'activation, elementwise and softmax': {
    layers: [
      { kind: 'activation', name: 'bend', config: { activation: 'sigmoid' } },
      dense('a', 6, { activation: 'linear' }),
      { kind: 'activation', name: 'share', config: { activation: 'softmax' } },
      dense('b', 2),
    ],
    weights: { a: tensors(2, 6), b: tensors(6, 2, 5) },
  },
  flatten: {
    layers: [{ kind: 'flatten', name: 'flat' }, dense('a', 2), { kind: 'flatten', name: 'end' }],
    weights: { a: tensors(2, 2) },
  },
  'a fork: the output is read once more': {
    layers: [dense('a', 3), dense('out', 2), { ...dense('aside', 4), inputs: ['a'] }],
    weights: { a: tensors(2, 3), out: tensors(3, 2, 5), aside: tensors(3, 4, 9) },
    outputs: ['out'],
  },
}

/** Every number of the weights, and the problem with that number moved. */
const numbersIn = ({ weights }: Problem) =>
  Object.entries(weights).flatMap(([layer, all]) =>
    Object.entries(all).flatMap(([tensor, numbers]) =>
      [numbers].flat().flatMap((row, i) =>
        [row].flat().map((_, j) => ({
          layer,
          tensor,
          address: `${layer}.${tensor}[${i}]${Array.isArray(row) ? `[${j}]` : ''}`,
          place: [i, j] as const,
        })),
      ),
    ),
  )

const moved = (
  problem: Problem,
  { layer, tensor, place: [i, j] }: ReturnType<typeof numbersIn>[number],
  by: number,
): Problem => {
  const weights = structuredClone(problem.weights)
  const numbers: unknown = Reflect.get(weights[layer] ?? {}, tensor)
  const row: unknown = Array.isArray(numbers) ? numbers[i] : undefined
  const [list, at] = Array.isArray(row) ? [row, j] : [numbers, i]
  if (Array.isArray(list)) list[at] += by
  return { ...problem, weights }
}

const lossOf = (problem: Problem): number => Number(known(workProblem(problem)).loss.value)

const gradientIn = (work: Work, address: string) => Number(work.find(`${address}.gradient`)?.value)

describe('every gradient is a central difference of the loss: 1e-7 (float64)', () => {
  test.each(Object.entries(networks))('%s', (_, small) => {
    const problem = problemOf(small)
    const work = known(workProblem(problem))
    const numbers = numbersIn(problem)
    expect(numbers.length).toBeGreaterThan(5)
    for (const number of numbers) {
      const [up, down] = [1e-5, -1e-5].map((by) => lossOf(moved(problem, number, by)))
      const slope = ((up ?? 0) - (down ?? 0)) / 2e-5
      expect(Math.abs(gradientIn(work, number.address) - slope)).toBeLessThan(1e-7)
    }
  })

  test('∂E/∂x of what the network is given', () => {
    const small = networks.dense ?? { layers: [], weights: {} }
    const problem = { ...problemOf(small), input: [[0.5, -0.25]], target: grid(1, 2, 3) }
    const work = known(workProblem(problem))
    const [up, down] = [1e-5, -1e-5].map((by) => lossOf({ ...problem, input: [[0.5 + by, -0.25]] }))
    const slope = ((up ?? 0) - (down ?? 0)) / 2e-5
    expect(work.find('input.output[0][0].gradient')?.value).toBeCloseTo(slope, 8)
  })
})

test('gradientRules: every kind has a rule, or the reason why it has none', () => {
  expect(Object.keys(gradientRules).sort()).toEqual(Object.keys(layerKinds).sort())
  for (const [kind, rule] of Object.entries(gradientRules)) {
    expect(isLayerKind(kind)).toBe(true)
    if (isNotByHand(rule)) expect(rule.notByHand.length).toBeGreaterThan(20)
  }
})

test('a layer that leads to no output has no gradient, and stays as it is', () => {
  const fork = networks['a fork: the output is read once more'] ?? { layers: [], weights: {} }
  const work = known(workProblem(problemOf(fork)))
  expect(Math.abs(gradientIn(work, 'aside.kernel[2][3]'))).toBe(0)
  expect(work.find('aside.kernel[2][3].updated')?.value).toBe(
    work.find('aside.kernel[2][3]')?.value,
  )
})

test('a layer that is not trained keeps its weights', () => {
  const small = networks.dense ?? { layers: [], weights: {} }
  const [first, ...others] = small.layers
  const layers = first === undefined ? [] : [{ ...first, trainable: false }, ...others]
  const work = known(workProblem(problemOf({ ...small, layers })))
  expect(work.find('a.kernel[0][0].gradient')?.value).not.toBe(0)
  expect(work.find('a.kernel[0][0].updated')?.value).toBe(work.find('a.kernel[0][0]')?.value)
  expect(work.find('b.kernel[0][0].updated')?.value).not.toBe(work.find('b.kernel[0][0]')?.value)
})

test('a shared bias moves all units at once: its gradient is their sum', () => {
  const small = networks.dense ?? { layers: [], weights: {} }
  const a = { ...tensors(2, 3), bias: [0.5, 0.5, 0.5] }
  const problem = problemOf({ ...small, weights: { ...small.weights, a } })
  const own = known(workProblem(problem))
  const shared = known(workProblem({ ...problem, sharedBias: true }))
  const [up, down] = [1e-5, -1e-5].map((by) => {
    const bias = a.bias.map((b) => b + by)
    return lossOf({ ...problem, weights: { ...problem.weights, a: { ...a, bias } } })
  })
  const slope = ((up ?? 0) - (down ?? 0)) / 2e-5
  expect(gradientIn(shared, 'a.bias[2]')).toBeCloseTo(slope, 8)
  const units = [0, 1, 2].map((j) => gradientIn(own, `a.bias[${j}]`))
  expect(gradientIn(shared, 'a.bias[0]')).toBeCloseTo(
    units.reduce((x, y) => x + y),
    14,
  )
  expect(shared.find('a.bias[0].updated')).toBe(shared.find('a.bias[2].updated'))
})
