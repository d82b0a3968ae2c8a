import { quantity } from '@longhand/derivation'
import { strictObject } from 'valibot'
import { defineKind } from '../define-kind.ts'
import { inPlace } from '../in-place.ts'
import type { Kind, Misfit } from '../kind.ts'
import * as is from '../schema/words.ts'
import { tensor } from '../tensor.ts'

/** Settings of a position embedding, in KerasHub's words. */
export interface PositionEmbedding {
  /** How many positions have a vector: the longest sequence that can be read. */
  readonly sequenceLength: number
}

const config: is.Schema<PositionEmbedding> = strictObject(
  { sequenceLength: is.count },
  is.hint('object'),
)

const tooLong = (steps: number, { sequenceLength }: PositionEmbedding): readonly Misfit[] =>
  steps > sequenceLength
    ? [
        {
          field: 'sequenceLength',
          expected: `a position for each of the ${steps} steps`,
          received: String(sequenceLength),
          try: 'Use more positions, or a shorter sequence.',
        },
      ]
    : []

/** A trained vector for each position, added to what stands there. */
export const positionEmbedding: Kind<'positionEmbedding', PositionEmbedding> = defineKind({
  kind: 'positionEmbedding',
  says: 'Adds a trained vector for each position, so that the order of a sequence is known.',
  group: 'attention',
  takes: ['sequence'],
  reads: 'one',
  config,
  misfits: (config, { input }) => tooLong(Number(input.steps.value), config),
  place: ({ sequenceLength }, { of, input }) => {
    const shape = [quantity('position-vectors', sequenceLength, of), input.features]
    return {
      ...inPlace(input),
      // looked up and added: nothing is multiplied
      weights: {
        embeddings: tensor({ of, name: 'embeddings', term: 'kernel', shape, neverUsed: true }),
      },
    }
  },
  names: { keras: 'PositionEmbedding' },
  tfjs: () => ({ unsupported: 'TensorFlow.js has no position embedding.' }),
  example: {
    config: { sequenceLength: 1024 },
    inputs: [{ type: 'sequence', steps: 128, features: 768 }],
  },
  source: 'Devlin et al. 2019, "BERT", §3, figure 2',
})
