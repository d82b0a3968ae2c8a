import type { Op, OpGraph } from '../graph/op-graph.ts'
import { type Projection, projectionAt } from './projection.ts'
import { traceAhead, traceBack, type Wires, wiresOf } from './wires.ts'

/** Multi-head attention as exporters write it: products, reshapes and a softmax. */
export interface AttentionPattern {
  /** The folder that it stands in: `encoder/attention`. */
  readonly name: string
  readonly query: Projection
  readonly key: Projection
  readonly value: Projection
  readonly output: Projection
  /** The operations between the query's product and the scores: they tell the heads apart. */
  readonly queryPath: readonly Op[]
  /** All its operations in the order of the graph. */
  readonly ops: readonly Op[]
  /** The tensor that it puts out. */
  readonly result: string
}

const moves = /^(Reshape|Transpose|Mul|Div|Unsqueeze|Squeeze|Gather|Split|Slice|Cast|Identity)$/
const scales = /^(Add|Sub|Mul|Div|Where|Cast|Identity|Clip)$/
const guards = /^(Where|IsNaN|Cast|Identity|Dropout)$/
const rearranges = /^(Reshape|Transpose|Squeeze|Cast|Identity)$/

/** Every attention in a graph whose parts nothing else reads. */
export const attentionsIn = (graph: OpGraph): readonly AttentionPattern[] => {
  const softmaxes = graph.ops.filter(({ type }) => type === 'Softmax')
  if (softmaxes.length === 0) return []
  const wires = wiresOf(graph)
  const places = new Map(graph.ops.map((op, at) => [op, at]))
  return softmaxes.flatMap((softmax) => {
    const found = attentionAround(softmax, wires)
    if (found === undefined || !isClosed(found.ops, found.last, wires)) return []
    const ops = [...new Set(found.ops)].sort((a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0))
    const name = softmax.name.replace(/^\/|\/?[^/]*$/g, '') || 'attention'
    return [{ ...found, name, ops, result: found.last.outputs[0] ?? '' }]
  })
}

/** A product of two tensors, neither of them weights. */
const productOfTensors =
  (wires: Wires) =>
  (op: Op): Op | undefined =>
    op.type === 'MatMul' && op.inputs.every((name) => wires.constant(name) === undefined)
      ? op
      : undefined

const attentionAround = (softmax: Op, wires: Wires) => {
  const is = productOfTensors(wires)
  const scores = traceBack(wires, softmax.inputs[0] ?? '', { is, through: scales })
  const mixture = traceAhead(wires, softmax, { is, through: guards })
  if (scores === undefined || mixture === undefined) return undefined
  const projected = (name = '') =>
    traceBack(wires, name, { is: (op) => projectionAt(op, wires), through: moves })
  const [query, key] = scores.what.inputs.map(projected)
  const value = projected(mixture.what.inputs[1])
  const output = outputOf(mixture.what, wires)
  if (!query || !key || !value || !output) return undefined
  const parts = [query, key, value, output]
  return {
    query: query.what,
    key: key.what,
    value: value.what,
    output: output.what,
    queryPath: query.path,
    last: output.last,
    ops: [
      ...[softmax, scores.what, mixture.what, ...scores.path, ...mixture.path],
      ...parts.flatMap(({ what, path }) => [...what.ops, ...path]),
      output.last,
    ],
  }
}

/** The product behind the mixture, with its biases, and the reshape that gives it its axes back. */
const outputOf = (mixture: Op, wires: Wires) => {
  const is = (op: Op) => (op.type === 'Add' ? undefined : projectionAt(op, wires))
  const plain = traceAhead(wires, mixture, { is, through: rearranges })
  const [product] = plain?.what.ops ?? []
  if (plain === undefined || product === undefined) return undefined
  const [next] = wires.readers(product)
  if (product.type === 'Gemm') return { ...plain, last: next?.type === 'Reshape' ? next : product }
  const biased = next && projectionAt(next, wires)
  return biased?.ops.includes(product) && next
    ? { what: biased, path: plain.path, last: next }
    : { ...plain, last: product }
}

/** Whether nothing outside reads what stands on the way. */
const isClosed = (ops: readonly Op[], last: Op, wires: Wires): boolean => {
  const inside = new Set(ops)
  return ops.every(
    (op) =>
      op === last || (!wires.isOutput(op) && wires.readers(op).every((one) => inside.has(one))),
  )
}
