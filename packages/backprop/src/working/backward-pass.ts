import type { Pattern, Table } from '@longhand/derivation'
import type { PlacedLayer } from '@longhand/network'
import type { WayBack } from '../rules/gradient-rule.ts'
import type { Stage } from '../writing/stage.ts'
import type { Pass } from './forward-pass.ts'
import { type Arriving, reachOf } from './reach.ts'
import type { SetUp } from './set-up.ts'
import { shortDeltas } from './short-delta.ts'

/** A layer on the way back. */
export interface Returned extends WayBack {
  readonly layer: PlacedLayer
  /** ∂E/∂out. */
  readonly reach: Table
}

/** The way back, from the loss to the input; nothing is computed yet. */
export const backwardPass = (
  setUp: SetUp,
  pass: Pass,
  lossSlope: Pattern,
  stage: Stage,
): readonly Returned[] => {
  const fromLoss: Arriving = { by: 'loss', path: lossSlope }
  const waiting = new Map<string, readonly Arriving[]>([[setUp.outputLayer.name, [fromLoss]]])
  return pass.toReversed().map(({ layer, worked }) => {
    const arriving = waiting.get(layer.name) ?? []
    const { reach, ways } = reachOf(setUp, { layer, worked }, arriving, stage)
    const back = worked.back(reach)
    for (const [i, name] of layer.reads.entries()) {
      const path = back.paths[i]
      const before = waiting.get(name) ?? []
      const by = readerIn(setUp, layer, i)
      if (path !== undefined) waiting.set(name, [...before, { by, path }])
    }
    const short = layer === setUp.outputLayer ? shortDeltas(setUp, worked.output, stage) : []
    return { ...back, tables: [...ways, ...back.tables, ...short], layer, reach }
  })
}

/** What stands in symbols for a layer, and for which of its inputs where it reads one twice. */
const readerIn = ({ tags }: SetUp, { name, reads }: PlacedLayer, input: number): string => {
  const tag = tags.get(name) ?? name
  const isTwice = reads.filter((read) => read === reads[input]).length > 1
  return isTwice ? `${tag},${input + 1}` : tag
}
