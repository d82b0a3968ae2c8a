import { type Checked, hasIssues, issuesIn } from '../../issue.ts'
import { layerKinds } from '../../layer-kinds.ts'
import type { Shape } from '../../shape.ts'
import { readBatchShape } from './batch-shape.ts'
import type { DataOrder } from './data-order.ts'
import type { Fields } from './fields.ts'
import type { KerasLayer } from './layer-frame.ts'
import type { TensorRef } from './tensors.ts'

/** A layer of a file under the name that it is given here. */
export interface NamedLayer extends KerasLayer {
  readonly name: string
}

/** What a network is given, by name. */
export type Inputs = Readonly<Record<string, Shape>>

/** Whether a layer only states what the model is given. */
export const isInput = ({ className }: KerasLayer): boolean =>
  className === layerKinds.input.names.keras

/** The shape, batch first, that a layer says it is given. */
const statedShape = ({ batchInputShape, batchShape, inputShape }: Fields): unknown =>
  batchInputShape ?? batchShape ?? (Array.isArray(inputShape) ? [null, ...inputShape] : undefined)

/** The shapes that input layers state. */
export const readInputs = (inputs: readonly NamedLayer[], order: DataOrder): Checked<Inputs> => {
  const shapes = inputs.map(({ name, config, path }) => {
    const shape = readBatchShape(statedShape(config), order, `${path}.config.batch_input_shape`)
    return { name, shape }
  })
  const issues = shapes.flatMap(({ shape }) => issuesIn(shape))
  if (issues.length > 0) return { issues }
  return {
    value: Object.fromEntries(
      shapes.flatMap(({ name, shape }) => (hasIssues(shape) ? [] : [[name, shape.value]])),
    ),
  }
}

/** A model that stands first in a list: its own input says what the list is given. */
interface First {
  readonly layers: readonly NamedLayer[]
}

const statedInside = ({ atEachStep }: NamedLayer, inside: First | undefined): Fields =>
  (atEachStep ? undefined : inside?.layers.find(isInput)?.config) ?? {}

/** The input of a list that begins with another layer, named as Keras names it. */
export const impliedInput = (
  first: NamedLayer,
  inside: First | undefined,
  built: unknown,
): NamedLayer => ({
  ...first,
  className: 'InputLayer',
  model: undefined,
  atEachStep: false,
  name: `${first.name}_input`,
  config: {
    batchInputShape: statedShape(first.config) ?? statedShape(statedInside(first, inside)) ?? built,
  },
})

/** The same inputs, in the order in which a graph is given them. */
export const inOrderOf = (tensors: readonly TensorRef[], inputs: Inputs): Inputs => {
  const known = tensors.flatMap(({ layer }) => {
    const shape = Object.hasOwn(inputs, layer) ? inputs[layer] : undefined
    return shape === undefined ? [] : [[layer, shape] as const]
  })
  return { ...Object.fromEntries(known), ...inputs }
}
