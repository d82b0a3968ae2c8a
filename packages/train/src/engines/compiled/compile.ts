import { kernelsOver } from '@longhand/kernels'
import type { PlacedNetwork, Unsupported } from '@longhand/network'
import { arena } from './arena.ts'
import { type Bare, layOut } from './lay-out.ts'
import { placeWeights } from './place-weights.ts'
import type { Plan } from './plan.ts'

/** How a network is to be compiled. */
export interface CompileSettings {
  /** How many examples at a time, by what is known when all is planned. */
  readonly capacity: (known: Known) => number
  /** Dropout draws from it. */
  readonly seed: number
  /** Whether threads share the memory. */
  readonly shared: boolean
}

/** What decides how a batch may be parted. */
export interface Known {
  /** Whether a layer looks at all examples of a batch together. */
  readonly wholeBatch: boolean
  /** Numbers that are trained. */
  readonly trained: number
}

/** A memory with the weights of a network, on which plans can be laid out. */
export interface Ground extends Bare {
  readonly known: Known
  /** One more plan, with the same weights and all else of its own. */
  readonly plan: () => Plan
}

/** The ground of a network, or what of it cannot be compiled. */
export const compile = async (
  network: PlacedNetwork,
  settings: CompileSettings,
): Promise<Ground | Unsupported> => {
  // how much scratch is needed, and for how many examples, is known when all is planned: so it is
  // planned on trial first
  const base = await groundFor(network, false)
  const trial = layOut(network, { ...settings, capacity: 1 }, base, 0)
  if ('unsupported' in trial) return trial
  const known = { wholeBatch: trial.wholeBatch, trained: base.weights.trained.count }
  const capacity = settings.capacity(known)
  const ground = await groundFor(network, settings.shared)
  const bytes = trial.scratch.most + trial.scratch.perExample * capacity
  const plan = (): Plan => {
    const laid = layOut(network, { ...settings, capacity }, ground, bytes)
    if ('unsupported' in laid) throw new TypeError(laid.unsupported)
    return laid
  }
  return { ...ground, known, plan }
}

const groundFor = async (network: PlacedNetwork, shared: boolean): Promise<Bare> => {
  const place = arena(shared)
  const kernels = await kernelsOver(place.memory)
  return { arena: place, kernels, weights: placeWeights(network, place) }
}
