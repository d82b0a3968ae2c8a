import type { Building, Tensor } from '../graph/building.ts'
import { numbersIn, type Op, type OpGraph } from '../graph/op-graph.ts'
import type { Joined } from '../graph/read-graph.ts'
import { become, channelsOf, isLast } from '../graph/translate.ts'
import { type AttentionPattern, attentionsIn } from './attention-pattern.ts'
import type { Projection } from './projection.ts'

/** Every multi-head attention of a graph, to be read as one layer. */
export const attentions = (graph: OpGraph): readonly Joined[] =>
  attentionsIn(graph).map((pattern) => ({
    ops: pattern.ops,
    translate: (op, build) => putAttention(op, build, pattern),
  }))

const putAttention = (op: Op, build: Building, pattern: AttentionPattern): boolean => {
  const { query, key, value, output } = pattern
  const all = [query, key, value, output]
  const reads = [query, value, key].map(({ x }) => build.tensor(x))
  const tensors = reads.flatMap((one) => one ?? [])
  const biases = all.filter(({ bias }) => bias !== undefined).length
  const sizes = [unitsOf(query, pattern), unitsOf(key, pattern), unitsOf(value, pattern)]
  const [keys = 0, others, values = 0] = sizes
  const heads = headsIn(pattern, build, keys)
  const fits =
    tensors.length === 3 && [query, value, key].every((one, i) => isRead(one, tensors[i]))
  if (!fits || (biases !== 0 && biases !== 4) || keys !== others || heads === undefined)
    return false
  if (values % heads !== 0 || output.inputs !== values) return false
  const config = {
    numHeads: heads,
    keyDim: keys / heads,
    valueDim: values / heads,
    useBias: biases > 0,
    outputSize: output.units,
  }
  const weights = new Set(all.flatMap(({ kernel, bias }) => [kernel, bias]))
  const made = {
    kind: 'multiHeadAttention',
    config,
    reads: withoutSame(tensors),
    weights: [...weights],
  } as const
  const last = { ...op, name: pattern.name }
  return become(last, build, made, undefined, pattern.result)
}

const isRead = ({ inputs }: Projection, x: Tensor | undefined): boolean =>
  x?.layer.output.type === 'sequence' && isLast(x) && channelsOf(x) === inputs

/** The columns of a product that are a query's, key's or value's: some share one product. */
const unitsOf = ({ kernel, units }: Projection, { query, key, value }: AttentionPattern): number =>
  units / [query, key, value].filter((one) => one.kernel === kernel).length

/** Self-attention reads one layer; where keys are found by the values themselves, two are read. */
const withoutSame = (tensors: readonly Tensor[]): readonly Tensor[] => {
  const [query, value, key] = tensors.map(({ layer }) => layer.name)
  if (key !== value) return tensors
  return tensors.slice(0, query === value ? 1 : 2)
}

/** How many heads the reshapes behind the query's product make of its units. */
const headsIn = (
  { queryPath }: AttentionPattern,
  build: Building,
  units: number,
): number | undefined => {
  const targets = queryPath
    .filter(({ type }) => type === 'Reshape')
    .map((op) => numbersIn(op, 'shape') ?? build.numbers(op.inputs[1]) ?? [])
  const heads = targets.flatMap((target) => {
    const [before = 0, last = 0] = target.slice(-2)
    return last > 0 ? [units / last] : last === -1 && target.length === 4 ? [before] : []
  })
  return heads.find((count) => Number.isInteger(count) && count >= 1 && units % count === 0)
}
