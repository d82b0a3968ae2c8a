import type { ActivationName, Unsupported } from '@longhand/network'
import { type Call, ifAsked, type Part, type Site, type Value } from '../part.ts'
import { activate } from './activate.ts'

/** A layer that multiplies weights with what it reads, before its activation function. */
export interface Linear {
  readonly z: Value
  /** How many numbers share a bias: one a channel. */
  readonly channels: number
  readonly activation: ActivationName
  /** Whether `forward` ends with it already. */
  readonly isActive?: boolean
  readonly forward: readonly Call[]
  /** From the gradient of z to those of the input and the kernel. */
  readonly backward: readonly Call[]
  /** The same from what a maximum pool picked, where that is faster. */
  readonly picked?: Part['picked']
}

/** The part of such a layer: product, activation, and their gradients; nothing if none is asked. */
export const linearPart = (
  site: Site,
  { z, channels, activation, isActive = false, forward, backward, picked }: Linear,
): Part | Unsupported => {
  const active = activate(site, activation, z, channels)
  if ('unsupported' in active) return active
  const dBias = site.weights.bias?.gradient ?? 0
  const ofBias = ({ size, gradient }: Value) =>
    ifAsked(dBias, ['columnSums', size / channels, channels, gradient, dBias])
  const { output, slopes } = active
  const made = { output, forward: isActive ? forward : [...forward, ...active.forward] }
  return slopes === undefined
    ? { ...made, backward: ifAsked(z.gradient, ...active.backward, ...ofBias(z), ...backward) }
    : {
        ...made,
        slopes: (of) => ifAsked(z.gradient, ...slopes(of), ...ofBias(of)),
        backward: ifAsked(z.gradient, ...backward),
        ...(z.gradient !== 0 && picked && { picked }),
      }
}
