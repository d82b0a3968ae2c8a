import { type Checked, hasIssues, issuesIn } from '../../issue.ts'
import { type Inputs, isInput, type NamedLayer } from './inputs.ts'
import type { ModelFrame } from './model-frame.ts'
import { readInbound, readTensors } from './tensors.ts'

/** Who reads whom in a graph, and what the graph gives back. */
export interface Wiring {
  /** The layers that a layer reads; undefined: the one before, as in a plain list. */
  readonly readsOf: (name: string) => readonly string[] | undefined
  readonly outputs: readonly string[] | undefined
  /** The order in which a graph is given its inputs. */
  readonly inputs: readonly string[]
}

const ofList: Wiring = { readsOf: () => undefined, outputs: undefined, inputs: [] }

/** Who reads whom: stated in a graph, implied in a plain list. */
export const readWiring = (frame: ModelFrame, layers: readonly NamedLayer[]): Checked<Wiring> => {
  if (frame.type === 'list') return { value: ofList }
  const calls = layers
    .filter((layer) => !isInput(layer))
    .map(({ name, inbound = [], path }) => {
      return { name, reads: readInbound(inbound, `${path}.inbound_nodes`) }
    })
  const inputs = readTensors(frame.inputs, `${frame.path}.input_layers`)
  const outputs = readTensors(frame.outputs ?? [], `${frame.path}.output_layers`)
  const issues = [...calls.map(({ reads }) => reads), inputs, outputs].flatMap(issuesIn)
  if (hasIssues(inputs) || hasIssues(outputs) || issues.length > 0) return { issues }
  const reads = new Map(
    calls.map((call) => [call.name, hasIssues(call.reads) ? [] : call.reads.value]),
  )
  return {
    value: {
      readsOf: (name) => reads.get(name),
      outputs: outputs.value.length > 0 ? outputs.value : undefined,
      inputs: inputs.value,
    },
  }
}

/** The same inputs, in the order in which a graph is given them. */
export const inOrderOf = (names: readonly string[], inputs: Inputs): Inputs => {
  const known = names.flatMap((name) => {
    const shape = Object.hasOwn(inputs, name) ? inputs[name] : undefined
    return shape === undefined ? [] : [[name, shape] as const]
  })
  return { ...Object.fromEntries(known), ...inputs }
}
