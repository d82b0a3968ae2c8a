import {
  as,
  cell,
  type Expression,
  type Pattern,
  partial,
  product,
  sum,
  sumOver,
  type Table,
  workedTable,
} from '@longhand/derivation'
import { layerGrid, unitGrid } from '../writing/desk.ts'
import { at } from '../writing/indices.ts'
import { errorSign } from '../writing/stage.ts'
import type { Around, WayBack, Worked } from './gradient-rule.ts'

/** A normalised layer, before it is scaled and shifted. */
export interface Normalised {
  readonly norm: Table
  /** Everything that was worked out for it. */
  readonly tables: readonly Table[]
  /** The free indices of its numbers, the example first. */
  readonly indices: readonly string[]
  /** The indices that γ and β have entries for. */
  readonly own: readonly string[]
  readonly hasScale: boolean
  readonly hasShift: boolean
  /** ∂E/∂ what the layer reads, from ∂E/∂ its normalised numbers. */
  readonly onwards: (slope: Expression) => {
    readonly formula: Expression
    readonly tables: readonly Table[]
  }
  readonly kept?: Worked['kept']
}

/** out = γ·norm + β, with the gradients of γ and β, and the way on to what was read. */
export const scaledAndShifted = (around: Around, of: Normalised): Worked => {
  const { desk, weight } = around
  const { norm, indices, own, tables } = of
  const here = cell(norm, ...at(...indices))
  const scaled = of.hasScale
    ? product([as('scale', cell(weight('gamma'), ...at(...own))), here])
    : here
  const output = workedTable(unitGrid(desk, 'output', 'activation', norm.shape.slice(1)), {
    rule: 'scale-and-shift',
    because: 'the trained scale and shift let the layer undo what normalising took away',
    indices,
    formula: of.hasShift
      ? sum([scaled, as('forward-bias', cell(weight('beta'), ...at(...own)))])
      : scaled,
  })
  return {
    output,
    tables: [...tables, norm, output],
    ...(of.kept && { kept: of.kept }),
    back: (reach) => wayBack(around, of, reach),
  }
}

const wayBack = ({ desk, weight }: Around, of: Normalised, reach: Table): WayBack => {
  const { norm, indices, own, hasScale, hasShift, onwards } = of
  const arrived = cell(reach, ...at(...indices))
  const scale = hasScale ? as('scale', cell(weight('gamma'), ...at(...own))) : undefined
  const slopes = workedTable(
    layerGrid(desk, 'norm', 'loss-slope', norm.shape.slice(1), (place) =>
      partial(
        errorSign(desk.stage, desk.examples === 1 ? undefined : place[0]),
        norm.signAt(place),
      ),
    ),
    {
      rule: 'scale-back',
      because: 'what comes back to the output, times the scale',
      indices,
      formula: scale === undefined ? arrived : product([arrived, scale]),
    },
  )
  const { formula, tables } = onwards(cell(slopes, ...at(...indices)))
  return {
    delta: reach,
    tables: [slopes, ...tables],
    gradients: {
      ...(hasScale && { gamma: gammaGradient(of, reach) }),
      ...(hasShift && { beta: betaGradient(of, reach) }),
    },
    paths: [{ ...normaliseBack, indices, formula }],
  }
}

const normaliseBack = {
  rule: 'normalise-back',
  because: 'what comes back, less what the mean and the deviation take up, over the deviation',
}

/** One example's part of a sum over all positions that share an entry. */
const overOthers = ({ indices, own, norm }: Normalised, term: Expression): Expression => {
  const others = indices.slice(1).filter((name) => !own.includes(name))
  const counts = others.map((name) => ({ name, count: norm.shape[indices.indexOf(name)] ?? 0 }))
  return counts.length === 0 ? term : sumOver(counts, term)
}

const gammaGradient = (of: Normalised, reach: Table): Pattern => ({
  rule: 'scale-gradient',
  because: 'the scale multiplied the normalised numbers',
  indices: of.own,
  formula: overOthers(
    of,
    product([cell(reach, ...at(...of.indices)), cell(of.norm, ...at(...of.indices))]),
  ),
})

const betaGradient = (of: Normalised, reach: Table): Pattern => ({
  rule: 'shift-gradient',
  because: 'the shift was added to every number of its channel',
  indices: of.own,
  formula: overOthers(of, cell(reach, ...at(...of.indices))),
})
