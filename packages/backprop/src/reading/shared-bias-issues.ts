import type { Issue, PlacedNetwork } from '@longhand/network'
import type { WeightGrids } from './read-weights.ts'

/** Layers that should share one bias, and were given several. */
export const sharedBiasIssues = (
  { layers }: PlacedNetwork,
  weights: WeightGrids,
): readonly Issue[] =>
  layers.flatMap(({ name, weights: tensors }) =>
    Object.entries(tensors).flatMap(([tensor, { bias }]) => {
      const numbers = weights[name]?.[tensor]?.flat ?? []
      const other = numbers.find((number) => number !== numbers[0])
      if (!bias || other === undefined) return []
      return [
        {
          path: `weights.${name}.${tensor}`,
          expected: 'the same number for every unit, since the layer shares one bias',
          received: `${numbers[0]} and ${other}`,
          try: 'Write the shared bias once for each unit, or leave sharedBias out.',
        },
      ]
    }),
  )
