import {
  type Address,
  as,
  derive,
  type Expression,
  product,
  quantity,
  quotient,
} from '@longhand/derivation'
import * as v from 'valibot'
import { defineKind } from '../define-kind.ts'
import type { Kind, Misfit } from '../kind.ts'
import { isOpen, openSizes } from '../open-shape.ts'
import * as is from '../schema/words.ts'
import { axesOf, type Sizes } from '../shape.ts'
import { axisNames, shapeFrom } from '../shape-from.ts'

/** Settings of a new shape. */
export interface Reshape {
  /** The sizes in order; one of them may be -1: whatever is left over. */
  readonly targetShape: readonly number[]
}

const size = v.union([is.count, v.literal(-1)], is.hint('targetShape'))
const config: is.Schema<Reshape> = v.strictObject(
  {
    targetShape: v.pipe(
      v.array(size, is.hint('targetShape')),
      v.minLength(1, is.hint('targetShape')),
      v.maxLength(4, is.hint('targetShape')),
    ),
  },
  is.hint('object'),
)

const numbersIn = (input: Sizes): Expression =>
  product(axesOf(input).map(({ name, size }) => as(name, size)))

/** A target that the input’s numbers do not fill, or that leaves two sizes open. */
const misfits = ({ targetShape }: Reshape, input: Sizes): readonly Misfit[] => {
  const given = targetShape.filter((size) => size !== -1)
  const asked = product(given.map((size) => quantity('features', size))).value
  const all = numbersIn(input).value
  const isUnknown = Number.isNaN(all)
  const open = targetShape.length - given.length
  const fills = open === 0 ? all === asked : BigInt(isUnknown ? 0 : all) % BigInt(asked) === 0n
  if (open <= 1 && (isUnknown || fills)) return []
  return [
    {
      field: 'targetShape',
      expected:
        open > 1 ? 'at most one size of -1' : `sizes that hold the ${all} numbers of the input`,
      received: `[${targetShape.join(', ')}]`,
      try: 'Write -1 for one size, and the others so that their product divides the input.',
    },
  ]
}

const sizesOf = (of: Address, input: Sizes, targetShape: readonly number[]): Sizes => {
  const names = axisNames(targetShape.length) ?? []
  const out = `${of}.output`
  const given = targetShape.map((size, i) =>
    size === -1 ? undefined : quantity(names[i] ?? 'features', size, out),
  )
  const others = given.flatMap((size) => size ?? [])
  const rest = (name: (typeof names)[number]): Expression =>
    derive({
      rule: 'reshape-rest',
      because: 'all numbers of the input, shared out over the sizes that are said',
      of: out,
      term: name,
      formula: others.length === 0 ? numbersIn(input) : quotient(numbersIn(input), product(others)),
    })
  const sizes = given.map((size, i) => size ?? rest(names[i] ?? 'features'))
  return shapeFrom(sizes) ?? openSizes(input.type)
}

/** The same numbers in another shape. */
export const reshape: Kind<'reshape', Reshape> = defineKind({
  kind: 'reshape',
  says: 'Lays the same numbers out in another shape.',
  group: 'reshaping',
  takes: ['vector', 'sequence', 'image', 'volume'],
  reads: 'one',
  config,
  misfits: (config, { input }) => (isOpen(input) ? [] : misfits(config, input)),
  place: ({ targetShape }, { of, input }) => ({
    output: sizesOf(of, input, targetShape),
    weights: {},
    sees: { type: 'everything' },
  }),
  names: { keras: 'Reshape', onnx: 'Reshape' },
  tfjs: ({ targetShape }) =>
    targetShape.includes(-1)
      ? { unsupported: 'TensorFlow.js does not work out a size of -1; say every size.' }
      : { factory: 'reshape', arguments: { targetShape: [...targetShape] } },
  example: { config: { targetShape: [7, 7, 128] }, inputs: [{ type: 'vector', features: 6272 }] },
  source: 'Keras, Reshape layer',
})
