import { inputShapes } from '../input-shapes.ts'
import { type Checked, hasIssues, type Issue, issuesIn } from '../issue.ts'
import { layerKinds, type PlacedLayer, type PlacedOf } from '../layer-kinds.ts'
import type { Network } from '../network.ts'
import { check } from '../schema/check.ts'
import { circleIssues, inOrder } from './in-order.ts'
import { outputIssues, outputNames } from './outputs.ts'
import { type Wired, wire, wiringIssues } from './wiring.ts'

/** A network whose every layer is in its place: settings complete, sizes known. */
export interface PlacedNetwork {
  readonly name: string
  readonly inputs: readonly PlacedOf<'input'>[]
  /** Each after all that it reads. */
  readonly layers: readonly PlacedLayer[]
  readonly outputs: readonly PlacedLayer[]
  /** Inputs and layers by name. */
  readonly byName: ReadonlyMap<string, PlacedLayer>
}

/** Puts every layer in its place, or says all that is wrong: settings, wiring, shapes. */
export const placeNetwork = (network: Network): Checked<PlacedNetwork> => {
  const shapes = inputShapes(network)
  const inputs = shapes.map(([name, shape]) =>
    layerKinds.input.putInPlace({ name, config: { shape }, reads: [], inputs: [] }),
  )
  const names = shapes.map(([name]) => name)
  const wired = wire(network.layers, names)
  const { ordered, circle } = inOrder(wired)
  const placedInputs = inputs.flatMap((one) => (hasIssues(one) ? [] : [one.value]))
  const byName = new Map<string, PlacedLayer>(placedInputs.map((one) => [one.name, one]))
  const issues = [
    ...inputs.flatMap(issuesIn),
    ...wiringIssues(wired, names),
    ...circleIssues(circle),
    ...ordered.flatMap((one) => putInPlace(one, byName)),
    ...outputIssues(network, wired),
  ]
  if (issues.length > 0) return { issues }
  const layersOf = (wanted: readonly string[]) => wanted.flatMap((name) => byName.get(name) ?? [])
  return {
    value: {
      name: network.name,
      inputs: placedInputs,
      layers: layersOf(ordered.map(({ layer }) => layer.name)),
      outputs: layersOf(outputNames(network, wired)),
      byName,
    },
  }
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
  const placed: Checked<PlacedLayer> = kind.putInPlace({ name, config, reads, inputs, trainable })
  if (hasIssues(placed)) return placed.issues
  byName.set(name, placed.value)
  return []
}
