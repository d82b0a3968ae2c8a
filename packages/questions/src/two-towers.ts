import type { PlacedLayer, PlacedNetwork } from '@longhand/network'
import { networkSheet } from './network-sheet.ts'
import { placedOtherwise } from './placed-otherwise.ts'

/** The id and the sentence of the convention. */
export const towerConventions = {
  'two-towers':
    'Right for AlexNet as it was published: in two towers, so that conv2, conv4 and conv5 have two groups (Krizhevsky 2012).',
} as const

/** AlexNet's convolutions: the side of the window, the filters, the groups of the published network. */
const published: readonly (readonly [side: number, filters: number, groups: number])[] = [
  [11, 96, 1],
  [5, 256, 2],
  [3, 384, 1],
  [3, 384, 2],
  [3, 256, 2],
]

const known = new WeakMap<PlacedNetwork, PlacedNetwork | null>()

/**
 * AlexNet in one tower, as most courses draw it, as the two towers it was published in.
 *
 * @returns Undefined where a network has other convolutions, or groups of its own.
 * @see Krizhevsky, Sutskever & Hinton 2012, §3.5
 */
export const inTwoTowers = (network: PlacedNetwork): PlacedNetwork | undefined => {
  const before = known.get(network)
  if (before !== undefined) return before ?? undefined
  const towers = split(network)
  known.set(network, towers ?? null)
  return towers
}

const split = (network: PlacedNetwork): PlacedNetwork | undefined => {
  const convolutions = network.layers.filter(({ kind }) => kind === 'conv2d')
  const { find } = networkSheet(network)
  const isPublished = (layer: PlacedLayer | undefined, side: number, filters: number): boolean =>
    find(`${layer?.of}.kernelHeight`)?.value === side &&
    find(`${layer?.of}.filters`)?.value === filters
  const isAlexNet =
    convolutions.length === published.length &&
    published.every(([side, filters], i) => isPublished(convolutions[i], side, filters))
  if (!isAlexNet) return undefined
  return placedOtherwise(network, (layer) => {
    const [, , groups = 1] = published[convolutions.indexOf(layer)] ?? []
    const { kind, config, reads } = layer
    return groups > 1 ? { kind, config: { ...config, groups }, reads } : layer
  })
}
