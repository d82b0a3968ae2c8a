import { derive, quantity, sum } from '@longhand/derivation'
import { defineKind } from '../define-kind.ts'
import type { Kind } from '../kind.ts'
import * as is from '../schema/words.ts'
import { tensor } from '../tensor.ts'

/** A trained vector put before a sequence, whose last state stands for the whole. */
export const classToken: Kind<'classToken', is.NoSettings> = defineKind({
  kind: 'classToken',
  says: 'Puts one trained vector before a sequence; what becomes of it stands for the whole.',
  group: 'attention',
  takes: ['sequence'],
  reads: 'one',
  config: is.noSettings,
  place: (_, { of, input }) => {
    const token = quantity('class-token', 1, of)
    const shape = [token, input.features]
    return {
      output: {
        ...input,
        steps: derive({
          rule: 'class-token',
          because: 'one step more, before the first',
          term: 'steps',
          of: `${of}.output`,
          formula: sum([input.steps, token]),
        }),
      },
      weights: { token: tensor({ of, name: 'token', term: 'kernel', shape, neverUsed: true }) },
      sees: { type: 'everything' },
    }
  },
  names: {},
  tfjs: () => ({ unsupported: 'TensorFlow.js has no class token.' }),
  example: { config: {}, inputs: [{ type: 'sequence', steps: 196, features: 768 }] },
  source: 'Dosovitskiy et al. 2021, "An image is worth 16x16 words", §3.1, equation 1',
})
