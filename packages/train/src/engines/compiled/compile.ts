import { type Kernels, kernelsOver } from '@longhand/kernels'
import type { PlacedLayer, PlacedNetwork, Unsupported } from '@longhand/network'
import { randomFrom } from '../../random/random.ts'
import { type Arena, arena } from './arena.ts'
import type { Call, Part, Site, Value } from './part.ts'
import { partOf } from './parts/parts.ts'
import { type PlacedWeights, placeWeights, weightsOfLayer } from './place-weights.ts'
import { sizeOf } from './sizes.ts'
import { type Views, viewsIn } from './views.ts'

/** A network as calls of kernels over one memory, for up to `capacity` examples at a time. */
export interface Plan {
  readonly arena: Arena
  readonly kernels: Kernels
  readonly capacity: number
  /** Where the numbers of `assembly/now.ts` lie. */
  readonly now: number
  readonly input: Value
  readonly output: Value
  readonly weights: PlacedWeights
  readonly forward: readonly Call[]
  readonly evaluate: readonly Call[]
  /** From the gradient of the output to those of the weights. */
  readonly backward: readonly Call[]
  /** Whether a layer looks at all examples of a batch together. */
  readonly wholeBatch: boolean
}

/** How a network is to be compiled. */
export interface CompileSettings {
  /** Examples at a time. */
  readonly capacity: number
  /** Dropout draws from it. */
  readonly seed: number
}

/** The plan of a network, or what of it cannot be compiled. */
export const compile = async (
  network: PlacedNetwork,
  settings: CompileSettings,
): Promise<Plan | Unsupported> => {
  // how much scratch is needed is known when all is planned, so it is planned twice
  const trial = await planWith(network, settings, 0)
  return 'unsupported' in trial ? trial : planWith(network, settings, trial.scratch)
}

const planWith = async (
  network: PlacedNetwork,
  settings: CompileSettings,
  bytes: number,
): Promise<(Plan & { readonly scratch: number }) | Unsupported> => {
  const place = arena()
  const kernels = await kernelsOver(place.memory)
  const { capacity } = settings
  const now = place.allocate(32)
  const scratch = scratchAt(place.allocate(bytes), capacity)
  const weights = placeWeights(network, place)
  const views = viewsIn(network, place, capacity)
  const [only] = network.inputs
  if (only === undefined || network.inputs.length > 1 || network.outputs.length > 1)
    return { unsupported: 'Networks with several inputs or outputs are not compiled.' }
  const size = sizeOf(only.output)
  const input = { at: place.allocate(4 * size * capacity), gradient: 0, size }
  views.put(only.name, input)
  const parts: Part[] = []
  for (const layer of network.layers) {
    const base = { arena: place, kernels, weights, views, now, scratch: scratch.lend, ...settings }
    const part = grow(layer, base)
    if ('unsupported' in part) return { unsupported: `${layer.name}: ${part.unsupported}` }
    parts.push(part)
  }
  return {
    ...{ arena: place, kernels, capacity, now, input, weights, scratch: scratch.most() },
    output: views.read(network.outputs[0]?.name ?? ''),
    forward: parts.flatMap(({ forward }) => forward),
    evaluate: parts.flatMap(({ forward, evaluate = forward }) => evaluate),
    backward: parts.toReversed().flatMap(({ backward }) => backward),
    wholeBatch: parts.some(({ wholeBatch }) => wholeBatch),
  }
}

/** Bytes that are lent to every kernel, and how many were asked for at most. */
const scratchAt = (at: number, capacity: number) => {
  let most = 0
  return {
    lend: (bytes: number, perExample = 0): number => {
      most = Math.max(most, bytes + perExample * capacity)
      return at
    },
    most: () => most,
  }
}

interface Base extends CompileSettings, Pick<Site, 'kernels' | 'now' | 'scratch'> {
  readonly arena: Arena
  readonly weights: PlacedWeights
  readonly views: Views
}

/** A layer behind what it reads; the gradients of all who read it are added up first. */
const grow = (layer: PlacedLayer, base: Base): Part | Unsupported => {
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
  const sums = views.put(layer.name, part.output)
  return { ...part, backward: [...sums, ...part.backward] }
}
