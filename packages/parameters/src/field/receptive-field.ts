import { type Address, derive, type Expression, quantity } from '@longhand/derivation'
import {
  type AxisName,
  axesOf,
  type PlacedLayer,
  type PlacedNetwork,
  type Sizes,
} from '@longhand/network'
import type { Field, NoField } from './field.ts'
import { joinedField } from './joined-field.ts'
import { throughWindow } from './through-window.ts'

/** The fields of all layers along one axis of the input. */
export type Fields = ReadonlyMap<string, Field | NoField>

const sizeAlong = (sizes: Sizes | undefined, axis: AxisName): Expression | undefined =>
  sizes && axesOf(sizes).find(({ name }) => name === axis)?.size

/** The axes that windows slide along; a vector's only axis is its features. */
export const fieldAxes = (sizes: Sizes): readonly AxisName[] => {
  const names = axesOf(sizes).map(({ name }) => name)
  return names.length === 1 ? names : names.slice(0, -1)
}

const own: Field = {
  size: quantity('receptive-field', 1, 'input.receptiveField'),
  jump: quantity('jump', 1, 'input.receptiveField'),
  start: quantity('field-start', 0, 'input.receptiveField'),
  seen: [{ first: 0, last: 0 }],
}

/** All of the input. */
const everything = (of: Address, input: Expression | undefined): Field | NoField =>
  input === undefined
    ? {
        unknown: 'The inputs of the network have no such axis in common.',
        try: 'Ask for a layer that reads one of them.',
      }
    : {
        size: derive({
          rule: 'sees-everything',
          because: 'an output of this layer sees the whole input',
          term: 'receptive-field',
          of,
          formula: input,
        }),
        jump: quantity('jump', 0, of),
        start: quantity('field-start', 0, of),
        seen: [{ first: 0, last: Number(input.value) - 1 }],
      }

const throughLayer = (
  layer: PlacedLayer,
  read: Field,
  axis: AxisName,
  input: Expression | undefined,
  suffix: string,
): Field | NoField => {
  const of = `${layer.of}.receptiveField${suffix}`
  const { sees } = layer
  // an output that sees the whole input already cannot see more
  if (sees.type === 'one-position' || read.jump.value === 0) return read
  if (sees.type === 'everything') return everything(of, input)
  if (sees.type === 'spread')
    return {
      unknown: `Outputs of ${layer.name} see more or less, depending on where they stand.`,
      try: `Ask for a layer before ${layer.name}.`,
    }
  const window = sees.windows.find((along) => along.axis === axis)
  return window === undefined ? read : throughWindow(layer, of, window, read)
}

/** A layer, and each of its further uses as if it were a layer of its own. */
const usesOf = (layer: PlacedLayer): readonly PlacedLayer[] => [
  layer,
  ...(layer.again ?? []).map((use) => ({ ...layer, ...use })),
]

/** A network does not change, so its fields are worked out once along each axis. */
const known = new WeakMap<PlacedNetwork, Map<string, Fields>>()

/**
 * What one output of each layer sees of the input along one axis.
 *
 * R = R_before + (k − 1)·d·j, j = j_before·s, q = q_before − p·j. Branches are united: from the
 * first position that one of them sees to the last.
 *
 * @param suffix Ends the address of every line: `.height` where axes differ.
 * @see Araujo, Norris & Sim 2019, "Computing receptive fields of convolutional neural networks"
 */
export const receptiveFields = (network: PlacedNetwork, axis: AxisName, suffix = ''): Fields => {
  const ways = known.get(network) ?? new Map<string, Fields>()
  const fields = ways.get(axis + suffix) ?? fieldsAlong(network, axis, suffix)
  known.set(network, ways.set(axis + suffix, fields))
  return fields
}

const fieldsAlong = (network: PlacedNetwork, axis: AxisName, suffix: string): Fields => {
  const [only, ...others] = network.inputs
  const input = others.length === 0 ? sizeAlong(only?.output, axis) : undefined
  const fields = new Map<string, Field | NoField>(network.inputs.map(({ name }) => [name, own]))
  let waiting = network.layers.flatMap(usesOf)
  // a further use of a shared layer may read what stands behind its first
  for (let left = 0; left !== waiting.length; ) {
    left = waiting.length
    waiting = waiting.filter((layer) => {
      const read = layer.reads.flatMap((name) => fields.get(name) ?? [])
      if (read.length < layer.reads.length) return true
      const joined = joinedField(`${layer.of}.receptiveField${suffix}`, read)
      const field = 'unknown' in joined ? joined : throughLayer(layer, joined, axis, input, suffix)
      fields.set(layer.name, field)
      return false
    })
  }
  return fields
}
