import { type Expression, product, quantity } from '@longhand/derivation'
import * as v from 'valibot'
import { axisAt, axisMisfits } from '../axes-at.ts'
import { defineKind } from '../define-kind.ts'
import type { Kind, Misfit } from '../kind.ts'
import { openSizes } from '../open-shape.ts'
import * as is from '../schema/words.ts'
import { axesOf, type Sizes, shapeInWords, shapeOf } from '../shape.ts'
import { shapeFrom } from '../shape-from.ts'

/** Settings of a dot product. */
export interface Dot {
  /** The axis of each branch that is multiplied and added up, as Keras counts it. */
  readonly axes: readonly [first: number, second: number]
  /** Brings both to length 1 first: a cosine. */
  readonly normalize: boolean
}

const config: is.Schema<Dot> = v.strictObject(
  {
    axes: v.union(
      [
        v.pipe(
          is.axis,
          v.transform((one): readonly [number, number] => [one, one]),
        ),
        v.strictTuple([is.axis, is.axis]),
      ],
      is.hint('axes'),
    ),
    normalize: is.or(false, is.flag),
  },
  is.hint('object'),
)

interface Branch {
  /** The size that is added up. */
  readonly along: Expression | undefined
  /** All other sizes. */
  readonly rest: readonly Expression[]
}

const branch = (input: Sizes, axis: number): Branch => {
  const at = axisAt(input, axis)
  const sizes = axesOf(input).map(({ size }) => size)
  return { along: sizes[at ?? -1], rest: sizes.filter((_, i) => i !== at) }
}

const branches = ({ axes }: Dot, [first, second]: readonly Sizes[]): readonly Branch[] =>
  first === undefined || second === undefined
    ? []
    : [branch(first, axes[0]), branch(second, axes[1])]

const misfits = (config: Dot, inputs: readonly Sizes[]): readonly Misfit[] => {
  const strange = inputs.flatMap((input, i) =>
    axisMisfits(input, config.axes.slice(i, i + 1), 'axes'),
  )
  const [one, other] = branches(config, inputs)
  const sizes = [one?.along?.value, other?.along?.value]
  const agree = sizes[0] === sizes[1] || sizes.some(Number.isNaN)
  const tooMany = (one?.rest.length ?? 0) + (other?.rest.length ?? 0) > 4
  if (strange.length > 0 || (inputs.length === 2 && agree && !tooMany)) return strange
  const shapes = inputs.map((input) => shapeInWords(shapeOf(input))).join(' and ')
  return [
    {
      field: 'axes',
      expected: 'two branches, alike along these axes, with at most four other axes together',
      received: shapes,
      try: 'Name two branches, and the axes along which both are equally long.',
    },
  ]
}

/** Two branches multiplied and added up along one axis of each. */
export const dot: Kind<'dot', Dot> = defineKind({
  kind: 'dot',
  says: 'Multiplies two branches and adds up along one axis of each.',
  group: 'merging',
  takes: ['vector', 'sequence', 'image', 'volume'],
  reads: 'several',
  config,
  misfits: (config, { inputs }) => misfits(config, inputs),
  place: (config, { of, input, inputs }) => {
    const [one, other] = branches(config, inputs)
    const rest = [...(one?.rest ?? []), ...(other?.rest ?? [])]
    const sizes = rest.length > 0 ? rest : [quantity('features', 1, `${of}.output`)]
    const along = one?.along ?? quantity('features', 1, of)
    return {
      output: shapeFrom(sizes) ?? openSizes(input.type),
      weights: {},
      products: { dot: product([...rest, along]) },
      sees: { type: 'everything' },
    }
  },
  names: { keras: 'Dot' },
  tfjs: ({ axes, normalize }) => ({ factory: 'dot', arguments: { axes: [...axes], normalize } }),
  example: {
    config: { axes: 2 },
    inputs: [
      { type: 'sequence', steps: 12, features: 64 },
      { type: 'sequence', steps: 20, features: 64 },
    ],
  },
  source: 'Keras, Dot layer',
})
