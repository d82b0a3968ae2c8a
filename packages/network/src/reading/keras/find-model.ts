import type { Checked, Issue } from '../../issue.ts'
import { isObject } from '../../schema/is-object.ts'
import { quoted } from '../../schema/quoted.ts'
import type { Fields } from './fields.ts'

/** A model inside its file. */
export interface FoundModel {
  readonly model: Fields
  /** Where it stands in the file. */
  readonly path: string
  readonly format: 'keras' | 'tfjs'
}

/** What a model can be wrapped in: TensorFlow.js' file, Keras' weights file. */
const wrappers = ['modelTopology', 'model_config', 'modelConfig']
/** A file, its topology, its configuration, each of them perhaps as text. */
const deepest = 8

/** Whether a file is one that Keras or TensorFlow.js writes. */
export const isKerasFile = (data: unknown): boolean =>
  isObject(data) && ['class_name', ...wrappers].some((field) => field in data)

/** The model in a file of Keras or TensorFlow.js: out of its wrappers, and out of text. */
export const findModel = (
  data: unknown,
  path: string = '',
  depth: number = 0,
): Checked<FoundModel> => {
  if (depth > deepest) return noModel(path, 'a file in a file in a file')
  if (typeof data === 'string') {
    const inner = parsed(data)
    return inner === undefined ? noModel(path, quoted(data)) : findModel(inner, path, depth + 1)
  }
  if (!isObject(data)) return noModel(path, quoted(data))
  if (Array.isArray(data.node)) return { issues: [graphModel(path)] }
  const wrapper = wrappers.find((field) => data[field] !== undefined)
  if (wrapper !== undefined) {
    const found = findModel(data[wrapper], path === '' ? wrapper : `${path}.${wrapper}`, depth + 1)
    const isTfjs = wrapper === 'modelTopology' && 'value' in found
    return isTfjs ? { value: { ...found.value, format: 'tfjs' } } : found
  }
  return { value: { model: data, path, format: 'keras' } }
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const noModel = (path: string, received: string): Checked<never> => ({
  issues: [
    {
      path,
      expected: 'a model as Keras writes it: { "class_name": …, "config": … }',
      received,
      try: 'Write the file with model.to_json(), or save it with TensorFlow.js.',
    },
  ],
})

const graphModel = (path: string): Issue => ({
  path: path === '' ? 'node' : `${path}.node`,
  expected: 'layers',
  received: 'a graph of operations, in which layers can no longer be told apart',
  try: 'Convert the model again with --output_format=tfjs_layers_model, or use its Keras file.',
})
