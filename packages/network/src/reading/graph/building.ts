import { hasIssues, type Issue } from '../../issue.ts'
import type { PlacedLayer } from '../../layer-kinds.ts'
import type { Layer } from '../../network.ts'
import { placeLayer } from '../../placing/place-layer.ts'
import type { Sizes } from '../../shape.ts'
import { dimsOf, type Label } from './labels.ts'
import { freeName, nameFrom } from './names.ts'
import { type Constant, type Op, type OpGraph, sizeOf } from './op-graph.ts'

/** A tensor that a layer puts out, its axes in the order of the source. */
export interface Tensor {
  readonly layer: PlacedLayer
  readonly labels: readonly Label[]
}

/** A layer that an operation becomes. */
export interface Made {
  readonly kind: Layer['kind']
  readonly config?: Layer['config']
  readonly reads: readonly Tensor[]
  /** The constants that are its weights. */
  readonly weights?: readonly (Constant | undefined)[]
  /** Settings that leave out weights which another layer has already. */
  readonly without?: (isTaken: (weight: Constant | undefined) => boolean) => Layer['config']
}

/** A network while it is read from a graph. */
export interface Building {
  readonly graph: OpGraph
  /** How often each tensor is read. */
  readonly readers: ReadonlyMap<string, readonly Op[]>
  readonly tensor: (name: string | undefined) => Tensor | undefined
  readonly constant: (name: string | undefined) => Constant | undefined
  /** Small numbers: those of a constant, or of shape arithmetic; NaN where one is not known. */
  readonly numbers: (name: string | undefined) => readonly number[] | undefined
  /** Adds a layer; undefined if it cannot stand there, which is an issue then. */
  readonly put: (op: Op, made: Made) => PlacedLayer | undefined
  readonly set: (name: string | undefined, tensor: Tensor) => void
  /** Gives a constant another name. */
  readonly rename: (name: string | undefined, constant: Constant) => void
  /** Keeps numbers that shape arithmetic has worked out. */
  readonly setNumbers: (name: string | undefined, values: readonly number[]) => void
}

/** A tensor's sizes in the order of the source. */
export const dimsIn = ({ labels, layer }: Tensor): readonly number[] => dimsOf(labels, layer.output)

/** What has been read so far. */
export interface Built {
  readonly layers: readonly Layer[]
  readonly issues: readonly Issue[]
  /** Weights of more than one layer, by name. */
  readonly shared: ReadonlySet<string>
  /** Weights that no layer has. */
  readonly unused: readonly Constant[]
}

/** A network to be filled from a graph, and what it is in the end. */
export const building = (
  graph: OpGraph,
  inputs: ReadonlyMap<string, Tensor>,
): { readonly build: Building; readonly built: () => Built } => {
  const tensors = new Map(inputs)
  const numbers = new Map<string, readonly number[]>()
  const renamed = new Map<string, Constant>()
  const { put, built } = putting(
    graph,
    new Set([...inputs.values()].map(({ layer }) => layer.name)),
  )
  const build: Building = {
    graph,
    readers: readersOf(graph),
    tensor: (name = '') => tensors.get(name),
    constant: (name = '') => renamed.get(name) ?? graph.constants.get(name),
    numbers: (name = '') => numbers.get(name) ?? build.constant(name)?.values,
    rename: (name = '', constant) => renamed.set(name, constant),
    put,
    set: (name = '', tensor) => tensors.set(name, tensor),
    setNumbers: (name = '', values) => numbers.set(name, values),
  }
  return { build, built }
}

/** Layers that are put one by one, each under a name of its own, its weights counted once. */
const putting = (graph: OpGraph, names: Set<string>) => {
  const layers: Layer[] = []
  const issues: Issue[] = []
  const used = new Set<string>()
  const shared = new Set<string>()
  const bySetting = new Map<string, string>()
  const counts = new Map<string, number>()
  const put = (op: Op, { kind, config: said = {}, reads, weights: all = [], without }: Made) => {
    const weights = all.flatMap((weight) => weight ?? [])
    const name = freeName(nameFrom(op, weights), names, counts)
    const setting = JSON.stringify([kind, said, weights.map((weight) => weight.name)])
    const first = weights.length > 0 ? bySetting.get(setting) : undefined
    const isTaken = (weight: Constant | undefined) => weight !== undefined && used.has(weight.name)
    const config = first === undefined ? { ...said, ...without?.(isTaken) } : said
    const readNames = reads.map(({ layer }) => layer.name)
    const placed = placeLayer(kind, { name, config, reads: readNames, inputs: reads.map(outputOf) })
    if (hasIssues(placed)) {
      issues.push(...placed.issues)
      return undefined
    }
    names.add(name)
    layers.push({ kind, name, config, inputs: readNames, ...(first && { shares: first }) })
    if (first !== undefined) return placed.value
    bySetting.set(setting, name)
    for (const weight of weights) (used.has(weight.name) ? shared : used).add(weight.name)
    return placed.value
  }
  const unused = () =>
    [...graph.constants.values()].filter(
      (one) => one.isStored && one.isFloating && sizeOf(one) > 0 && !used.has(one.name),
    )
  return { put, built: (): Built => ({ layers, issues, shared, unused: unused() }) }
}

const outputOf = ({ layer }: Tensor): Sizes => layer.output

const readersOf = ({ ops }: OpGraph): ReadonlyMap<string, readonly Op[]> => {
  const readers = new Map<string, Op[]>()
  for (const op of ops)
    for (const name of new Set(op.inputs)) {
      const known = readers.get(name)
      if (known === undefined) readers.set(name, [op])
      else known.push(op)
    }
  return readers
}
