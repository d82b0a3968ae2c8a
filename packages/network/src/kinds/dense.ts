import { as, quantity } from '@longhand/derivation'
import { strictObject } from 'valibot'
import { defineKind } from '../define-kind.ts'
import type { Kind } from '../kind.ts'
import { type ActivationName, activationName } from '../schema/activation.ts'
import * as is from '../schema/words.ts'
import { lastOf, positionsOf, withLast } from '../shape.ts'
import { biasOf, tensor } from '../tensor.ts'
import { tfjsLayer } from '../tfjs-layer.ts'

/** Settings of a dense layer, in Keras' words. */
export interface Dense {
  readonly units: number
  readonly useBias: boolean
  readonly activation: ActivationName
}

const config: is.Schema<Dense> = strictObject(
  {
    units: is.count,
    useBias: is.or(true, is.flag),
    activation: is.or('linear', activationName),
  },
  is.hint('object'),
)

/** A fully connected layer; on more than a vector it works at every position, as in Keras. */
export const dense: Kind<'dense', Dense> = defineKind({
  kind: 'dense',
  says: 'Connects every input to every unit.',
  group: 'core',
  takes: ['vector', 'sequence', 'image', 'volume'],
  reads: 'one',
  config,
  place: (config, { of, input }) => {
    const units = quantity('units', config.units, of)
    const shape = [as('inputs', lastOf(input)), units]
    const uses = positionsOf(input)
    const kernel = tensor({ of, name: 'kernel', term: 'kernel', shape, uses, multiplied: true })
    return {
      output: withLast(input, units),
      weights: { kernel, ...(config.useBias && { bias: biasOf(of, units, uses) }) },
      sees: { type: input.type === 'vector' ? 'everything' : 'one-position' },
    }
  },
  names: { keras: 'Dense', pytorch: 'Linear', onnx: 'Gemm' },
  tfjs: ({ activation, ...settings }) => tfjsLayer('dense', settings, { activation }),
  example: { config: { units: 10 }, inputs: [{ type: 'vector', features: 84 }] },
  source: 'Keras, Dense layer: output = activation(dot(input, kernel) + bias)',
})
