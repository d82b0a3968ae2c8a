import type { Issue } from '../../issue.ts'
import { quoted } from '../../schema/quoted.ts'
import { isInput, type NamedLayer } from './inputs.ts'
import type { ModelTree } from './model-tree.ts'
import { keyOf, nameOf, type Scope } from './scope.ts'
import type { Call, TensorRef } from './tensors.ts'

/** A use of a layer, in one list with those of the models inside. */
export interface LayerUse {
  readonly layer: NamedLayer
  /** `outer/inner`; a further use of a layer has a number behind it. */
  readonly name: string
  /** The first use, where this is a further one. */
  readonly shares: string | undefined
  readonly reads: readonly string[]
  /** Whether the model it stands in is applied at every step. */
  readonly atEachStep: boolean
  /** What the call says besides tensors, which may change what the layer does. */
  readonly issues: readonly Issue[]
}

/** A model without models inside it. */
export interface FlatModel {
  readonly inputs: readonly NamedLayer[]
  readonly uses: readonly LayerUse[]
  readonly outputs: readonly string[]
  readonly issues: readonly Issue[]
}

interface Found {
  readonly scope: Scope
  readonly layer: NamedLayer
  readonly call: Call
  readonly name: string
  readonly shares: string | undefined
}

/** Uses of layers in one model; the largest networks have some thousands. */
const most = 100_000
/** A model's layers and those of the models inside it, as one list: `outer/inner`. */
export const flattenModel = (model: ModelTree): FlatModel => {
  const found: Found[] = []
  const scopes: Scope[] = []
  const counts = new Map<string, number>()
  const whole = open({ model, atEachStep: false }, '', { found, scopes, counts })
  if (found.length + scopes.length > most)
    return { inputs: [], uses: [], outputs: [], issues: [tooMany] }
  const issues: Issue[] = []
  const nameAll = (scope: Scope, refs: readonly TensorRef[], path: string): readonly string[] =>
    refs.flatMap((ref) => {
      const name = nameOf(scope, ref)
      if (name === undefined) issues.push(noSuchTensor(path, ref))
      return name ?? []
    })
  const uses = found.map(({ scope, layer, call, ...use }) => ({
    ...use,
    layer,
    atEachStep: scope.atEachStep,
    reads: nameAll(scope, call.reads, `${layer.path}.inbound_nodes`),
    issues: call.issues,
  }))
  const outputs = nameAll(whole, model.outputs, 'config.output_layers')
  return { inputs: model.layers.filter(isInput), uses, outputs, issues }
}

interface Emitted {
  readonly found: Found[]
  readonly scopes: Scope[]
  readonly counts: Map<string, number>
}

const open = (
  place: Pick<Scope, 'model' | 'atEachStep' | 'outer'>,
  prefix: string,
  emitted: Emitted,
): Scope => {
  const { model, atEachStep } = place
  const scope: Scope = { ...place, names: new Map(), inside: new Map() }
  emitted.scopes.push(scope)
  for (const layer of model.layers) {
    const inner = model.inside.get(layer.name)
    for (const [i, call] of (model.callsOf.get(layer.name) ?? []).entries()) {
      if (emitted.found.length + emitted.scopes.length > most) return scope
      const key = keyOf(layer.name, i)
      const full = `${prefix}${layer.name}`
      const outer = { scope, given: call.reads }
      const steps = atEachStep || layer.atEachStep
      if (inner)
        scope.inside.set(key, open({ model: inner, atEachStep: steps, outer }, `${full}/`, emitted))
      else scope.names.set(key, emit({ scope, layer, call }, full, emitted))
    }
  }
  return scope
}

/** A further use of a layer is named after the layer, with a number behind it. */
const emit = (
  use: Pick<Found, 'scope' | 'layer' | 'call'>,
  full: string,
  { found, counts }: Emitted,
): string => {
  const count = (counts.get(full) ?? 0) + 1
  counts.set(full, count)
  const name = count === 1 ? full : `${full}#${count}`
  found.push({ ...use, name, shares: count === 1 ? undefined : full })
  return name
}

const noSuchTensor = (path: string, { layer, call, output }: TensorRef): Issue => ({
  path,
  expected: 'an output of a layer of this model',
  received: `output ${output} of call ${call} of ${quoted(layer)}`,
  try: 'Longhand reads the first output of a layer; write the file again with model.to_json().',
})

const tooMany: Issue = {
  path: '',
  expected: `at most ${most} uses of layers`,
  received: 'more of them',
  try: 'Save the models inside as files of their own.',
}
