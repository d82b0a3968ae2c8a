import type { PlacedNetwork } from '@longhand/network'
import type { KeptNumbers } from '../working/set-up.ts'
import { type KeptBefore, keptWords } from './read-before.ts'

/** What an optimizer begins with, by the address of each weight tensor. */
export const keptNumbers = ({ layers }: PlacedNetwork, { kept }: KeptBefore): KeptNumbers =>
  new Map(
    layers.flatMap(({ name, of, weights }) =>
      Object.keys(weights).map((tensor) => {
        const words = keptWords.flatMap((word) => {
          const grid = kept[word]?.[name]?.[tensor]
          return grid === undefined ? [] : [[word, grid.flat] as const]
        })
        return [`${of}.${tensor}`, new Map(words)] as const
      }),
    ),
  )
