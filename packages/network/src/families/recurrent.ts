import { type Address, as, derive, type Expression, product, quantity } from '@longhand/derivation'
import type { Facts, Weight } from '../facts.ts'
import type { Misfit } from '../kind.ts'
import { type ActivationName, activationName, tfjsActivations } from '../schema/activation.ts'
import * as is from '../schema/words.ts'
import { lastOf, positionsOf, type Sizes, shapeInWords, shapeOf, withLast } from '../shape.ts'
import { tensor } from '../tensor.ts'
import type { TfjsLayer, Unsupported } from '../tfjs-layer.ts'

/** Settings that all recurrent layers have, in Keras' words. */
export interface Recurrent {
  readonly units: number
  readonly activation: ActivationName
  readonly useBias: boolean
  /** Puts out what it finds at every step, not only at the last. */
  readonly returnSequences: boolean
  /** Begins with the last step. */
  readonly goBackwards: boolean
  /** The share of the input that training leaves out, and that of the state. */
  readonly dropout: number
  readonly recurrentDropout: number
}

/** The schemas of these settings. */
export const recurrentFields: { readonly [Field in keyof Recurrent]: is.Schema<Recurrent[Field]> } =
  {
    units: is.count,
    activation: is.or('tanh', activationName),
    useBias: is.or(true, is.flag),
    returnSequences: is.or(false, is.flag),
    goBackwards: is.or(false, is.flag),
    dropout: is.or(0, is.rate),
    recurrentDropout: is.or(0, is.rate),
  }

/** Units of every gate: each gate is a layer of its own over input and state. */
export const gateUnits = (of: Address, gates: number, units: Expression): Expression =>
  gates === 1
    ? units
    : derive({
        rule: 'gate-units',
        because: 'every gate has all the units',
        term: 'gate-units',
        of,
        formula: product([quantity('gates', gates, of), units]),
      })

/** What tells the recurrent layers apart. */
export interface Cell {
  /** How many gates, each with weights of its own. */
  readonly gates: number
  /** How many biases each unit of a gate has: PyTorch has one for the input, one for the state. */
  readonly biases: 0 | 1 | 2
}

/**
 * The weights of a recurrent layer in Keras' layout: for the input, for the state, biases; each
 * used at every step.
 */
export const recurrentWeights = (
  of: Address,
  input: Sizes,
  units: Expression,
  { gates, biases }: Cell,
): Readonly<Record<string, Weight>> => {
  const uses = positionsOf(input)
  const all = gateUnits(of, gates, units)
  const twice = biases === 2 ? [quantity('bias-kinds', 2, of)] : []
  const weight = (name: string, from: Expression) =>
    tensor({ of, name, term: 'kernel', shape: [from, all], uses, multiplied: true })
  const bias = {
    of,
    name: 'bias',
    term: 'biases',
    shape: [...twice, as('biases', all)],
    uses,
  } as const
  return {
    kernel: weight('kernel', as('inputs', lastOf(input))),
    recurrentKernel: weight('recurrentKernel', as('state-units', units)),
    ...(biases > 0 && { bias: tensor(bias) }),
  }
}

/** The facts of a recurrent layer over a sequence. */
export const recurrentFacts = (
  of: Address,
  input: Sizes,
  { units: count, returnSequences }: Recurrent,
  cell: Cell,
): Facts => {
  const units = quantity('units', count, of)
  return {
    output: returnSequences ? withLast(input, units) : { type: 'vector', features: units },
    weights: recurrentWeights(of, input, units, cell),
    sees: { type: 'everything' },
  }
}

/** A recurrent layer reads a sequence, and after it perhaps the states it begins with. */
export const stateMisfits = (
  { units }: Recurrent,
  { inputs }: { readonly inputs: readonly Sizes[] },
): readonly Misfit[] =>
  inputs
    .filter((input, i) => (i === 0 ? input.type !== 'sequence' : !isState(input, units)))
    .map((input) => ({
      field: 'inputs',
      expected: `a sequence, and after it the states to begin with: vectors of ${units}`,
      received: shapeInWords(shapeOf(input)),
      try: 'Let it read a layer that puts out a sequence.',
    }))

const isState = (input: Sizes, units: number): boolean =>
  input.type === 'vector' &&
  !(Number(input.features.value) !== units && !Number.isNaN(input.features.value))

/** How TensorFlow.js builds a recurrent layer, or why it cannot. */
export const recurrentTfjs = (
  factory: string,
  settings: Readonly<Record<string, unknown>>,
  activations: Readonly<Record<string, ActivationName>>,
): TfjsLayer | Unsupported => {
  const words = Object.entries(activations).map(([field, name]) => [field, tfjsActivations[name]])
  const missing = words.find(([, word]) => word === undefined)
  if (missing) return { unsupported: `TensorFlow.js has no such ${missing[0]} by name.` }
  return { factory, arguments: { ...settings, ...Object.fromEntries(words) } }
}

/** Why TensorFlow.js cannot build a layer with two biases. */
export const oneBiasOnly: Unsupported = {
  unsupported: 'TensorFlow.js has one bias for each unit of a recurrent layer, not two.',
}
