import * as v from 'valibot'
import { type EngineName, engineNames } from '../engines/engine.ts'
import { type LossName, lossNames } from '../engines/losses.ts'
import { type EarlyStopping, monitors } from './early-stopping.ts'
import type { Adagrad, Adam, Optimizer, RmsProp, Sgd } from './optimizer.ts'
import type { Kinds } from './read-by-kind.ts'
import type { Regularization } from './regularization.ts'
import { schedule } from './schedule-schema.ts'
import * as is from './words.ts'

const rate = { learningRate: is.positive, schedule: v.exactOptional(schedule) }

const sgd: is.Schema<Sgd> = v.strictObject(
  {
    kind: v.literal('sgd'),
    ...rate,
    momentum: is.or(0, is.beta),
    nesterov: is.or(false, is.flag),
    l2: is.or(0, is.notNegative),
  },
  'object',
)

const adam: is.Schema<Adam> = v.strictObject(
  {
    kind: v.literal('adam'),
    ...rate,
    beta1: is.or(0.9, is.beta),
    beta2: is.or(0.999, is.beta),
    epsilon: is.or(1e-8, is.positive),
  },
  'object',
)

const rmsprop: is.Schema<RmsProp> = v.strictObject(
  {
    kind: v.literal('rmsprop'),
    ...rate,
    rho: is.or(0.9, is.beta),
    epsilon: is.or(1e-8, is.positive),
  },
  'object',
)

const adagrad: is.Schema<Adagrad> = v.strictObject(
  {
    kind: v.literal('adagrad'),
    ...rate,
    epsilon: is.or(1e-10, is.positive),
  },
  'object',
)

/** The settings of each optimizer; those left out are PyTorch's. */
export const optimizers: Kinds<Optimizer> = { sgd, adam, rmsprop, adagrad }

/** The fields of an experiment that stand by themselves. */
export interface Fields {
  readonly name: string
  readonly loss: LossName
  readonly batchSize: number
  readonly epochs: number
  readonly seed: number
  readonly engine: 'auto' | EngineName
  readonly threads: number
  readonly validationSplit?: number
  readonly regularization?: Regularization
  readonly earlyStopping?: EarlyStopping
  readonly classWeight?: Readonly<Record<string, number>>
  readonly statistics?: boolean | number
}

const elsewhere = v.optional(v.unknown())

const regularization: is.Schema<Regularization> = v.strictObject(
  { l1: is.or(0, is.notNegative), l2: is.or(0, is.notNegative) },
  'object',
)

const earlyStopping: is.Schema<EarlyStopping> = v.strictObject(
  {
    monitor: is.or('validationLoss', v.picklist(monitors, 'monitor')),
    patience: is.or(0, is.countOrNone),
    minDelta: is.or(0, is.notNegative),
    restoreBest: is.or(false, is.flag),
  },
  'object',
)

/** The fields of an experiment; network, data set and optimizer are looked at by themselves. */
export const fields: is.Schema<Fields> = v.strictObject(
  {
    name: v.pipe(v.string('name'), v.minLength(1, 'name'), v.maxLength(200, 'name')),
    network: elsewhere,
    dataset: elsewhere,
    optimizer: elsewhere,
    loss: is.or('cross-entropy', v.picklist(lossNames, 'loss')),
    batchSize: is.or(32, is.count),
    epochs: is.or(1, is.count),
    seed: is.or(1, is.seed),
    engine: is.or('auto', v.picklist(['auto', ...engineNames], 'engine')),
    threads: is.or(1, is.count),
    validationSplit: v.exactOptional(is.share),
    regularization: v.exactOptional(regularization),
    earlyStopping: v.exactOptional(earlyStopping),
    classWeight: v.exactOptional(
      v.record(v.pipe(v.string(), v.regex(/^\d+$/, 'class-weight')), is.positive, 'class-weight'),
    ),
    statistics: v.exactOptional(v.union([is.flag, is.count], 'statistics')),
  },
  'object',
)
