import * as v from 'valibot'
import type { Problem, Update } from '../problem.ts'
import { hint } from './hints.ts'

type Schema<Output> = v.GenericSchema<unknown, Output>

/** The settings of a problem that are read by themselves. */
export type Settings = Pick<
  Problem,
  'steps' | 'names' | 'sharedBias' | 'huberDelta' | 'reduction' | 'mode'
>

const steps = v.pipe(
  v.number(hint('steps')),
  v.safeInteger(hint('steps')),
  v.minValue(1, hint('steps')),
)

const label = v.pipe(
  v.string(hint('label')),
  v.minLength(1, hint('label')),
  v.maxLength(40, hint('label')),
  v.regex(/^[\p{L}\p{M}\p{N}_.,'′-]+$/u, hint('label')),
)

const huberDelta = v.pipe(
  v.number(hint('huberDelta')),
  v.finite(hint('huberDelta')),
  v.gtValue(0, hint('huberDelta')),
)

const readElsewhere = v.optional(v.unknown())

const everyField = v.strictObject({
  network: readElsewhere,
  weights: readElsewhere,
  masks: readElsewhere,
  input: readElsewhere,
  target: readElsewhere,
  loss: readElsewhere,
  optimizer: readElsewhere,
  before: readElsewhere,
  update: readElsewhere,
  mode: v.exactOptional(v.picklist(['training', 'inference'], hint('mode'))),
  steps: v.exactOptional(steps),
  names: v.exactOptional(v.record(v.string(), label, hint('names'))),
  sharedBias: v.exactOptional(v.boolean(hint('flag'))),
  huberDelta: v.exactOptional(huberDelta),
  reduction: v.exactOptional(v.picklist(['mean', 'sum'], hint('reduction'))),
})

/** The fields of a problem: the network, the numbers and what has fields of its own come later. */
export const settings: Schema<Settings> = v.pipe(
  everyField,
  v.transform(
    ({ network, weights, masks, input, target, loss, optimizer, before, update, ...own }) => own,
  ),
)

/** What an update leaves alone. */
export const update: Schema<Update> = v.strictObject({
  biases: v.exactOptional(v.boolean(hint('flag'))),
})
