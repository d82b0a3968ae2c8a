import type { ActivationName } from './activation.ts'
import { flag, or, real, type Schema } from './words.ts'

/** Settings of activation functions, in Keras' words; those left out take their usual value. */
export interface ActivationSettings {
  /** The slope for numbers below zero, of relu and leaky-relu. */
  readonly negativeSlope?: number | undefined
  /** Where relu and hard-tanh stop growing. */
  readonly maxValue?: number | undefined
  /** Where hard-tanh stops falling. */
  readonly minValue?: number | undefined
  /** Where relu begins, where a shrinkage ends, where softplus becomes a line. */
  readonly threshold?: number | undefined
  /** What elu and celu tend to, downwards. */
  readonly alpha?: number | undefined
  /** Where thresholded-relu begins. */
  readonly theta?: number | undefined
  /** How sharply softplus bends. */
  readonly beta?: number | undefined
  /** Whether gelu is worked out with tanh instead of erf. */
  readonly approximate?: boolean | undefined
  /** The axis along which softmax adds up to one, as Keras counts it. */
  readonly axis?: number | undefined
}

type Usual = Readonly<Partial<Record<keyof ActivationSettings, number | boolean>>>

/** The settings that each activation function has, and what they are if nothing is said. */
export const usualSettings: Readonly<Partial<Record<ActivationName, Usual>>> = {
  relu: { negativeSlope: 0, maxValue: Number.POSITIVE_INFINITY, threshold: 0 },
  'leaky-relu': { negativeSlope: 0.01 },
  elu: { alpha: 1 },
  celu: { alpha: 1 },
  softplus: { beta: 1, threshold: 20 },
  gelu: { approximate: false },
  softmax: { axis: -1 },
  softmin: { axis: -1 },
  'log-softmax': { axis: -1 },
  'hard-tanh': { minValue: -1, maxValue: 1 },
  'hard-shrink': { threshold: 0.5 },
  'soft-shrink': { threshold: 0.5 },
  'thresholded-relu': { theta: 1 },
}

const number: Schema<number | undefined> = or<number | undefined>(undefined, real)

/** The fields of these settings. */
export const activationSettings: {
  readonly [Field in keyof ActivationSettings]-?: Schema<ActivationSettings[Field]>
} = {
  negativeSlope: number,
  maxValue: number,
  minValue: number,
  threshold: number,
  alpha: number,
  theta: number,
  beta: number,
  approximate: or<boolean | undefined>(undefined, flag),
  axis: number,
}
