import { type Nested, type Problem, type Work, workProblem } from '@longhand/backprop'
import { hasIssues, type Network, placeNetwork } from '@longhand/network'

const tanh = { activation: 'tanh' } as const

/** LeNet-5 as it is taught: every map reads all maps, and softmax at the end. */
const network: Network = {
  name: 'lenet-5',
  input: { type: 'image', height: 32, width: 32, channels: 1 },
  layers: [
    { kind: 'conv2d', name: 'C1', config: { filters: 6, kernelSize: 5, ...tanh } },
    { kind: 'averagePooling2d', name: 'S2', config: { poolSize: 2 } },
    { kind: 'conv2d', name: 'C3', config: { filters: 16, kernelSize: 5, ...tanh } },
    { kind: 'averagePooling2d', name: 'S4', config: { poolSize: 2 } },
    { kind: 'conv2d', name: 'C5', config: { filters: 120, kernelSize: 5, ...tanh } },
    { kind: 'flatten', name: 'flatten' },
    { kind: 'dense', name: 'F6', config: { units: 84, ...tanh } },
    { kind: 'dense', name: 'output', config: { units: 10, activation: 'softmax' } },
  ],
}

/** Numbers between −0.4 and 0.4 that are the same in every run. */
const numbers = (): ((shape: readonly number[]) => Nested) => {
  let state = 1
  const next = (): number => {
    // Park & Miller 1988, the minimal standard generator
    state = (state * 48_271) % 2_147_483_647
    return ((state % 2001) - 1000) / 2500
  }
  const filled = ([size, ...rest]: readonly number[]): Nested =>
    size === undefined ? next() : Array.from({ length: size }, () => filled(rest))
  return filled
}

const problem = (): Problem => {
  const placed = placeNetwork(network)
  if (hasIssues(placed)) throw new RangeError(JSON.stringify(placed.issues))
  const filled = numbers()
  const withWeights = placed.value.layers.filter((one) => Object.keys(one.weights).length > 0)
  const weights = withWeights.map(({ name, weights: tensors }) => [
    name,
    Object.fromEntries(
      Object.entries(tensors).map(([tensor, { shape }]) => [
        tensor,
        filled(shape.map(({ value }) => Number(value))),
      ]),
    ),
  ])
  return {
    network,
    weights: Object.fromEntries(weights),
    input: [filled([32, 32, 1])],
    target: [[0, 0, 0, 1, 0, 0, 0, 0, 0, 0]],
    loss: 'cross-entropy',
    optimizer: { kind: 'sgd', learningRate: 0.1 },
    steps: 1,
  }
}

/** A step of LeNet-5 with one digit, worked out. */
export const lenet5 = (): Work => {
  const work = workProblem(problem())
  if (hasIssues(work)) throw new RangeError(JSON.stringify(work.issues))
  return work.value
}
