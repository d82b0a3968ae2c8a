import { type Checked, hasIssues, type Issue } from '../../issue.ts'
import { layerKinds, type PlacedLayer } from '../../layer-kinds.ts'
import type { Layer, Network } from '../../network.ts'
import type { Shape } from '../../shape.ts'
import type { Reading } from '../reading.ts'
import { unknownSizes } from '../unknown-sizes.ts'
import { type Building, type Built, building, type Tensor } from './building.ts'
import { graphNotes } from './graph-notes.ts'
import type { Label } from './labels.ts'
import { type Op, type OpGraph, sizeOf } from './op-graph.ts'
import type { Translate, Translations } from './translate.ts'
import { standForItself } from './unknown-op.ts'

/** Operations that are one layer together. */
export interface Joined {
  readonly ops: readonly Op[]
  /** Reads them all at the last of them; false where they are better read one by one. */
  readonly translate: Translate
}

/** How a library writes its graphs. */
export interface Dialect {
  readonly translations: Translations
  readonly joined?: (graph: OpGraph) => readonly Joined[]
  /** Whether its channels stand before rows and columns. */
  readonly areFirst: boolean
  /** The shape of an input and what its axes are; undefined for one that Longhand cannot hold. */
  readonly inputOf: (
    graph: OpGraph,
    input: OpGraph['inputs'][number],
  ) => { readonly shape: Shape; readonly labels: readonly Label[] } | undefined
}

/** A graph of operations as a network; what is not worked out stands as an operation. */
export const readGraph = (graph: OpGraph, dialect: Dialect): Checked<Reading> => {
  const inputs = graph.inputs.map((input) => ({ ...input, is: dialect.inputOf(graph, input) }))
  const strange = inputs.filter(({ is }) => is === undefined)
  if (inputs.length === 0 || strange.length > 0)
    return { issues: [strangeInput(strange[0] ?? { name: '', dims: [] })] }
  const shapes = inputs.flatMap(({ name, is }) => (is === undefined ? [] : [{ name, ...is }]))
  const placed = shapes.map((one) => ({ ...one, layer: inputLayer(one.name, one.shape) }))
  const issues = placed.flatMap(({ layer }) => (hasIssues(layer) ? layer.issues : []))
  if (issues.length > 0) return { issues }
  const tensors = new Map(
    placed.flatMap(({ name, labels, layer }): [string, Tensor][] =>
      hasIssues(layer) ? [] : [[name, { layer: layer.value, labels }]],
    ),
  )
  const { build, built } = building(graph, tensors)
  readOps(graph, build, dialect)
  return finished(
    graph,
    build,
    built(),
    Object.fromEntries(shapes.map(({ name, shape }) => [name, shape])),
  )
}

const inputLayer = (name: string, shape: Shape): Checked<PlacedLayer> =>
  layerKinds.input.putInPlace({ name, config: { shape }, reads: [], inputs: [] })

/** Reads every operation in turn; those of one layer together, at the last of them. */
const readOps = (graph: OpGraph, build: Building, dialect: Dialect) => {
  const joints = dialect.joined?.(graph) ?? []
  const jointOf = new Map(joints.flatMap((joint) => joint.ops.map((op) => [op, joint])))
  for (const op of graph.ops) {
    const joint = jointOf.get(op)
    if (joint === undefined) readOp(op, build, dialect)
    else if (op === joint.ops.at(-1) && !joint.translate(op, build))
      for (const one of joint.ops) readOp(one, build, dialect)
  }
}

const readOp = (op: Op, build: Building, { translations, areFirst }: Dialect) => {
  // what was read together with an operation before
  if (op.outputs.every((name) => name === '' || build.tensor(name) !== undefined)) return
  const translate = Object.hasOwn(translations, op.type) ? translations[op.type] : undefined
  if (translate?.(op, build)) return
  standForItself(op, build, { areFirst })
}

const finished = (
  graph: OpGraph,
  build: Building,
  { layers, issues, shared, unused }: Built,
  inputs: Readonly<Record<string, Shape>>,
): Checked<Reading> => {
  if (issues.length > 0) return { issues }
  const last = layers.at(-1)
  if (last === undefined) return { issues: [noLayers] }
  const given = new Set(Object.keys(inputs))
  const outputs = [
    ...new Set(graph.outputs.flatMap((name) => build.tensor(name)?.layer.name ?? [])),
  ].filter((name) => !given.has(name))
  const names = Object.keys(inputs)
  const [only] = Object.values(inputs)
  const isPlain = names.length === 1 && names[0] === 'input' && only !== undefined
  const network: Network = {
    name: graph.name,
    input: isPlain ? only : inputs,
    layers: [...layers, ...constantsAfter(last, unused, layers)],
    outputs: outputs.length > 0 ? outputs : [last.name],
  }
  const notes = [...graphNotes(layers, shared), ...unknownSizes(network)]
  return { value: { network, notes } }
}

/** Stored numbers that belong to no layer stand behind the last, so that the total holds them. */
const constantsAfter = (
  last: Layer,
  unused: Built['unused'],
  layers: readonly Layer[],
): readonly Layer[] => {
  if (unused.length === 0) return []
  const names = new Set(layers.map(({ name }) => name))
  const name = ['constants', 'constants_1', 'constants_2'].find((one) => !names.has(one))
  const numbers = unused.reduce((total, constant) => total + sizeOf(constant), 0)
  const config = { does: 'holds numbers of no layer', constants: { values: [numbers] } }
  return [{ kind: 'operation', name: name ?? 'constants_3', config, inputs: [last.name] }]
}

const strangeInput = ({
  name,
  dims,
}: {
  readonly name: string
  readonly dims: readonly number[]
}): Issue => ({
  path: name === '' ? 'graph.input' : name,
  expected: 'inputs with two to five axes, the batch first',
  received: name === '' ? 'none' : `${dims.length} axes`,
  try: 'Write the file again with its inputs.',
})

const noLayers: Issue = {
  path: 'graph',
  expected: 'at least one operation that reads an input',
  received: 'none',
  try: 'Check that the file holds a whole model.',
}
