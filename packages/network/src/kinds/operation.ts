import { type Address, quantity } from '@longhand/derivation'
import * as v from 'valibot'
import { defineKind } from '../define-kind.ts'
import type { Weight } from '../facts.ts'
import type { Kind } from '../kind.ts'
import { openSizes, statedSizes } from '../open-shape.ts'
import { shape } from '../schema/shape.ts'
import * as is from '../schema/words.ts'
import type { Shape } from '../shape.ts'
import { type Tensor, tensor } from '../tensor.ts'

/** What is known of a step that Longhand does not work out. */
export interface Operation {
  /** What it is or does, as its source has it: `Lambda`, `forward() of Net`. */
  readonly does: string
  /** What it puts out; left out, what it reads, or not known where it hides. */
  readonly output?: Shape | undefined
  /** Whether what it computes is not shown, so that nothing is known but what is stated. */
  readonly hides: boolean
  /** The sizes of each weight tensor it holds; how often it uses their numbers is not known. */
  readonly weights: Tensors
  /** The sizes of tensors whose numbers it takes singly, outside of products; how often is not told. */
  readonly constants: Tensors
}

type Tensors = Readonly<Record<string, readonly number[]>>

const text = v.pipe(v.string(is.hint('name')), v.minLength(1, is.hint('name')))
const sizes = v.pipe(v.array(is.size, is.hint('list')), v.minLength(1, is.hint('size')))

const tensors: is.Schema<Tensors> = is.or({}, v.record(text, sizes, is.hint('object')))

const config: is.Schema<Operation> = v.strictObject(
  {
    does: v.pipe(text, v.maxLength(200, is.hint('name'))),
    output: is.or(undefined, shape),
    hides: is.or(false, is.flag),
    weights: tensors,
    constants: tensors,
  },
  is.hint('object'),
)

/** Weight tensors as the source gives them. */
const given = (
  of: Address,
  tensors: Tensors,
  known: Partial<Tensor>,
): Readonly<Record<string, Weight>> =>
  Object.fromEntries(
    Object.entries(tensors).map(([name, axes]) => {
      const shape = axes.map((size) => quantity('tensor-axis', size, `${of}.${name}`))
      return [name, tensor({ of, name, term: 'kernel', shape, ...known })]
    }),
  )

/** A step that its source names but does not show, or that Longhand does not know. */
export const operation: Kind<'operation', Operation> = defineKind({
  kind: 'operation',
  says: 'Stands for a step that is not worked out: what it puts out and holds is taken as given.',
  group: 'core',
  takes: ['vector', 'sequence', 'image', 'volume'],
  reads: 'any',
  config,
  place: ({ output, hides, weights, constants }, { of, input }) => ({
    output:
      output === undefined ? (hides ? openSizes(input.type) : input) : statedSizes(output, of),
    ...(hides && { products: { hidden: quantity('macs', Number.NaN, `${of}.hidden`) } }),
    weights: {
      ...given(of, weights, { multiplied: true, uses: [quantity('tensor-uses', Number.NaN, of)] }),
      ...given(of, constants, { neverUsed: true }),
    },
    sees: { type: 'everything' },
  }),
  names: {},
  tfjs: () => ({ unsupported: 'What it does is not known.' }),
  example: {
    config: { does: 'Normalize', weights: { scale: [64] } },
    inputs: [{ type: 'image', height: 28, width: 28, channels: 64 }],
  },
  source: 'ONNX, "Operators": every operator names its inputs, outputs and weights',
})
