import { type Address, derive, type Expression, product, type Word } from '@longhand/derivation'
import type { Initializer, Weight } from './facts.ts'

/** A weight tensor as a kind states it; what is left out takes the usual value. */
export interface Tensor {
  readonly of: Address
  readonly name: string
  /** What its size is called in a count: `kernel`, `biases`. */
  readonly term: Word
  readonly shape: readonly Expression[]
  readonly uses?: readonly Expression[]
  readonly neverUsed?: true
  readonly trainable?: boolean
  readonly multiplied?: boolean
  /** Biases begin at zero and all others as Glorot and Bengio have it, if nothing else is said. */
  readonly initializer?: Initializer
}

/** A weight tensor whose size is the product of its axes. */
export const tensor = ({ of, name, term, shape, uses = [], ...rest }: Tensor): Weight => {
  const [only] = shape
  return {
    shape,
    size: derive({
      rule: 'tensor-size',
      because: 'the product of its axes',
      term,
      of: `${of}.${name}`,
      formula: shape.length === 1 && only !== undefined ? only : product(shape),
    }),
    uses: rest.neverUsed ? undefined : uses,
    trainable: rest.trainable ?? true,
    bias: term === 'biases',
    multiplied: rest.multiplied ?? false,
    initializer: rest.initializer ?? (term === 'biases' ? 'zeros' : 'glorotUniform'),
  }
}

/** One bias for each of `each`: every position shares it. */
export const biasOf = (of: Address, each: Expression, uses: readonly Expression[]): Weight =>
  tensor({ of, name: 'bias', term: 'biases', shape: [each], uses })
