import type { PlacedNetwork } from '@longhand/network'

/** Whether a network is drawn unit by unit: each edge has a weight of its own. */
export const hasUnits = ({ layers }: PlacedNetwork): boolean =>
  layers.every(({ output, weights }) => output.type === 'vector' && 'kernel' in weights)
