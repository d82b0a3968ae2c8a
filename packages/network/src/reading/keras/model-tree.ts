import { type Checked, hasIssues, type Issue, issuesIn } from '../../issue.ts'
import type { Note } from '../../note.ts'
import { impliedInput, isInput, type NamedLayer } from './inputs.ts'
import { type ModelFrame, modelFrame } from './model-frame.ts'
import { namedLayers } from './named-layers.ts'
import { type Call, readCalls, readTensors, type TensorRef } from './tensors.ts'

/** A model of a file: its layers, how they are called, and the models among them. */
export interface ModelTree {
  readonly type: ModelFrame['type']
  readonly name: string
  /** Inputs among them, each under a name of its own. */
  readonly layers: readonly NamedLayer[]
  readonly byName: ReadonlyMap<string, NamedLayer>
  readonly callsOf: ReadonlyMap<string, readonly Call[]>
  readonly inputs: readonly TensorRef[]
  readonly outputs: readonly TensorRef[]
  /** Where the calls of each model inside begin to count. */
  readonly firstCalls: ReadonlyMap<string, number>
  /** The layers that are models themselves. */
  readonly inside: ReadonlyMap<string, ModelTree>
  readonly notes: readonly Note[]
  /** What is wrong with the layers and their wiring. */
  readonly issues: readonly Issue[]
}

/** Models stand at most this deep in each other. */
const deepest = 20

/** A model and the models inside it. */
export const modelTree = (
  model: Parameters<typeof modelFrame>[0],
  depth: number = 0,
): Checked<ModelTree> => {
  const checked = modelFrame(model)
  if (hasIssues(checked)) return checked
  if (depth > deepest) return { issues: [tooDeep(model.path)] }
  const frame = checked.value
  const named = namedLayers(frame)
  const inner = named.layers.flatMap(({ name, model: found, path }) =>
    found === undefined
      ? []
      : [{ name, tree: modelTree({ model: found, path, format: 'keras' }, depth + 1) }],
  )
  const inside = new Map(
    inner.flatMap(({ name, tree }) => (hasIssues(tree) ? [] : [[name, tree.value] as const])),
  )
  const trees = [...inside.values()]
  const wired =
    frame.type === 'list' ? chain(frame, named.layers, inside) : graph(frame, named.layers)
  return {
    value: {
      ...wired,
      byName: new Map(wired.layers.map((layer) => [layer.name, layer])),
      type: frame.type,
      name: frame.name,
      inside,
      firstCalls: firstCalls(wired, inside),
      notes: [...named.notes, ...trees.flatMap(({ notes }) => notes)],
      issues: [
        ...named.issues,
        ...inner.flatMap(({ tree }) => issuesIn(tree)),
        ...trees.flatMap(({ issues }) => issues),
        ...wired.issues,
      ],
    },
  }
}

/** Keras counts the making of a model as a call of it: then nobody reads call 0. */
const firstCalls = (
  { callsOf, outputs }: Wired,
  inside: ModelTree['inside'],
): ReadonlyMap<string, number> => {
  const refs = [...[...callsOf.values()].flat().flatMap(({ reads }) => reads), ...outputs]
  const read = new Set(refs.filter(({ call }) => call === 0).map(({ layer }) => layer))
  return new Map([...inside.keys()].map((name) => [name, read.has(name) ? 0 : 1]))
}

type Wired = Pick<ModelTree, 'layers' | 'callsOf' | 'inputs' | 'outputs' | 'issues'>

const firstOf = (layer: string): TensorRef => ({ layer, call: 0, output: 0 })

/** Layers one after the other; the first states the input, or is given one of its own. */
const chain = (
  { built }: ModelFrame,
  stated: readonly NamedLayer[],
  inside: ModelTree['inside'],
): Wired => {
  const layers =
    stated[0] && !isInput(stated[0])
      ? [impliedInput(stated[0], inside.get(stated[0].name), built), ...stated]
      : stated
  const calls = layers.slice(1).map(({ name }, i) => {
    const reads = [layers[i]?.name ?? ''].map(firstOf)
    return [name, [{ reads, issues: [] }]] as const
  })
  return {
    layers,
    callsOf: new Map(calls),
    inputs: layers.slice(0, 1).map(({ name }) => firstOf(name)),
    outputs: layers.slice(-1).map(({ name }) => firstOf(name)),
    issues: [],
  }
}

/** Layers that name the tensors they read. */
const graph = (frame: ModelFrame, layers: readonly NamedLayer[]): Wired => {
  const calls = layers
    .filter((layer) => !isInput(layer))
    .map(
      ({ name, inbound = [], path }) =>
        [name, readCalls(inbound, `${path}.inbound_nodes`)] as const,
    )
  const inputs = readTensors(frame.inputs, `${frame.path}.input_layers`)
  const outputs = readTensors(frame.outputs ?? [], `${frame.path}.output_layers`)
  return {
    layers,
    callsOf: new Map(calls),
    inputs: hasIssues(inputs) ? [] : inputs.value,
    outputs: hasIssues(outputs) ? [] : outputs.value,
    issues: [inputs, outputs].flatMap(issuesIn),
  }
}

const tooDeep = (path: string): Issue => ({
  path,
  expected: `models at most ${deepest} deep in each other`,
  received: 'a model deeper inside',
  try: 'Save the model inside as a file of its own.',
})
