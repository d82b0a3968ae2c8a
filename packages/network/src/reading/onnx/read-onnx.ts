import { type Checked, hasIssues, type Issue } from '../../issue.ts'
import { arithmetic } from '../graph/arithmetic.ts'
import { type Label, labelsOf, shapeOfLabels, typeOfRank } from '../graph/labels.ts'
import { numbersIn, type OpGraph } from '../graph/op-graph.ts'
import { type Dialect, readGraph } from '../graph/read-graph.ts'
import type { ModelReading } from '../read-parsed.ts'
import { activationOps } from './activations.ts'
import { attentions } from './attention.ts'
import { decode } from './decode.ts'
import { gather } from './gather.ts'
import { normalizationOps } from './normalizations.ts'
import { productOps } from './products.ts'
import { recurrentOps } from './recurrent.ts'
import { resizingOps } from './resizing.ts'
import { shapeArithmetic } from './shape-arithmetic.ts'
import { shapeOps } from './shapes.ts'
import { windowOps } from './windows.ts'

/**
 * An ONNX file as a network, from its bytes; its weights may be stored elsewhere or stripped.
 *
 * Channels stand last here, as everywhere. Every floating-point number that the file stores is in
 * the total: what belongs to no layer that Longhand knows stands as an operation.
 *
 * @param input Sizes of one example in the order of the file, where it leaves them open.
 */
export const readOnnx = (bytes: Uint8Array, input?: readonly number[]): Checked<ModelReading> => {
  const graph = decode(bytes)
  if (hasIssues(graph)) return graph
  const given = withSizes(graph.value, input)
  if (hasIssues(given)) return given
  const reading = readGraph(given.value, dialect)
  return hasIssues(reading) ? reading : { value: { ...reading.value, format: 'onnx' } }
}

const withSizes = (graph: OpGraph, sizes: readonly number[] | undefined): Checked<OpGraph> => {
  const [only, ...others] = graph.inputs
  if (sizes === undefined || only === undefined) return { value: graph }
  const rank = only.dims.length - 1
  if (others.length > 0 || (rank > 0 && rank !== sizes.length))
    return { issues: [wrongSizes(graph, sizes)] }
  return {
    value: { ...graph, inputs: [{ ...only, dims: [only.dims[0] ?? Number.NaN, ...sizes] }] },
  }
}

const wrongSizes = ({ inputs }: OpGraph, sizes: readonly number[]): Issue => ({
  path: 'input',
  expected:
    inputs.length > 1
      ? 'a model with one input'
      : `${(inputs[0]?.dims.length ?? 1) - 1} sizes, as the file has them without the batch`,
  received: sizes.slice(0, 8).join('x'),
  try: 'Leave the batch out, and write the sizes in the order of the file, joined by x.',
})

/** Which order of axes the operations that read an input give away. */
const labelsFor = (graph: OpGraph, name: string, rank: number): readonly Label[] | undefined => {
  const type = typeOfRank(rank - 1)
  if (type === undefined) return undefined
  const readers = graph.ops.filter(({ inputs }) => inputs[0] === name)
  const turned = readers.find((op) => op.type === 'Transpose')
  const order = turned === undefined ? undefined : numbersIn(turned, 'perm')
  const isTurnedToFront = order?.[1] === rank - 1 && rank > 3
  if (type === 'sequence') {
    if (readers.some((op) => /^(Conv|MaxPool|AveragePool|BatchN)/.test(op.type)))
      return labelsOf(type, true)
    if (readers.some((op) => /^(LSTM|GRU|RNN)$/.test(op.type)))
      return ['steps', 'batch', 'features']
    return labelsOf(type, false)
  }
  return labelsOf(type, !isTurnedToFront)
}

const inputOf: Dialect['inputOf'] = (graph, { name, dims }) => {
  const known = dims.length === 1 ? [Number.NaN, ...dims] : dims
  const labels = labelsFor(graph, name, known.length)
  const type = typeOfRank(known.length - 1)
  return labels && type && { shape: shapeOfLabels(type, labels, known), labels }
}

const dialect: Dialect = {
  areFirst: true,
  inputOf,
  joined: attentions,
  translations: {
    ...shapeArithmetic,
    ...activationOps,
    ...normalizationOps,
    ...productOps,
    ...recurrentOps,
    ...resizingOps,
    ...shapeOps,
    ...windowOps,
    Gather: gather,
    Add: arithmetic('add', true),
    Sub: arithmetic('subtract', true),
    Mul: arithmetic('multiply', true),
  },
}
