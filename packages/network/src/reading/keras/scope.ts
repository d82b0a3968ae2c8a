import { isInput } from './inputs.ts'
import type { ModelTree } from './model-tree.ts'
import type { TensorRef } from './tensors.ts'

/** A model as it is used in one place. */
export interface Scope {
  readonly model: ModelTree
  readonly atEachStep: boolean
  /** Who uses it, and what it is given; undefined: the whole. */
  readonly outer?: { readonly scope: Scope; readonly given: readonly TensorRef[] }
  /** The uses of its layers by layer and call. */
  readonly names: Map<string, string>
  readonly inside: Map<string, Scope>
}

/** How often a tensor may be handed from a model to the one around it. */
const deepest = 1000

/** Under which a scope keeps a call of a layer. */
export const keyOf = (layer: string, call: number): string => `${call} ${layer}`

/** The use of a layer, or the input, that a tensor comes from. */
export const nameOf = (scope: Scope, ref: TensorRef, depth: number = 0): string | undefined => {
  if (depth > deepest) return undefined
  const { model, outer, names, inside } = scope
  const layer = model.byName.get(ref.layer)
  if (layer === undefined) return undefined
  if (isInput(layer)) {
    if (outer === undefined) return layer.name
    const given = outer.given[model.inputs.findIndex((input) => input.layer === layer.name)]
    return given && nameOf(outer.scope, given, depth + 1)
  }
  const key = keyOf(layer.name, ref.call - (model.firstCalls.get(layer.name) ?? 0))
  const inner = inside.get(key)
  if (inner === undefined) return ref.output === 0 ? names.get(key) : undefined
  const output = inner.model.outputs[ref.output]
  return output && nameOf(inner, output, depth + 1)
}
