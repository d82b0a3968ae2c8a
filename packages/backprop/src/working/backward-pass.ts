import {
  type Pattern,
  partial,
  type SignAt,
  sum,
  type Table,
  workedTable,
} from '@longhand/derivation'
import type { PlacedLayer } from '@longhand/network'
import type { WayBack } from '../rules/gradient-rule.ts'
import { layerGrid } from '../writing/desk.ts'
import { example, indicesOf } from '../writing/indices.ts'
import { errorSign, type Stage } from '../writing/stage.ts'
import { deskOf } from './desk-of.ts'
import type { Pass, Passed } from './forward-pass.ts'
import type { SetUp } from './set-up.ts'

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
  const waiting = new Map<string, readonly Pattern[]>([[setUp.outputLayer.name, [lossSlope]]])
  return pass.toReversed().map(({ layer, worked }) => {
    const paths = waiting.get(layer.name) ?? []
    const reach = reachOf(setUp, { layer, worked }, paths, stage)
    const back = worked.back(reach)
    for (const [i, name] of layer.reads.entries()) {
      const path = back.paths[i]
      if (path !== undefined) waiting.set(name, [...(waiting.get(name) ?? []), path])
    }
    return { ...back, layer, reach }
  })
}

/** How the error changes with each output of a layer: all ways back to it, added. */
const reachOf = (
  setUp: SetUp,
  { layer, worked }: Passed,
  paths: readonly Pattern[],
  stage: Stage,
): Table => {
  const signAt: SignAt = (place) =>
    partial(
      errorSign(stage, setUp.examples === 1 ? undefined : place[0]),
      worked.output.signAt(place),
    )
  const shape = worked.output.shape.slice(1)
  return workedTable(
    layerGrid(deskOf(setUp, layer, stage), 'output', 'loss-slope', shape, signAt),
    joined(paths, [example, ...indicesOf[layer.output.type]]),
  )
}

const joined = (paths: readonly Pattern[], indices: readonly string[]): Pattern => {
  const [only, ...others] = paths
  if (only !== undefined && others.length === 0) return only
  const because =
    paths.length === 0 ? 'the error does not hang on this' : 'every way back that meets here, added'
  const formula = sum(paths.map((path) => path.formula))
  return { rule: paths.length === 0 ? 'no-way-back' : 'fork', because, indices, formula }
}
