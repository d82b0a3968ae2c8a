import { type Table, workedTable } from '@longhand/derivation'
import type { ActivationName } from '@longhand/network'
import { activationRule } from '../activations/activation-rules.ts'
import { unitGrid } from '../writing/desk.ts'
import { example } from '../writing/indices.ts'
import type { Around, WayBack, Worked } from './gradient-rule.ts'

/** What tells one layer of weighted sums from another. */
export interface Units {
  readonly net: Table
  /** The free indices of one example's nets. */
  readonly indices: readonly string[]
  readonly activation: ActivationName
  /** What its deltas lead to: gradients of the weights, and ∂E/∂ what it reads. */
  readonly onwards: (delta: Table) => Pick<WayBack, 'gradients' | 'paths'>
}

/** A layer of weighted sums and an activation function: net, out, and δ = ∂E/∂net on the way back. */
export const unitsAt = (
  { desk, isOutput }: Pick<Around, 'desk' | 'isOutput'>,
  { net, indices, activation, onwards }: Units,
): Worked => {
  const bent = activationRule(activation)({ desk, input: net, part: 'net', indices })
  return {
    output: bent.output,
    tables: [net, ...bent.tables],
    back: (reach) => {
      const { formula, tables } = bent.back(reach)
      const delta = workedTable(unitGrid(desk, 'delta', 'delta', net.shape.slice(1)), {
        rule: isOutput ? 'output-delta' : 'hidden-delta',
        because:
          'how the error changes with the output, carried back through the activation function',
        indices: [example, ...indices],
        formula,
      })
      return { delta, tables, ...onwards(delta) }
    },
  }
}
