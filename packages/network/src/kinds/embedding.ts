import { type Expression, quantity } from '@longhand/derivation'
import { strictObject } from 'valibot'
import { defineKind } from '../define-kind.ts'
import type { Kind } from '../kind.ts'
import * as is from '../schema/words.ts'
import type { SequenceOf, Sizes, VectorOf } from '../shape.ts'
import { tensor } from '../tensor.ts'

/** Settings of an embedding, in Keras' words. */
export interface Embedding {
  /** How many different words or tokens there are. */
  readonly inputDim: number
  /** How many numbers stand for each. */
  readonly outputDim: number
}

const config: is.Schema<Embedding> = strictObject(
  { inputDim: is.count, outputDim: is.count },
  is.hint('object'),
)

/** Each number of the input becomes a vector. */
const embedded = (input: VectorOf<Expression> | SequenceOf<Expression>, size: Expression): Sizes =>
  input.type === 'vector'
    ? { type: 'sequence', steps: input.features, features: size }
    : { type: 'image', height: input.steps, width: input.features, channels: size }

/** A table with a vector for each token. */
export const embedding: Kind<'embedding', Embedding> = defineKind({
  kind: 'embedding',
  says: 'Looks up a trained vector for each token.',
  group: 'core',
  takes: ['vector', 'sequence'],
  reads: 'one',
  config,
  place: (config, { of, input }) => {
    const size = quantity('embedding-size', config.outputDim, of)
    const shape = [quantity('vocabulary', config.inputDim, of), size]
    return {
      output: embedded(input, size),
      // a row is looked up: nothing is multiplied
      weights: {
        embeddings: tensor({ of, name: 'embeddings', term: 'kernel', shape, neverUsed: true }),
      },
      sees: { type: 'one-position' },
    }
  },
  names: { keras: 'Embedding', pytorch: 'Embedding' },
  tfjs: (config) => ({ factory: 'embedding', arguments: { ...config } }),
  example: {
    config: { inputDim: 10_000, outputDim: 32 },
    inputs: [{ type: 'vector', features: 100 }],
  },
  source: 'Keras, Embedding layer: a table of shape (input_dim, output_dim)',
})
