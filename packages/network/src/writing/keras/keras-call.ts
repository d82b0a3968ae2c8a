import type { LayerKind, PlacedLayer } from '../../layer-kinds.ts'

type Arguments = (reads: readonly string[]) => readonly string[]

const withStates: Arguments = ([x = '', ...states]) =>
  states.length === 0 ? [x] : [x, `initial_state=[${states.join(', ')}]`]

/** Layers that Keras calls with several arguments, not with a list of all they read. */
const apart: { readonly [K in LayerKind]?: Arguments } = {
  gru: withStates,
  lstm: withStates,
  multiHeadAttention: ([query = '', value = query, ...key]) => [query, value, ...key],
  simpleRnn: withStates,
}

/** What stands in the brackets when Keras calls a layer. */
export const kerasArguments = ({ kind }: PlacedLayer, reads: readonly string[]): string => {
  const given = apart[kind]?.(reads)
  if (given !== undefined) return given.join(', ')
  return reads.length === 1 ? reads.join('') : `[${reads.join(', ')}]`
}
