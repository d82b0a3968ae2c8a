import {
  as,
  type Derivation,
  derive,
  type Expression,
  product,
  sum,
  type Word,
} from '@longhand/derivation'
import { axesOf, type Placed, type Sizes, type Weight } from '@longhand/network'

/** A layer of any kind: counting asks for its facts, never for its kind. */
export type Countable = Pick<
  Placed<string, unknown>,
  'of' | 'weights' | 'products' | 'output' | 'again'
>

/** What can be counted of one layer, and of a network by adding its layers. */
export type Quantity =
  | 'parameters'
  | 'trainable'
  | 'nonTrainable'
  | 'weightsOnly'
  | 'connections'
  | 'macs'
  | 'activations'

const sizeOf = ({ size }: Weight): Expression => size

/** A weight tensor's numbers, each as often as one example uses it. */
const usesOf = ({ size, uses = [] }: Weight): Expression =>
  uses.length === 0 ? size : as('weight-uses', product([size, ...uses]))

/** How each quantity is added up from the weights: which of them, and what of each. */
interface Count {
  readonly term: Word
  readonly because: string
  readonly counts: (weight: Weight) => boolean
  readonly each: (weight: Weight) => Expression
  /** What is counted that no weight takes part in. */
  readonly besides?: (layer: Countable) => readonly Expression[]
}

const counts: Readonly<Record<Exclude<Quantity, 'activations'>, Count>> = {
  parameters: {
    term: 'parameters',
    because: 'every weight, and every bias',
    counts: () => true,
    each: sizeOf,
  },
  trainable: {
    term: 'trainable',
    because: 'every number that training changes',
    counts: ({ trainable }) => trainable,
    each: sizeOf,
  },
  nonTrainable: {
    term: 'non-trainable',
    because: 'every number that training leaves alone',
    counts: ({ trainable }) => !trainable,
    each: sizeOf,
  },
  weightsOnly: {
    term: 'weights-only',
    because: 'every weight, without the biases',
    counts: ({ bias }) => !bias,
    each: sizeOf,
  },
  connections: {
    term: 'connections',
    because: 'every weight and every bias, once for each position that uses it',
    counts: ({ uses }) => uses !== undefined,
    each: usesOf,
  },
  macs: {
    term: 'macs',
    because: 'every weight, multiplied once for each position that uses it',
    counts: ({ multiplied, uses }) => multiplied && uses !== undefined,
    each: usesOf,
    besides: ({ products = {} }) => Object.values(products),
  },
}

/**
 * One quantity of one layer, with its working.
 *
 * `connections` are LeCun's: shared weights once for each position, biases too, padding zeros
 * included. `macs` are multiply-accumulates of convolutions, dense, recurrent and attention products,
 * without biases. A layer that is used several times counts its parameters once, all else each time.
 * `activations` are the numbers a layer puts out. All of them for one example.
 *
 * @see LeCun et al. 1998, "Gradient-based learning applied to document recognition", §II.B
 */
export const countLayer = (layer: Countable, quantity: Quantity): Derivation => {
  if (quantity === 'activations') return activationsOf(layer)
  const { term, because, counts: isCounted, each, besides } = counts[quantity]
  return derive({
    rule: `layer-${term}`,
    because,
    term,
    of: layer.of,
    formula: sum([
      ...Object.values(layer.weights).filter(isCounted).map(each),
      ...(besides?.(layer) ?? []),
    ]),
  })
}

const outputRoles: Readonly<Record<string, Word>> = {
  steps: 'output-steps',
  depth: 'output-depth',
  height: 'output-height',
  width: 'output-width',
}

const activationsOf = ({ of, output, again = [] }: Countable): Derivation =>
  derive({
    rule: 'layer-activations',
    because: 'every number that the layer puts out',
    term: 'activations',
    of,
    formula:
      again.length === 0
        ? numbersIn(output)
        : sum([output, ...again.map((use) => use.output)].map(numbersIn)),
  })

const numbersIn = (output: Sizes): Expression =>
  product(
    axesOf(output).map(({ name, size }) => {
      const role = outputRoles[name]
      return role === undefined ? size : as(role, size)
    }),
  )
