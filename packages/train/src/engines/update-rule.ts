import type { Adagrad, Adam, Optimizer, RmsProp, Sgd } from '../experiment/optimizer.ts'
import { learningRateAt } from './learning-rate.ts'
import { power } from './same-everywhere.ts'

/** What an optimizer remembers of each weight; zeros before the first step. */
export type Memory = readonly Float32Array[]

/**
 * How the numbers of one weight tensor follow their gradients: weights and memory are written on.
 *
 * Each new number is worked out in 64 bits and rounded once.
 */
export interface UpdateRule {
  /** How many numbers are remembered for each weight. */
  readonly keeps: number
  /** @param step The first is 1. */
  readonly update: (
    weights: Float32Array,
    gradients: Float32Array,
    memory: Memory,
    step: number,
  ) => void
}

/** The rule of an optimizer: the formulas of a hand-worked problem, not those of `tf.train`. */
export const updateRule = (optimizer: Optimizer): UpdateRule => {
  switch (optimizer.kind) {
    case 'sgd':
      return sgd(optimizer)
    case 'adam':
      return adam(optimizer)
    case 'rmsprop':
      return rmsprop(optimizer)
    case 'adagrad':
      return adagrad(optimizer)
  }
}

const nothing = new Float32Array()

const sgd = (optimizer: Sgd): UpdateRule =>
  optimizer.momentum === 0 ? withoutMomentum(optimizer) : withMomentum(optimizer)

const withoutMomentum = ({ l2, ...rate }: Sgd): UpdateRule => ({
  keeps: 0,
  update: (weights, gradients, _, step) => {
    const learningRate = learningRateAt(rate, step)
    for (let i = 0; i < weights.length; i += 1) {
      const weight = weights[i] ?? 0
      weights[i] = weight - learningRate * ((gradients[i] ?? 0) + l2 * weight)
    }
  },
})

const withMomentum = ({ momentum, nesterov, l2, ...rate }: Sgd): UpdateRule => ({
  keeps: 1,
  update: (weights, gradients, [velocities = nothing], step) => {
    const learningRate = learningRateAt(rate, step)
    for (let i = 0; i < weights.length; i += 1) {
      const weight = weights[i] ?? 0
      const slope = (gradients[i] ?? 0) + l2 * weight
      const velocity = momentum * (velocities[i] ?? 0) + slope
      const way = nesterov ? slope + momentum * velocity : velocity
      velocities[i] = velocity
      weights[i] = weight - learningRate * way
    }
  },
})

const adam = ({ beta1, beta2, epsilon, ...rate }: Adam): UpdateRule => ({
  keeps: 2,
  update: (weights, gradients, [means = nothing, squares = nothing], step) => {
    const learningRate = learningRateAt(rate, step)
    const missing1 = 1 - power(beta1, step)
    const missing2 = 1 - power(beta2, step)
    for (let i = 0; i < weights.length; i += 1) {
      const slope = gradients[i] ?? 0
      const mean = beta1 * (means[i] ?? 0) + (1 - beta1) * slope
      const square = beta2 * (squares[i] ?? 0) + (1 - beta2) * slope * slope
      const way = mean / missing1 / (Math.sqrt(square / missing2) + epsilon)
      means[i] = mean
      squares[i] = square
      weights[i] = (weights[i] ?? 0) - learningRate * way
    }
  },
})

const rmsprop = ({ rho, epsilon, ...rate }: RmsProp): UpdateRule => ({
  keeps: 1,
  update: (weights, gradients, [squares = nothing], step) => {
    const learningRate = learningRateAt(rate, step)
    for (let i = 0; i < weights.length; i += 1) {
      const slope = gradients[i] ?? 0
      const square = rho * (squares[i] ?? 0) + (1 - rho) * slope * slope
      squares[i] = square
      weights[i] = (weights[i] ?? 0) - (learningRate * slope) / (Math.sqrt(square) + epsilon)
    }
  },
})

const adagrad = ({ epsilon, ...rate }: Adagrad): UpdateRule => ({
  keeps: 1,
  update: (weights, gradients, [squares = nothing], step) => {
    const learningRate = learningRateAt(rate, step)
    for (let i = 0; i < weights.length; i += 1) {
      const slope = gradients[i] ?? 0
      const square = (squares[i] ?? 0) + slope * slope
      squares[i] = square
      weights[i] = (weights[i] ?? 0) - (learningRate * slope) / (Math.sqrt(square) + epsilon)
    }
  },
})
