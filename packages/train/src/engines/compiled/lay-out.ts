import type { Kernels } from '@longhand/kernels'
import type { PlacedLayer, PlacedNetwork, Unsupported } from '@longhand/network'
import { randomFrom } from '../../random/random.ts'
import type { Arena } from './arena.ts'
import { backwardOf, type Grown } from './backward.ts'
import type { Part, Site } from './part.ts'
import { partOf } from './parts/parts.ts'
import { type PlacedWeights, weightsOfLayer } from './place-weights.ts'
import type { LayerOutput, Plan } from './plan.ts'
import { type Scratch, scratchAt } from './scratch.ts'
import { channelsOf, sizeOf } from './sizes.ts'
import { type Views, viewsIn } from './views.ts'

/** A memory with the weights of a network. */
export interface Bare {
  readonly arena: Arena
  readonly kernels: Kernels
  readonly weights: PlacedWeights
}

/** How a network is laid out. */
export interface Settled {
  /** Dropout draws from it. */
  readonly seed: number
  /** Examples at a time. */
  readonly capacity: number
}

/**
 * A network as calls with addresses, or what of it cannot be compiled.
 *
 * @param bytes Of scratch, as many as were asked for on trial.
 */
export const layOut = (
  network: PlacedNetwork,
  settings: Settled,
  ground: Bare,
  bytes: number,
): (Plan & { readonly scratch: Scratch }) | Unsupported => {
  const { capacity } = settings
  const [only, ...others] = [...network.inputs, ...network.outputs.slice(1)]
  if (only?.kind !== 'input' || others.length > 0)
    return { unsupported: 'Networks with several inputs or outputs are not compiled.' }
  const { allocate } = ground.arena
  const views = viewsIn(network, ground.arena, capacity)
  const size = sizeOf(only.output)
  const input = { at: allocate(4 * size * capacity), gradient: 0, size }
  views.put(only.name, input)
  const scratch = scratchAt(allocate(bytes))
  const base = {
    ...{ ...ground, ...settings, views, now: allocate(32), scratch: scratch.lend },
  }
  const parts: Grown[] = []
  for (const layer of network.layers) {
    const part = grow(layer, base)
    if ('unsupported' in part) return { unsupported: `${layer.name}: ${part.unsupported}` }
    parts.push(part)
  }
  const output = views.read(network.outputs[0]?.name ?? '')
  return {
    ...{ capacity, now: base.now, input, output },
    layers: network.layers.flatMap((layer, i) => outputOf(layer, parts[i])),
    ...{ ...callsOf(network, parts), scratch: scratch.asked() },
  }
}

const outputOf = ({ name, output }: PlacedLayer, part: Part | undefined): readonly LayerOutput[] =>
  part ? [{ layer: name, channels: channelsOf(output), ...part.output }] : []

const callsOf = (
  network: PlacedNetwork,
  parts: readonly Grown[],
): Pick<Plan, 'forward' | 'evaluate' | 'backward' | 'wholeBatch'> => ({
  forward: parts.flatMap(({ forward }) => forward),
  evaluate: parts.flatMap(({ forward, evaluate = forward }) => evaluate),
  backward: backwardOf(network, parts),
  wholeBatch: parts.some(({ wholeBatch }) => wholeBatch),
})

interface Base extends Settled, Pick<Site, 'kernels' | 'now' | 'scratch'> {
  readonly arena: Arena
  readonly weights: PlacedWeights
  readonly views: Views
}

/** A layer behind what it reads. */
const grow = (layer: PlacedLayer, base: Base): Grown | Unsupported => {
  const { arena, capacity, views } = base
  const weights = weightsOfLayer(base.weights, layer.name)
  const reads = layer.reads.map(views.read)
  const learns = [...reads, ...Object.values(weights)].some(({ gradient }) => gradient !== 0)
  const floats = (count: number) => arena.allocate(4 * count)
  const part = partOf(layer, {
    ...base,
    reads,
    weights,
    value: (size) => ({
      at: floats(size * capacity),
      gradient: learns ? floats(size * capacity) : 0,
      size,
    }),
    own: (numbers, perExample) => floats(numbers + perExample * capacity),
    store: arena.store,
    seed: Math.floor(2 ** 32 * randomFrom(base.seed, `${layer.name}/dropout`, 0)()),
  })
  if ('unsupported' in part) return part
  return { ...part, sums: views.put(layer.name, part.output) }
}
