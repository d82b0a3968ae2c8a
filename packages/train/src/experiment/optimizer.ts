import type { Schedule } from './schedule.ts'

/** Gradient descent: v ← μv + g, w ← w − ηv; `l2` adds λw to every gradient, biases too. */
export interface Sgd {
  readonly kind: 'sgd'
  readonly learningRate: number
  readonly schedule?: Schedule
  readonly momentum: number
  /** Looks ahead: w ← w − η(g + μv). */
  readonly nesterov: boolean
  readonly l2: number
}

/** m and s are running means of g and g², corrected for their start: w ← w − η m̂ / (√ŝ + ε). */
export interface Adam {
  readonly kind: 'adam'
  readonly learningRate: number
  readonly schedule?: Schedule
  readonly beta1: number
  readonly beta2: number
  readonly epsilon: number
}

/** s is a running mean of g²: w ← w − η g / (√s + ε). */
export interface RmsProp {
  readonly kind: 'rmsprop'
  readonly learningRate: number
  readonly schedule?: Schedule
  readonly rho: number
  readonly epsilon: number
}

/** s is the sum of all g² so far: w ← w − η g / (√s + ε). */
export interface Adagrad {
  readonly kind: 'adagrad'
  readonly learningRate: number
  readonly schedule?: Schedule
  readonly epsilon: number
}

/** How a weight follows its gradient g; η is the learning rate. */
export type Optimizer = Sgd | Adam | RmsProp | Adagrad
