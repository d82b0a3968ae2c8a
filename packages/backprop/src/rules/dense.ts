import {
  as,
  cell,
  type Pattern,
  product,
  sum,
  sumOver,
  type Table,
  workedTable,
} from '@longhand/derivation'
import type { Bent } from '../activations/activation-rule.ts'
import { activationRule, lacksActivation } from '../activations/activation-rules.ts'
import { unitGrid } from '../writing/desk.ts'
import { at, example } from '../writing/indices.ts'
import type { Around, GradientRule, WayBack } from './gradient-rule.ts'

/** A dense layer on vectors: net_j = Σ_i w_ij·x_i + b_j, out = f(net). */
export const dense: GradientRule<'dense'> = {
  lacks: ({ config }) => lacksActivation(config),
  work: ({ config: { units, useBias, activation } }, around) => {
    const net = netOf(around, units, useBias)
    const { desk } = around
    const bent = activationRule(activation)({ desk, input: net, part: 'net', indices: ['j'] })
    return {
      output: bent.output,
      tables: [net, ...bent.tables],
      back: (reach) => backThrough(around, bent, reach, useBias),
    }
  },
}

const netOf = (
  { desk, inputs: [input], weight }: Around,
  units: number,
  useBias: boolean,
): Table => {
  const weighted = sumOver(
    [{ name: 'i', count: input.shape.at(-1) ?? 0 }],
    as(
      'weighted-input',
      product([
        as('forward-weight', cell(weight('kernel'), ...at('i', 'j'))),
        as('input-activation', cell(input, ...at(example, 'i'))),
      ]),
    ),
  )
  return workedTable(unitGrid(desk, 'net', 'net', [units]), {
    rule: 'weighted-sum',
    because: 'each weight times what comes in, added up; the bias last',
    indices: [example, 'j'],
    formula: useBias
      ? sum([weighted, as('forward-bias', cell(weight('bias'), ...at('j')))])
      : weighted,
  })
}

const backThrough = (around: Around, bent: Bent, reach: Table, useBias: boolean): WayBack => {
  const { desk, isOutput, inputs, weight } = around
  const units = reach.shape.slice(1)
  const { formula, tables } = bent.back(reach)
  const delta = workedTable(unitGrid(desk, 'delta', 'delta', units), {
    rule: isOutput ? 'output-delta' : 'hidden-delta',
    because: 'how the error changes with the output, carried back through the activation function',
    indices: [example, 'j'],
    formula,
  })
  const kernel = kernelGradient(delta, inputs[0])
  return {
    delta,
    tables,
    gradients: { kernel, ...(useBias && { bias: biasGradient(delta) }) },
    paths: [errorPaths(delta, weight('kernel'))],
  }
}

const kernelGradient = (delta: Table, input: Table): Pattern => ({
  rule: 'weight-gradient',
  because: 'the delta of the unit, times what the weight multiplied on the way forward',
  indices: ['i', 'j'],
  formula: product([
    cell(delta, ...at(example, 'j')),
    as('input-activation', cell(input, ...at(example, 'i'))),
  ]),
})

const biasGradient = (delta: Table): Pattern => ({
  rule: 'bias-gradient',
  because: 'the delta of the unit: a bias multiplies nothing',
  indices: ['j'],
  formula: cell(delta, ...at(example, 'j')),
})

/** Only weights from before the update: all of a step's changes are made at once. */
const errorPaths = (delta: Table, kernel: Table): Pattern => ({
  rule: 'error-paths',
  because: 'every delta above that this output feeds, times the weight between, added',
  indices: [example, 'j'],
  formula: as(
    'error-paths',
    sumOver(
      [{ name: 'k', count: delta.shape.at(-1) ?? 0 }],
      as(
        'error-path',
        product([
          as('upstream-delta', cell(delta, ...at(example, 'k'))),
          as('backward-weight', cell(kernel, ...at('j', 'k'))),
        ]),
      ),
    ),
  ),
})
