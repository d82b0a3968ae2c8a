import type { ActivationName, Unsupported } from '@longhand/network'
import { type Call, ifAsked, type Part, type Site, type Value } from '../part.ts'
import { activate } from './activate.ts'

/** A layer that multiplies weights with what it reads, before its activation function. */
export interface Linear {
  readonly z: Value
  /** How many numbers share a bias: one a channel. */
  readonly channels: number
  readonly activation: ActivationName
  readonly forward: readonly Call[]
  /** From the gradient of z to those of the input and the kernel. */
  readonly backward: readonly Call[]
}

/** The part of such a layer: product, activation, and their gradients; nothing if none is asked. */
export const linearPart = (
  site: Site,
  { z, channels, activation, forward, backward }: Linear,
): Part | Unsupported => {
  const active = activate(site, activation, z, channels)
  if ('unsupported' in active) return active
  const dBias = site.weights.bias?.gradient ?? 0
  const rows = z.size / channels
  return {
    output: active.output,
    forward: [...forward, ...active.forward],
    backward: ifAsked(
      z.gradient,
      ...active.backward,
      ...ifAsked(dBias, ['columnSums', rows, channels, z.gradient, dBias]),
      ...backward,
    ),
  }
}
