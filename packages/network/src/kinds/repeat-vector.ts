import { quantity } from '@longhand/derivation'
import { strictObject } from 'valibot'
import { defineKind } from '../define-kind.ts'
import type { Kind } from '../kind.ts'
import * as is from '../schema/words.ts'

/** Settings of repetition. */
export interface RepeatVector {
  readonly n: number
}

const config: is.Schema<RepeatVector> = strictObject({ n: is.count }, is.hint('object'))

/** A vector at every step of a new sequence. */
export const repeatVector: Kind<'repeatVector', RepeatVector> = defineKind({
  kind: 'repeatVector',
  says: 'Repeats a vector as every step of a sequence.',
  group: 'reshaping',
  takes: ['vector'],
  reads: 'one',
  config,
  place: ({ n }, { of, input: { features } }) => ({
    output: { type: 'sequence', steps: quantity('output-steps', n, `${of}.output`), features },
    weights: {},
    sees: { type: 'everything' },
  }),
  names: { keras: 'RepeatVector' },
  tfjs: ({ n }) => ({ factory: 'repeatVector', arguments: { n } }),
  example: { config: { n: 12 }, inputs: [{ type: 'vector', features: 64 }] },
  source: 'Keras, RepeatVector layer',
})
