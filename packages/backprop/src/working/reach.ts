import {
  as,
  cell,
  letter,
  type Pattern,
  partial,
  type Sign,
  type SignAt,
  sum,
  type Table,
  workedTable,
} from '@longhand/derivation'
import { layerGrid } from '../writing/desk.ts'
import { at, example, indicesOf } from '../writing/indices.ts'
import { errorSign, type Stage } from '../writing/stage.ts'
import { deskOf } from './desk-of.ts'
import type { Passed } from './forward-pass.ts'
import type { SetUp } from './set-up.ts'

/** A way back to a layer. */
export interface Arriving {
  /** What stands in symbols for the layer it comes through. */
  readonly by: string
  readonly path: Pattern
}

/** How the error changes with each output of a layer, and each way back where there are several. */
export interface Reach {
  readonly reach: Table
  readonly ways: readonly Table[]
}

/** All ways back to a layer, added: where several layers read it, each way is a line of its own. */
export const reachOf = (
  setUp: SetUp,
  { layer, worked: { output } }: Passed,
  arriving: readonly Arriving[],
  stage: Stage,
): Reach => {
  const desk = deskOf(setUp, layer, stage)
  const signAt =
    (by?: string): SignAt =>
    (place) => {
      const error = errorSign(stage, setUp.examples === 1 ? undefined : place[0])
      return partial(by === undefined ? error : through(error, by), output.signAt(place))
    }
  const shape = output.shape.slice(1)
  const tableOf = (path: Pattern): Table =>
    workedTable(layerGrid(desk, 'output', 'loss-slope', shape, signAt()), path)
  const [only, ...others] = arriving
  if (only !== undefined && others.length === 0) return { reach: tableOf(only.path), ways: [] }
  const ways = arriving.map(({ by, path }, i) =>
    workedTable(layerGrid(desk, `way${i + 1}`, 'way-back', shape, signAt(by)), path),
  )
  return { reach: tableOf(joined(ways, [example, ...indicesOf[layer.output.type]])), ways }
}

/** The part of an error that comes back through one layer: E_a. */
const through = (error: Sign, by: string): Sign => ({ ...error, ...letter('E', by) })

const joined = (ways: readonly Table[], indices: readonly string[]): Pattern => ({
  ...(ways.length === 0
    ? { rule: 'no-way-back', because: 'the error does not hang on this' }
    : { rule: 'fork', because: 'every way back that meets here, added' }),
  indices,
  formula: sum(ways.map((way) => as('way-back', cell(way, ...at(...indices))))),
})
