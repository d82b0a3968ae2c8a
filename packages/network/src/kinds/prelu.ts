import { as, quantity } from '@longhand/derivation'
import { array, strictObject } from 'valibot'
import { axesAt, axisMisfits } from '../axes-at.ts'
import { defineKind } from '../define-kind.ts'
import { inPlace } from '../in-place.ts'
import type { Kind } from '../kind.ts'
import * as is from '../schema/words.ts'
import { axesOf } from '../shape.ts'
import { tensor } from '../tensor.ts'

/** Settings of PReLU. */
export interface Prelu {
  /** The axes along which one slope is shared, as Keras counts them; left out, none. */
  readonly sharedAxes: readonly number[]
}

const config: is.Schema<Prelu> = strictObject(
  { sharedAxes: is.or([], array(is.axis, is.hint('axisList'))) },
  is.hint('object'),
)

/** A rectifier whose slope below zero is learned. */
export const prelu: Kind<'prelu', Prelu> = defineKind({
  kind: 'prelu',
  says: 'Lets numbers above zero pass and multiplies those below by a slope that is learned.',
  group: 'activation',
  takes: ['vector', 'sequence', 'image', 'volume'],
  reads: 'one',
  config,
  misfits: ({ sharedAxes }, { input }) => axisMisfits(input, sharedAxes, 'sharedAxes'),
  place: ({ sharedAxes }, { of, input }) => {
    const shared = axesAt(input, sharedAxes)
    const axes = axesOf(input)
    const last = axes.length - 1
    const shape = axes.map(({ size }, i) => {
      if (shared.includes(i)) return quantity('slopes', 1, of)
      return i === last ? as('input-channels', size) : size
    })
    const uses = shared.flatMap((i) => axes[i]?.size ?? [])
    const rest = { shape, uses, initializer: 'zeros' } as const
    return {
      ...inPlace(input),
      weights: { alpha: tensor({ of, name: 'alpha', term: 'slopes', ...rest }) },
    }
  },
  names: { keras: 'PReLU', pytorch: 'PReLU', onnx: 'PRelu' },
  tfjs: ({ sharedAxes }) => ({
    factory: 'prelu',
    arguments: sharedAxes.length === 0 ? {} : { sharedAxes: [...sharedAxes] },
  }),
  example: {
    config: { sharedAxes: [1, 2] },
    inputs: [{ type: 'image', height: 28, width: 28, channels: 64 }],
  },
  source: 'He et al. 2015, "Delving deep into rectifiers", §2.1',
})
