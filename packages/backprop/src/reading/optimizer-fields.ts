import * as v from 'valibot'
import type { Adagrad, Adam, Optimizer, RmsProp, Sgd } from '../problem.ts'
import { hint } from './hints.ts'

type Schema<Output> = v.GenericSchema<unknown, Output>

const number = (name: 'positive' | 'rate' | 'notBelow0') =>
  v.pipe(v.number(hint(name)), v.finite(hint(name)))
const positive = v.pipe(number('positive'), v.gtValue(0, hint('positive')))
const notBelow0 = v.pipe(number('notBelow0'), v.minValue(0, hint('notBelow0')))
/** How much is carried on from step to step. */
const rate = v.pipe(number('rate'), v.minValue(0, hint('rate')), v.ltValue(1, hint('rate')))
const flag = v.boolean(hint('flag'))

const anyOptimizer = {
  learningRate: v.pipe(
    v.number(hint('learningRate')),
    v.finite(hint('learningRate')),
    v.gtValue(0, hint('learningRate')),
  ),
  l2: v.exactOptional(notBelow0),
  weightDecay: v.exactOptional(notBelow0),
  decayBiases: v.exactOptional(flag),
  clipValue: v.exactOptional(positive),
  clipNorm: v.exactOptional(positive),
  globalClipNorm: v.exactOptional(positive),
}

const overRoot = {
  ...anyOptimizer,
  epsilon: v.exactOptional(positive),
  epsilonInRoot: v.exactOptional(flag),
}

const sgd: Schema<Sgd> = v.strictObject({
  kind: v.literal('sgd'),
  ...anyOptimizer,
  momentum: v.exactOptional(rate),
  nesterov: v.exactOptional(flag),
  momentumForm: v.exactOptional(v.picklist(['sum', 'average'], hint('momentumForm'))),
})

const adam: Schema<Adam> = v.strictObject({
  kind: v.picklist(['adam', 'adamw']),
  ...overRoot,
  beta1: v.exactOptional(rate),
  beta2: v.exactOptional(rate),
})

const rmsprop: Schema<RmsProp> = v.strictObject({
  kind: v.literal('rmsprop'),
  ...overRoot,
  rho: v.exactOptional(rate),
})

const adagrad: Schema<Adagrad> = v.strictObject({
  kind: v.literal('adagrad'),
  ...overRoot,
  initialAccumulator: v.exactOptional(notBelow0),
})

/** The fields of each optimizer, by its kind. */
export const optimizerFields: { readonly [K in Optimizer['kind']]: Schema<Optimizer> } = {
  sgd,
  adam,
  adamw: adam,
  rmsprop,
  adagrad,
}
