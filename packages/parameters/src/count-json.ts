import { type PlainValue, plainValue } from '@longhand/derivation'
import { mapShape, type Note, type ShapeOf, type Sizes } from '@longhand/network'
import type { LayerCount, NetworkCount } from './count-network.ts'

/** A count: exact, as digits beyond 2^53 − 1, null where it is not known. */
export type PlainCount = PlainValue

/** A shape whose sizes are counts. */
export type PlainShape = ShapeOf<PlainCount>

/** A layer's row, as `longhand count --as json` prints it. */
export interface LayerJson {
  readonly name: string
  readonly kind: string
  /** How often one example goes through it; left out, once. */
  readonly uses?: number
  readonly output: PlainShape
  /** The shape of each weight tensor, in Keras' order. */
  readonly weights: Readonly<Record<string, readonly PlainCount[]>>
  readonly parameters: PlainCount
  readonly trainable: PlainCount
  readonly connections: PlainCount
  readonly macs: PlainCount
}

/** A network's count, as `longhand count --as json` prints it. */
export interface CountJson {
  readonly network: string
  readonly format: string
  readonly input: PlainShape | readonly PlainShape[]
  readonly output: PlainShape | readonly PlainShape[]
  readonly layers: readonly LayerJson[]
  readonly totals: Readonly<Record<string, PlainCount>>
  readonly notes: readonly Note[]
}

const plainShape = (sizes: Sizes): PlainShape => mapShape(sizes, ({ value }) => plainValue(value))

const oneOrAll = (
  layers: readonly { readonly output: Sizes }[],
): PlainShape | readonly PlainShape[] => {
  const shapes = layers.map(({ output }) => plainShape(output))
  const [only, ...others] = shapes
  return only !== undefined && others.length === 0 ? only : shapes
}

const layerJson = ({ layer, count }: LayerCount): LayerJson => ({
  name: layer.name,
  kind: layer.kind,
  ...(layer.again && { uses: layer.again.length + 1 }),
  output: plainShape(layer.output),
  weights: Object.fromEntries(
    Object.entries(layer.weights).map(([name, { shape }]) => [
      name,
      shape.map(({ value }) => plainValue(value)),
    ]),
  ),
  parameters: plainValue(count.parameters.value),
  trainable: plainValue(count.trainable.value),
  connections: plainValue(count.connections.value),
  macs: plainValue(count.macs.value),
})

/** A count as plain JSON. @param format Where the network was read from: `longhand`, `keras`. */
export const countJson = (
  { network, layers, totals }: NetworkCount,
  format: string,
  notes: readonly Note[] = [],
): CountJson => ({
  network: network.name,
  format,
  input: oneOrAll(network.inputs),
  output: oneOrAll(network.outputs),
  layers: layers.map(layerJson),
  totals: Object.fromEntries(
    Object.entries(totals).map(([quantity, { value }]) => [quantity, plainValue(value)]),
  ),
  notes,
})
