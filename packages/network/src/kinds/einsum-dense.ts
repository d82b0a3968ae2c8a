import * as v from 'valibot'
import { defineKind } from '../define-kind.ts'
import { type EinsumSettings, einsumFacts, einsumMisfits } from '../families/einsum.ts'
import { equationForm } from '../families/einsum-letters.ts'
import { inPlace } from '../in-place.ts'
import type { Kind } from '../kind.ts'
import { type ActivationName, activationName } from '../schema/activation.ts'
import * as is from '../schema/words.ts'

/** Settings of a dense layer that says by letters which axes it multiplies, in Keras' words. */
export interface EinsumDense extends EinsumSettings {
  readonly activation: ActivationName
}

const size = v.nullable(is.count)
const shape: is.Schema<readonly (number | null)[]> = v.union(
  [
    v.pipe(
      is.count,
      v.transform((one): readonly (number | null)[] => [one]),
    ),
    v.array(size, is.hint('list')),
  ],
  is.hint('list'),
)

const config: is.Schema<EinsumDense> = v.strictObject(
  {
    equation: v.pipe(
      v.string(is.hint('equation')),
      v.maxLength(60, is.hint('equation')),
      v.regex(equationForm, is.hint('equation')),
    ),
    outputShape: shape,
    biasAxes: is.or(
      undefined,
      v.pipe(v.string(is.hint('equation')), v.maxLength(10, is.hint('equation'))),
    ),
    activation: is.or('linear', activationName),
  },
  is.hint('object'),
)

/** A dense layer over any axes of its input. */
export const einsumDense: Kind<'einsumDense', EinsumDense> = defineKind({
  kind: 'einsumDense',
  says: 'A dense layer that says by letters which axes of input and kernel it multiplies.',
  group: 'core',
  takes: ['vector', 'sequence', 'image', 'volume'],
  reads: 'one',
  config,
  misfits: (config, { of, input }) => einsumMisfits(config, of, input),
  place: (config, { of, input }) => einsumFacts(config, of, input) ?? inPlace(input),
  names: { keras: 'EinsumDense' },
  tfjs: () => ({ unsupported: 'TensorFlow.js has no einsum layer.' }),
  example: {
    config: { equation: 'abc,cd->abd', outputShape: [null, 64], biasAxes: 'd', activation: 'relu' },
    inputs: [{ type: 'sequence', steps: 32, features: 128 }],
  },
  source: 'Keras, EinsumDense layer',
})
