import { isObject } from '../../schema/is-object.ts'
import type { Attribute, Constant, Op, OpGraph } from '../graph/op-graph.ts'
import { type Fields, fieldsOf } from '../keras/fields.ts'
import { fromBase64 } from './base64.ts'
import { inOrder } from './in-order.ts'

/** The list of operations in a graph model's `model.json`; undefined in other files. */
export const nodesIn = (data: unknown): readonly unknown[] | undefined => {
  const { modelTopology = data } = fieldsOf(data)
  const { node } = fieldsOf(modelTopology)
  return Array.isArray(node) ? node : undefined
}

/** A graph model's `model.json`, already parsed, as a graph of operations. */
export const decodeTfjsGraph = (data: unknown, nodes: readonly unknown[]): OpGraph => {
  const manifest = weightsIn(data)
  const all = nodes.flatMap((node, at) => nodeOf(node, at))
  const held = all.filter(({ op }) => op.type === 'Const')
  const constants = held.map(({ op, attr }) => constantOf(op.name, attr, manifest.get(op.name)))
  const given = all.filter(({ op }) => op.type === 'Placeholder')
  const ops = all.filter(({ op }) => !/^(Const|Placeholder|NoOp)$/.test(op.type))
  const read = new Set(ops.flatMap(({ op }) => op.inputs))
  const signature = signatureOf(data)
  const said = Object.values(fieldsOf(signature.outputs)).flatMap((one) =>
    nameOf(fieldsOf(one).name),
  )
  return {
    name: 'graph-model',
    inputs: given.map(({ op, attr }) => ({
      name: op.name,
      dims: dimsOf(fieldsOf(attr.shape).shape) ?? dimsSaid(signature, op.name) ?? [],
    })),
    outputs:
      said.length > 0 ? said : ops.map(({ op }) => op.name).filter((name) => !read.has(name)),
    ops: inOrder(ops.map(({ op }) => op)),
    constants: new Map([...constants, ...manifest.values()].map((one) => [one.name, one])),
    dims: new Map(),
  }
}

interface Node {
  readonly op: Op
  readonly attr: Fields
}

const nodeOf = (node: unknown, at: number): readonly Node[] => {
  const { name, op, input, attr } = fieldsOf(node)
  if (typeof name !== 'string' || typeof op !== 'string') return []
  const inputs = (Array.isArray(input) ? input : [])
    .flatMap(nameOf)
    .filter((one) => !one.startsWith('^'))
  const attributes = Object.fromEntries(
    Object.entries(fieldsOf(attr)).map(([word, value]) => [word, attributeOf(value)]),
  )
  const path = `modelTopology.node[${at}]`
  return [
    { op: { name, type: op, inputs, outputs: [name], attributes, path }, attr: fieldsOf(attr) },
  ]
}

/** `conv1:0` is the first output of `conv1`. */
const nameOf = (name: unknown): readonly string[] =>
  typeof name === 'string' ? [name.replace(/:0$/, '')] : []

const attributeOf = (value: unknown): Attribute => {
  const { i, f, b, s, list } = fieldsOf(value)
  if (i !== undefined) return Number(i)
  if (typeof f === 'number' || typeof b === 'boolean') return typeof f === 'number' ? f : b === true
  if (typeof s === 'string') return fromBase64(s)
  const { i: whole, s: words } = fieldsOf(list)
  if (Array.isArray(whole)) return whole.map(Number)
  return Array.isArray(words) ? words.map((word) => fromBase64(String(word))) : undefined
}

const dimsOf = (shape: unknown): readonly number[] | undefined => {
  const { dim } = fieldsOf(shape)
  if (!Array.isArray(dim)) return undefined
  return dim.map((one) => sizeOf(fieldsOf(one).size))
}

const sizeOf = (size: unknown): number => (Number(size) > 0 ? Number(size) : Number.NaN)

const constantOf = (name: string, attr: Fields, stored: Constant | undefined): Constant => {
  const { tensor } = fieldsOf(attr.value)
  const { dtype, tensorShape } = fieldsOf(tensor)
  const dims = dimsOf(tensorShape) ?? []
  const isFloating = /FLOAT|HALF|DOUBLE|BFLOAT/.test(String(dtype))
  return stored ?? { name, dims, isFloating, isStored: true, values: undefined }
}

/** What the file lists of the weights that are stored beside it. */
const weightsIn = (data: unknown): ReadonlyMap<string, Constant> => {
  const { weightsManifest } = fieldsOf(data)
  const groups = Array.isArray(weightsManifest) ? weightsManifest : []
  const weights = groups.flatMap((group) => {
    const { weights: all } = fieldsOf(group)
    return Array.isArray(all) ? all.filter(isObject) : []
  })
  return new Map(
    weights.map(({ name, shape, dtype }) => [
      String(name),
      {
        name: String(name),
        dims: (Array.isArray(shape) ? shape : []).map(Number),
        isFloating: /float/.test(String(dtype)),
        isStored: true,
        values: undefined,
      },
    ]),
  )
}

const signatureOf = (data: unknown): Fields => {
  const { signature, userDefinedMetadata } = fieldsOf(data)
  return fieldsOf(signature ?? fieldsOf(userDefinedMetadata).signature)
}

const dimsSaid = ({ inputs }: Fields, name: string): readonly number[] | undefined => {
  const said = Object.values(fieldsOf(inputs)).find((one) => nameOf(fieldsOf(one).name)[0] === name)
  return dimsOf(fieldsOf(said).tensorShape)
}
