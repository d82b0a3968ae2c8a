import type { PlacedNetwork } from '@longhand/network'

/** Multiplications of weights in a pass forward of one example. */
export const multiplicationsIn = ({ layers }: PlacedNetwork): number =>
  layers
    .flatMap(({ weights }) => Object.values(weights))
    .filter(({ multiplied }) => multiplied)
    .reduce(
      (sum, { size, uses = [] }) =>
        sum + uses.reduce((product, use) => product * Number(use.value), Number(size.value)),
      0,
    )
