import { inputShapes } from '../input-shapes.ts'
import { type Checked, hasIssues, type Issue, issuesIn } from '../issue.ts'
import { layerKinds, type PlacedLayer, type PlacedOf } from '../layer-kinds.ts'
import type { Network } from '../network.ts'
import { check } from '../schema/check.ts'
import { circleIssues, inOrder } from './in-order.ts'
import { outputIssues, outputNames } from './outputs.ts'
import { placeLayer } from './place-layer.ts'
import { rowsOf } from './shared-layers.ts'
import { sharing, sharingIssues, unlikeWeights, withSharedConfig } from './shared-weights.ts'
import { type Wired, wire, wiringIssues } from './wiring.ts'

/** A network whose every layer is in its place: settings complete, sizes known. */
export interface PlacedNetwork {
  readonly name: string
  readonly inputs: readonly PlacedOf<'input'>[]
  /** Each after all that its first use reads; one that is used several times stands once. */
  readonly layers: readonly PlacedLayer[]
  readonly outputs: readonly PlacedLayer[]
  /** Inputs, layers and further uses of layers by name, each after all that it reads. */
  readonly byName: ReadonlyMap<string, PlacedLayer>
}

/** Puts every layer in its place, or says all that is wrong: settings, wiring, shapes. */
export const placeNetwork = (network: Network): Checked<PlacedNetwork> => {
  const shapes = inputShapes(network)
  const inputs = shapes.map(([name, shape]) =>
    layerKinds.input.putInPlace({ name, config: { shape }, reads: [], inputs: [] }),
  )
  const names = shapes.map(([name]) => name)
  const stated = new Map(network.layers.map((layer) => [layer.name, layer]))
  const layers = network.layers.map((layer) => withSharedConfig(layer, stated))
  const wired = wire(layers, names)
  const { ordered, circle } = inOrder(wired)
  const placedInputs = inputs.flatMap((one) => (hasIssues(one) ? [] : [one.value]))
  const byName = new Map<string, PlacedLayer>(placedInputs.map((one) => [one.name, one]))
  const issues = [
    ...inputs.flatMap(issuesIn),
    ...wiringIssues(wired, names),
    ...sharingIssues(layers, stated),
    ...circleIssues(circle),
    ...ordered.flatMap((one) => putInPlace(one, byName)),
    ...ordered.flatMap((one) => shareWeights(one, byName)),
    ...outputIssues(network, wired),
  ]
  if (issues.length > 0) return { issues }
  const layersOf = (wanted: readonly string[]) => wanted.flatMap((name) => byName.get(name) ?? [])
  const rows = rowsOf(layers, layersOf(ordered.map(({ layer }) => layer.name)))
  for (const row of rows) byName.set(row.name, row)
  const outputs = layersOf(outputNames(network, wired))
  return { value: { name: network.name, inputs: placedInputs, layers: rows, outputs, byName } }
}

/** Adds a layer to those in their place, or says why it cannot stand there. */
const putInPlace = (
  { layer, reads }: Wired,
  byName: Map<string, PlacedLayer>,
): readonly Issue[] => {
  const { name, config = {}, trainable = true } = layer
  const kind = layerKinds[layer.kind]
  const inputs = reads.flatMap((read) => byName.get(read)?.output ?? [])
  // what reads a layer that is itself at fault has no shape to be judged by
  if (inputs.length < reads.length || inputs.length === 0)
    return issuesIn(check<unknown>(kind.config, config, name))
  const placed = placeLayer(layer.kind, { name, config, reads, inputs, trainable })
  if (hasIssues(placed)) return placed.issues
  byName.set(name, placed.value)
  return []
}

/** Gives a further use of a layer that layer's weights. */
const shareWeights = ({ layer }: Wired, byName: Map<string, PlacedLayer>): readonly Issue[] => {
  const [use, first] = [byName.get(layer.name), byName.get(layer.shares ?? '')]
  if (use === undefined || first === undefined || use.kind !== first.kind) return []
  byName.set(layer.name, sharing(use, first))
  return unlikeWeights(use, first)
}
