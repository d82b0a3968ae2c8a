import * as v from 'valibot'
import { type Checked, hasIssues, type Issue } from '../../issue.ts'
import { check } from '../../schema/check.ts'
import { hint, type Schema } from '../../schema/words.ts'
import { type Fields, fieldsOf } from './fields.ts'
import type { FoundModel } from './find-model.ts'

/** A model whose layers are not looked at yet: a plain list, or a graph that names its tensors. */
export interface ModelFrame {
  readonly type: 'list' | 'graph'
  readonly name: string
  readonly layers: readonly unknown[]
  /** Where its settings and its layers stand in the file. */
  readonly path: string
  readonly layersPath: string
  /** The tensors a graph is given and gives back. */
  readonly inputs: unknown
  readonly outputs: unknown
  /** The shape that a plain list was built for, where it is said beside the layers. */
  readonly built: unknown
}

interface Config {
  readonly name?: string | null | undefined
  readonly layers: readonly unknown[]
}

const name = v.nullish(v.pipe(v.string(hint('name')), v.maxLength(200, hint('name'))))
const config: Schema<Config> = v.looseObject(
  { name, layers: v.array(v.unknown(), hint('list')) },
  hint('object'),
)

/** The parts of a model; Keras before 2.2.3 wrote the list of layers alone for a plain list. */
export const modelFrame = ({ model, path }: FoundModel): Checked<ModelFrame> => {
  const inside = path === '' ? 'config' : `${path}.config`
  const isList = Array.isArray(model.config)
  const checked = check(config, isList ? { layers: model.config } : model.config, inside)
  if (hasIssues(checked)) return checked
  const { name, layers } = checked.value
  const fields = fieldsOf(model.config)
  const where = isList ? inside : `${inside}.layers`
  if (layers.length === 0) return { issues: [noLayers(where)] }
  return {
    value: {
      type: fields.input_layers === undefined ? 'list' : 'graph',
      name: name || className(model),
      layers,
      path: inside,
      layersPath: where,
      inputs: fields.input_layers,
      outputs: fields.output_layers,
      built: fields.build_input_shape ?? fieldsOf(model.build_config).input_shape,
    },
  }
}

const className = ({ class_name: name }: Fields): string =>
  typeof name === 'string' && name !== '' ? name.slice(0, 100) : 'model'

const noLayers = (path: string): Issue => ({
  path,
  expected: 'at least one layer',
  received: 'an empty list',
  try: 'Add layers to the model before you save it.',
})
