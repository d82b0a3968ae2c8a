import { as, quantity } from '@longhand/derivation'
import { strictObject } from 'valibot'
import { defineKind } from '../define-kind.ts'
import type { Kind } from '../kind.ts'
import * as is from '../schema/words.ts'
import { tensor } from '../tensor.ts'

/** Settings of a layer of radial basis functions. */
export interface Rbf {
  readonly units: number
}

const config: is.Schema<Rbf> = strictObject({ units: is.count }, is.hint('object'))

/** LeNet's output: the squared distance to a fixed picture of each class. */
export const rbf: Kind<'rbf', Rbf> = defineKind({
  kind: 'rbf',
  says: 'Measures the squared distance of its input to one fixed vector for each unit.',
  group: 'core',
  takes: ['vector'],
  reads: 'one',
  config,
  place: (config, { of, input }) => {
    const units = quantity('units', config.units, of)
    const shape = [as('inputs', input.features), units]
    return {
      output: { type: 'vector', features: units },
      weights: {
        centers: tensor({ of, name: 'centers', term: 'kernel', shape, trainable: false }),
      },
      sees: { type: 'everything' },
    }
  },
  names: {},
  tfjs: () => ({ unsupported: 'TensorFlow.js has no radial basis functions.' }),
  example: { config: { units: 10 }, inputs: [{ type: 'vector', features: 84 }] },
  source:
    'LeCun et al. 1998, "Gradient-based learning applied to document recognition", §II.B, equation 7',
})
