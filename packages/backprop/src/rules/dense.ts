import {
  as,
  cell,
  type Pattern,
  product,
  type SumOver,
  sumOver,
  type Table,
  workedTable,
} from '@longhand/derivation'
import { lacksActivation } from '../activations/activation-rules.ts'
import { unitGrid } from '../writing/desk.ts'
import { at, countsOf, example, indicesOf } from '../writing/indices.ts'
import type { Around, GradientRule } from './gradient-rule.ts'
import { unitsAt } from './units.ts'
import {
  biasGradient,
  errorPaths,
  errorPathsLine,
  weightedInput,
  weightedSum,
  weightGradient,
  withBias,
} from './weighted.ts'

/** A dense layer: net_j = Σ_i w_ij·x_i + b_j, out = f(net); on more than a vector at every position. */
export const dense: GradientRule<'dense'> = {
  lacks: ({ config }) => lacksActivation(config),
  work: ({ config: { useBias, activation }, output: { type } }, around) => {
    const indices = indicesOf[type]
    const positions = indices.slice(0, -1)
    const net = netOf(around, [...positions, unit], useBias)
    const { inputs, weight } = around
    return unitsAt(around, {
      net,
      indices: [...positions, unit],
      activation,
      onwards: (delta) => ({
        gradients: {
          kernel: kernelGradient(delta, inputs[0], positions),
          ...(useBias && { bias: ofBias(delta, positions) }),
        },
        paths: [pathsOf(delta, weight('kernel'), positions)],
      }),
    })
  },
}

/** The index of a unit. */
const unit = 'j'

const netOf = (
  { desk, inputs: [input], weight }: Around,
  indices: readonly string[],
  useBias: boolean,
): Table => {
  const each = [example, ...indices]
  const kernel = weight('kernel')
  const weighted = sumOver(
    [{ name: 'i', count: input.shape.at(-1) ?? 0 }],
    weightedInput(cell(kernel, ...at('i', unit)), cell(input, ...at(...each.slice(0, -1), 'i'))),
  )
  const shape = [...input.shape.slice(1, -1), kernel.shape.at(-1) ?? 0]
  const bias = useBias ? cell(weight('bias'), ...at(unit)) : undefined
  return workedTable(unitGrid(desk, 'net', 'net', shape), {
    ...weightedSum,
    indices: each,
    formula: withBias(weighted, bias),
  })
}

const kernelGradient = (delta: Table, input: Table, positions: readonly string[]): Pattern => ({
  ...weightGradient,
  indices: ['i', unit],
  formula: overPositions(
    delta,
    positions,
    product([
      cell(delta, ...at(example, ...positions, unit)),
      as('input-activation', cell(input, ...at(example, ...positions, 'i'))),
    ]),
  ),
})

const ofBias = (delta: Table, positions: readonly string[]): Pattern => ({
  ...biasGradient,
  indices: [unit],
  formula: overPositions(delta, positions, cell(delta, ...at(example, ...positions, unit))),
})

/** Every position uses the same weights, so what comes from each adds up. */
const overPositions = <E extends SumOver['term']>(
  delta: Table,
  positions: readonly string[],
  term: E,
): E | SumOver => (positions.length === 0 ? term : sumOver(countsOf(positions, delta), term))

const pathsOf = (delta: Table, kernel: Table, positions: readonly string[]): Pattern => ({
  ...errorPathsLine,
  indices: [example, ...positions, unit],
  formula: errorPaths(
    [{ name: 'k', count: delta.shape.at(-1) ?? 0 }],
    cell(delta, ...at(example, ...positions, 'k')),
    cell(kernel, ...at(unit, 'k')),
  ),
})
