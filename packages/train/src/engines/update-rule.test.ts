import type { Optimizer as StockOptimizer } from '@tensorflow/tfjs'
import { expect, test } from 'vitest'
import type { Optimizer } from '../experiment/optimizer.ts'
import { loadTensorflow } from '../tensorflow.ts'
import { updateRule } from './update-rule.ts'

const tf = await loadTensorflow()

/** The weight after each step, by our rule. */
const ours = (optimizer: Optimizer, weight: number, gradients: readonly number[]): number[] => {
  const rule = updateRule(optimizer)
  const weights = Float32Array.of(weight)
  const memory = Array.from({ length: rule.keeps }, () => new Float32Array(1))
  return gradients.map((gradient, i) => {
    rule.update(weights, Float32Array.of(gradient), memory, i + 1)
    return weights[0] ?? Number.NaN
  })
}

/** The same with an optimizer of TensorFlow.js. */
const stock = (
  optimizer: StockOptimizer,
  weight: number,
  gradients: readonly number[],
): number[] => {
  const variable = tf.variable(tf.scalar(weight))
  return gradients.map((gradient) => {
    optimizer.applyGradients({ [variable.name]: tf.scalar(gradient) })
    return variable.dataSync()[0] ?? Number.NaN
  })
}

const gradients = [0.5, -0.25, 0.75, 0.1, -2, 0.001, 3]
const agrees = (one: readonly number[], other: readonly number[]) => {
  expect(one).toHaveLength(other.length)
  for (const [i, value] of one.entries()) expect(value).toBeCloseTo(other[i] ?? Number.NaN, 5)
}

const plain = { kind: 'sgd', learningRate: 0.1, momentum: 0, nesterov: false, l2: 0 } as const

test('sgd: plain, with momentum and with Nesterov as in TensorFlow.js, whose form is the same', () => {
  agrees(ours(plain, 1, gradients), stock(tf.train.sgd(0.1), 1, gradients))
  agrees(
    ours({ ...plain, momentum: 0.9 }, 1, gradients),
    stock(tf.train.momentum(0.1, 0.9), 1, gradients),
  )
  agrees(
    ours({ ...plain, momentum: 0.9, nesterov: true }, 1, gradients),
    stock(tf.train.momentum(0.1, 0.9, true), 1, gradients),
  )
})

test('sgd: l2 adds λw to the gradient, without ½: 2 − 0.1·(0.5 + 0.1·2) = 1.93', () => {
  agrees(ours({ ...plain, l2: 0.1 }, 2, [0.5]), [1.93])
})

test('adam: as in TensorFlow.js with the same epsilon, which stands outside the root', () => {
  const epsilon = 0.01
  const adam = { kind: 'adam', learningRate: 0.1, beta1: 0.9, beta2: 0.999, epsilon } as const
  agrees(ours(adam, 1, gradients), stock(tf.train.adam(0.1, 0.9, 0.999, epsilon), 1, gradients))
})

test('rmsprop: epsilon outside the root, by hand: 1 − 0.1/(√0.1 + 0.5), then s = 0.19', () => {
  const rmsprop = { kind: 'rmsprop', learningRate: 0.1, rho: 0.9, epsilon: 0.5 } as const
  const first = 1 - 0.1 / (0.316227766 + 0.5)
  agrees(ours(rmsprop, 1, [1, 1]), [first, first - 0.1 / (0.435889894 + 0.5)])
})

test('adagrad: gradients 3 and 4 leave a root of 5: 1 − 0.1·3/3, then 0.9 − 0.1·4/5', () => {
  const adagrad = { kind: 'adagrad', learningRate: 0.1, epsilon: 1e-10 } as const
  agrees(ours(adagrad, 1, [3, 4]), [0.9, 0.82])
})
