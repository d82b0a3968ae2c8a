import {
  along,
  as,
  cell,
  type Expression,
  flatAt,
  negation,
  partial,
  positionAt,
  product,
  type SignAt,
  sum,
  sumOver,
  type Table,
  workedTable,
} from '@longhand/derivation'
import { layerGrid } from '../writing/desk.ts'
import { at, example } from '../writing/indices.ts'
import type { Bend, Bent } from './activation-rule.ts'
import { complement } from './complement.ts'

/**
 * The way back through softmax by its whole Jacobian.
 *
 * Every output hangs on every net: on its own (own path) and on those of the others (cross paths).
 *
 * @see Bridle 1990, "Probabilistic interpretation of feedforward classification network outputs"
 */
export const softmaxBack =
  (bend: Bend, output: Table): Bent['back'] =>
  (reach) => {
    const own = ownSlopes(bend, output)
    const cross = crossSlopes(bend, output)
    return { formula: paths(bend, reach, own, cross), tables: [own, jacobian(own, cross)] }
  }

/** ∂out_j/∂net_j = out_j·(1 − out_j). */
const ownSlopes = ({ desk, input, part, indices }: Bend, output: Table): Table => {
  const each = [example, ...indices]
  const signAt: SignAt = (place) => partial(output.signAt(place), input.signAt(place))
  const out = cell(output, ...at(...each))
  return workedTable(layerGrid(desk, part, 'activation-derivative', input.shape.slice(1), signAt), {
    rule: 'softmax-derivative',
    because: 'softmax’s slope in the unit’s own net follows from its own output',
    indices: each,
    formula: product([out, complement(out)]),
  })
}

/** ∂out_k/∂net_j = −out_k·out_j, at [k][j] for k ≠ j alone. */
const crossSlopes = ({ desk, input, indices }: Bend, output: Table): Table => {
  const { shape, before, own } = around(input, indices)
  const signAt: SignAt = (place) => {
    const [rest, k, j] = [place.slice(0, -2), place.slice(-2, -1), place.slice(-1)]
    return partial(output.signAt([...rest, ...k]), input.signAt([...rest, ...j]))
  }
  const outs = ['k', own].map((unit) => cell(output, ...at(...before, unit)))
  return workedTable(
    layerGrid(desk, 'jacobian', 'cross-derivative', [...shape, ...shape.slice(-1)], signAt),
    {
      rule: 'softmax-cross-derivative',
      because: 'a larger net takes from the shares of all other units',
      indices: [...before, 'k', own],
      formula: negation(product(outs)),
    },
  )
}

/** ∂out_k/∂net_j for every k and j, to look at: the diagonal is the own slopes. */
const jacobian = (own: Table, cross: Table): Table => {
  const { term, of, shape, signAt } = cross
  const cellAt: Table['cellAt'] = (flat) => {
    const place = positionAt(flat, shape)
    const diagonal =
      place.at(-1) === place.at(-2) ? flatAt(place.slice(0, -1), own.shape) : undefined
    return diagonal === undefined ? cross.cellAt(flat) : own.cellAt(diagonal)
  }
  return { term, of, shape, signAt, cellAt, valueAt: (flat) => Number(cellAt(flat).value) }
}

const around = (input: Table, indices: readonly string[]) => ({
  shape: input.shape.slice(1),
  before: [example, ...indices.slice(0, -1)],
  own: indices.at(-1) ?? '',
})

const paths = (
  { input, indices }: Bend,
  reach: Table,
  ownSlope: Table,
  crossSlope: Table,
): Expression => {
  const { shape, before, own } = around(input, indices)
  const units = shape.at(-1) ?? 0
  const path = (unit: string, slope: Expression) =>
    product([cell(reach, ...at(...before, unit)), as('activation-derivative', slope)])
  const ownPath = as('own-path', path(own, cell(ownSlope, ...at(...before, own))))
  if (units === 1) return ownPath
  const crossPath = as('cross-path', path('k', cell(crossSlope, ...at(...before, 'k', own))))
  return sum([ownPath, sumOver([{ name: 'k', count: units, except: along(own) }], crossPath)])
}
