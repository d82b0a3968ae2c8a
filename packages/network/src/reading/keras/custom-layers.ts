import { type Checked, hasIssues } from '../../issue.ts'
import type { Layer } from '../../network.ts'
import type { Note } from '../../note.ts'
import { readBatchShape } from './batch-shape.ts'
import type { DataOrder } from './data-order.ts'
import type { Fields } from './fields.ts'
import type { NamedLayer } from './inputs.ts'
import { kerasClasses } from './keras-classes.ts'
import { currentClass } from './legacy.ts'

/** Single operations that Keras stores as layers: they have no weights. */
const operations: ReadonlySet<string> = new Set([
  'Lambda',
  'TFOpLambda',
  'TensorFlowOpLayer',
  'SlicingOpLambda',
  'ClassMethod',
  'InstanceMethod',
  'InstanceProperty',
])

/** Whether a layer's inside stands in someone's code, not in the file. */
export const isCustom = ({ className, config, isOwn }: NamedLayer): boolean =>
  isOwn || operations.has(className) || !kerasClasses.has(currentClass(className, config))

/** What is known of a layer whose inside the file hides. */
export const customSettings = (
  { className, config, path }: NamedLayer,
  order: DataOrder,
): Checked<Fields> => {
  const hasWeights = !operations.has(className)
  const settings = {
    does: className,
    hides: true,
    ...(hasWeights && { weights: { hidden: [null] } }),
  }
  const { outputShape } = config
  if (hasWeights || !isFlat(outputShape)) return { value: settings }
  const output = readBatchShape([null, ...outputShape], order, `${path}.config.output_shape`)
  return hasIssues(output) ? output : { value: { ...settings, output: output.value } }
}

const isFlat = (shape: unknown): shape is readonly unknown[] =>
  Array.isArray(shape) && shape.length > 0 && shape.every((size) => !Array.isArray(size))

/** That the file does not show what some layers do. */
export const hiddenNotes = (layers: readonly Layer[]): readonly Note[] => {
  const names = layers.filter(({ kind }) => kind === 'operation').map(({ name }) => name)
  if (names.length === 0) return []
  const shown = names.slice(0, 8).join(', ')
  return [
    {
      id: 'hidden-layers',
      says: `The file does not show what these layers do: ${shown}${names.length > 8 ? ' …' : ''}. What depends on that is not known.`,
    },
  ]
}
