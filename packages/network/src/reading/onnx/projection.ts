import { type Constant, numberIn, type Op } from '../graph/op-graph.ts'
import type { Wires } from './wires.ts'

/** A product with a matrix of weights, and the biases behind it. */
export interface Projection {
  /** The tensor that it reads. */
  readonly x: string
  readonly kernel: Constant
  readonly bias: Constant | undefined
  readonly inputs: number
  readonly units: number
  readonly ops: readonly Op[]
}

/** The product that an operation is, or whose biases it adds. */
export const projectionAt = (op: Op, wires: Wires): Projection | undefined => {
  if (op.type === 'Add') return withBias(op, wires)
  const [x = '', weight = '', added = ''] = op.inputs
  const [kernel, bias] = [wires.constant(weight), wires.constant(added)]
  if (!/^(MatMul|Gemm)$/.test(op.type) || wires.constant(x) || kernel?.dims.length !== 2)
    return undefined
  if (!kernel.isFloating || numberIn(op, 'transA', 0) === 1) return undefined
  const [rows = 0, columns = 0] = kernel.dims
  const [inputs, units] = numberIn(op, 'transB', 0) === 1 ? [columns, rows] : [rows, columns]
  return { x, kernel, bias, inputs, units, ops: [op] }
}

const withBias = (op: Op, wires: Wires): Projection | undefined => {
  const bias = op.inputs.map(wires.constant).find((one) => one?.isFloating)
  const product = op.inputs.map(wires.producer).find((one) => one?.type === 'MatMul')
  const made = product && projectionAt(product, wires)
  if (bias?.dims.length !== 1 || made === undefined || bias.dims[0] !== made.units) return undefined
  return { ...made, bias, ops: [...made.ops, op] }
}
