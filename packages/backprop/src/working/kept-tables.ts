import type { Stage } from '../writing/stage.ts'
import { keptAsGiven } from './ledger.ts'
import type { KeptNumbers, SetUp } from './set-up.ts'
import { tensorOf } from './tensor.ts'
import type { KeptOfAll } from './updates.ts'

/** What an optimizer kept of the step before as given numbers, for every weight tensor. */
export const keptTables = (setUp: SetUp, kept: KeptNumbers, stage: Stage): KeptOfAll =>
  new Map(
    setUp.network.layers.flatMap((layer) =>
      Object.keys(layer.weights).map((name) => {
        const tensor = tensorOf(setUp, layer, name)
        const tables = [...(kept.get(tensor.of) ?? [])].map(
          ([word, numbers]) => [word, keptAsGiven(tensor, word, numbers, stage)] as const,
        )
        return [tensor.of, new Map(tables)] as const
      }),
    ),
  )
