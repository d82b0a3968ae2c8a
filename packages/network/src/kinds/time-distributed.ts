import { type Expression, product } from '@longhand/derivation'
import { strictObject } from 'valibot'
import { defineWrapper, inside, type Wrapping, weightsInside } from '../define-wrapper.ts'
import { type Checked, hasIssues } from '../issue.ts'
import type { Kind } from '../kind.ts'
import * as is from '../schema/words.ts'
import type { ImageOf, SequenceOf, Sizes, VolumeOf } from '../shape.ts'
import { shapeInWords, shapeOf } from '../shape.ts'

/** Settings of a layer that is applied at every step. */
export type TimeDistributed = Wrapping

const config: is.Schema<TimeDistributed> = strictObject({ layer: inside }, is.hint('object'))

/** Shapes whose first axis can be steps: vectors, sequences or images one after the other. */
type Steps = SequenceOf<Expression> | ImageOf<Expression> | VolumeOf<Expression>

/** How many steps there are, and what stands at each. */
const stepsOf = (input: Steps): { readonly steps: Expression; readonly each: Sizes } => {
  if (input.type === 'sequence')
    return { steps: input.steps, each: { type: 'vector', features: input.features } }
  if (input.type === 'image')
    return {
      steps: input.height,
      each: { type: 'sequence', steps: input.width, features: input.channels },
    }
  const { depth, height, width, channels } = input
  return { steps: depth, each: { type: 'image', height, width, channels } }
}

/** What the layer puts out at each step, step after step. */
const atEachStep = (steps: Expression, each: Sizes, name: string): Checked<Sizes> => {
  if (each.type === 'vector') return { value: { type: 'sequence', steps, features: each.features } }
  if (each.type === 'sequence')
    return { value: { type: 'image', height: steps, width: each.steps, channels: each.features } }
  if (each.type === 'image') return { value: { ...each, type: 'volume', depth: steps } }
  return {
    issues: [
      {
        path: name,
        expected: 'at most an image at each step',
        received: shapeInWords(shapeOf(each)),
        try: 'Flatten the volume inside first.',
      },
    ],
  }
}

/** Products between activations, once for every step. */
const productsAt = (
  steps: Expression,
  products: Readonly<Record<string, Expression>> | undefined,
): { readonly products?: Readonly<Record<string, Expression>> } =>
  products === undefined
    ? {}
    : {
        products: Object.fromEntries(
          Object.entries(products).map(([name, macs]) => [name, product([steps, macs])]),
        ),
      }

/** A layer that does the same at every step of its input. */
export const timeDistributed: Kind<'timeDistributed', TimeDistributed> = defineWrapper({
  kind: 'timeDistributed',
  says: 'Applies a layer at every step of its input, with the same weights.',
  group: 'recurrent',
  takes: ['sequence', 'image', 'volume'],
  reads: 'any',
  config,
  inside: ({ layer }, inputs) => [
    { name: layer.kind, inputs: inputs.map((input) => stepsOf(input).each) },
  ],
  place: (_, { of, inputs: [input] }, [layer]) => {
    if (layer === undefined || input === undefined) return { issues: [] }
    const { steps } = stepsOf(input)
    const output = atEachStep(steps, layer.output, of)
    if (hasIssues(output)) return output
    const weights = weightsInside([{ part: '', layer }], ({ uses, ...weight }) => ({
      ...weight,
      uses: uses && [steps, ...uses],
    }))
    const { sees } = layer
    const isWhole = sees.type === 'everything' && input.type !== 'sequence'
    return {
      value: {
        output: output.value,
        weights,
        ...productsAt(steps, layer.products),
        sees: isWhole || sees.type !== 'everything' ? sees : { type: 'one-position' },
      },
    }
  },
  names: { keras: 'TimeDistributed' },
  tfjs: () => ({ factory: 'timeDistributed', arguments: {} }),
  example: {
    config: { layer: { kind: 'dense', config: { units: 27 } } },
    inputs: [{ type: 'sequence', steps: 10, features: 8 }],
  },
  source: 'Keras, TimeDistributed layer',
})
