import { PbfReader } from 'pbf'
import type { Checked, Issue } from '../../issue.ts'
import type { Attribute, Constant, Op, OpGraph } from '../graph/op-graph.ts'
import {
  type AttributeProto,
  type GraphProto,
  type NodeProto,
  readModelProto,
  type TensorProto,
  type ValueInfoProto,
} from './onnx-proto.js'
import { valuesOf } from './tensor-values.ts'

/** Types of numbers that are floating-point: float, double and the halves and quarters. */
const floating: ReadonlySet<number> = new Set([1, 10, 11, 16, 17, 18, 19, 20, 23, 24])

/** The graph in an ONNX file, from its bytes. */
export const decode = (bytes: Uint8Array): Checked<OpGraph> => {
  try {
    const { graph, ir_version: version } = readModelProto(new PbfReader(bytes))
    if (graph === undefined || !(version > 0)) return { issues: [noGraph] }
    return { value: graphOf(graph) }
  } catch (error) {
    return { issues: [damaged(error)] }
  }
}

const graphOf = (graph: GraphProto): OpGraph => {
  const inNodes = graph.node.flatMap(({ op_type, output, attribute }) =>
    op_type === 'Constant' ? constantIn(output[0] ?? '', attribute) : [],
  )
  const sparse = graph.sparse_initializer.flatMap(({ values, dims }) =>
    values === undefined ? [] : [{ ...constantOf(values, true), dims: dims.map(Number) }],
  )
  const stored = graph.initializer.map((tensor) => constantOf(tensor, true))
  const constants = new Map([...inNodes, ...sparse, ...stored].map((one) => [one.name, one]))
  const infos = [...graph.value_info, ...graph.output, ...graph.input]
  return {
    name: graph.name || 'model',
    inputs: graph.input
      .filter(({ name }) => !constants.has(name))
      .map((input) => ({ name: input.name, dims: dimsOf(input) ?? [] })),
    outputs: graph.output.map(({ name }) => name),
    ops: graph.node.flatMap((node, at) => (node.op_type === 'Constant' ? [] : [opOf(node, at)])),
    constants,
    dims: new Map(infos.flatMap((info) => dimsIn(info))),
  }
}

const constantOf = (tensor: TensorProto, isStored: boolean): Constant => ({
  name: tensor.name,
  dims: tensor.dims.map(Number),
  isFloating: floating.has(tensor.data_type),
  isStored,
  values: valuesOf(tensor),
})

/** A node that holds a tensor or numbers. */
const constantIn = (name: string, attributes: readonly AttributeProto[]): readonly Constant[] =>
  attributes.flatMap((attribute) => {
    if (attribute.t !== undefined) return [{ ...constantOf(attribute.t, false), name }]
    const numbers = numbersOf(attribute)
    if (numbers === undefined) return []
    const isFloating = attribute.type === 1 || attribute.type === 6
    return [{ name, dims: [numbers.length], isFloating, isStored: false, values: numbers }]
  })

const numbersOf = ({ type, f, i, floats, ints }: AttributeProto): readonly number[] | undefined =>
  ({ 1: [f], 2: [i], 6: floats, 7: ints })[type]

const opOf = ({ name, op_type, domain, input, output, attribute }: NodeProto, at: number): Op => ({
  name,
  type: domain === '' || domain === 'ai.onnx' ? op_type : `${domain}.${op_type}`,
  inputs: input,
  outputs: output,
  attributes: Object.fromEntries(attribute.map((one) => [one.name, valueOfAttribute(one)])),
  path: `graph.node[${at}]`,
})

/** Files before version 3 leave out which type an attribute is. */
const valueOfAttribute = (attribute: AttributeProto): Attribute => {
  const { type, f, i, s, floats, ints, strings } = attribute
  const text = (bytes: Uint8Array) => String.fromCharCode(...bytes.slice(0, 100))
  const byType: Readonly<Record<number, Attribute>> = {
    1: f,
    2: i,
    3: s && text(s),
    6: floats,
    7: ints,
    8: strings.map(text),
  }
  if (type !== 0) return byType[type]
  if (ints.length > 0) return ints
  if (floats.length > 0) return floats
  return s === undefined ? i || f : text(s)
}

const dimsOf = ({ type }: ValueInfoProto): readonly number[] | undefined =>
  type?.tensor_type?.shape?.dim.map(({ dim_value: size, value }) =>
    value === 'dim_value' && size > 0 ? size : Number.NaN,
  )

const dimsIn = (info: ValueInfoProto): readonly (readonly [string, readonly number[]])[] => {
  const dims = dimsOf(info)
  return dims === undefined ? [] : [[info.name, dims]]
}

const advice = 'Check that the file is whole, and that it is an ONNX model.'

const noGraph: Issue = {
  path: 'graph',
  expected: 'an ONNX model with a graph',
  received: 'a file without one',
  try: advice,
}

const damaged = (error: unknown): Issue => ({
  path: '',
  expected: 'an ONNX file',
  received: `bytes that break off or make no sense (${error instanceof Error ? error.message : error})`,
  try: advice,
})
