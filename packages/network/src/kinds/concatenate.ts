import { derive, sum } from '@longhand/derivation'
import { strictObject } from 'valibot'
import { axisAt, axisMisfits } from '../axes-at.ts'
import { defineKind } from '../define-kind.ts'
import { unlike } from '../join-misfits.ts'
import type { Kind } from '../kind.ts'
import { bestKnown } from '../open-shape.ts'
import * as is from '../schema/words.ts'
import { axesOf, mapShape } from '../shape.ts'

/** Settings of a concatenation. */
export interface Concatenate {
  /** The axis along which branches stand side by side, as Keras counts it. */
  readonly axis: number
}

const config: is.Schema<Concatenate> = strictObject({ axis: is.or(-1, is.axis) }, is.hint('object'))

/** Branches side by side: their channels add up. */
export const concatenate: Kind<'concatenate', Concatenate> = defineKind({
  kind: 'concatenate',
  says: 'Puts branches side by side: their channels add up.',
  group: 'merging',
  takes: ['vector', 'sequence', 'image', 'volume'],
  reads: 'several',
  config,
  misfits: ({ axis }, { input: first, inputs }) => {
    const input = bestKnown(first, inputs)
    const at = axisAt(input, axis)
    return [
      ...axisMisfits(input, [axis]),
      ...unlike(inputs, (shape) => axesOf(shape).filter((_, i) => i !== at)),
    ]
  },
  place: ({ axis }, { of, input: first, inputs }) => {
    const input = bestKnown(first, inputs)
    const at = axisAt(input, axis) ?? 0
    const name = axesOf(input)[at]?.name ?? 'channels'
    const joined = derive({
      rule: 'concatenate',
      because: `the ${name} of the branches, side by side`,
      term: name,
      of: `${of}.output`,
      formula: sum(inputs.flatMap((shape) => axesOf(shape)[at]?.size ?? [])),
    })
    const output = mapShape(input, (size, one) => (one === name ? joined : size))
    return { output, weights: {}, sees: { type: 'one-position' } }
  },
  names: { keras: 'Concatenate', onnx: 'Concat' },
  tfjs: ({ axis }) => ({ factory: 'concatenate', arguments: { axis } }),
  example: {
    config: {},
    inputs: [
      { type: 'image', height: 28, width: 28, channels: 64 },
      { type: 'image', height: 28, width: 28, channels: 128 },
    ],
  },
  source: 'Szegedy et al. 2015, "Going deeper with convolutions", figure 2',
})
