import {
  apply,
  as,
  cell,
  negation,
  product,
  quotient,
  sum,
  sumOver,
  type Table,
  workedTable,
} from '@longhand/derivation'
import { unitGrid } from '../writing/desk.ts'
import { at } from '../writing/indices.ts'
import { shares } from './cross-entropy.ts'
import type { Judged, LossRule } from './loss-rule.ts'

/**
 * Cross-entropy of the softmax of the outputs: t·(ln Z − out), where Z adds all e^out.
 *
 * Its slope is the share e^out/Z less the target, provided that the targets add up to 1.
 *
 * @see Bridle 1990, "Probabilistic interpretation of feedforward classification network outputs"
 */
export const crossEntropyFromLogits: LossRule = {
  judge: (judged) => {
    const { output, target, indices } = judged
    const all = exponentials(judged)
    const here = at(...indices)
    const [wanted, out] = [cell(target, ...here), cell(output, ...here)]
    const total = cell(all, ...at(...indices.slice(0, -1)))
    const share = quotient(as('own-exponential', apply('exp', [out])), total)
    return {
      part: {
        rule: 'cross-entropy-from-logits',
        because: 'the cross-entropy of the softmax of the outputs: ln(e^out/Z) is out − ln Z',
        formula: product([wanted, sum([as('log-total', apply('ln', [total])), negation(out)])]),
      },
      slope: {
        rule: 'cross-entropy-from-logits-slope',
        because: 'the slopes of logarithm and softmax cancel: what softmax gives, less the target',
        formula: sum([as('soft-output', share), negation(wanted)]),
      },
      tables: [all],
    }
  },
  targets: shares,
  wholes: {
    includes: (targets) => Math.abs(targets.reduce((sum, target) => sum + target, 0) - 1) < 1e-6,
    expected: 'targets that add up to 1: the shares of all classes',
    try: 'Write 1 for the right class and 0 for the others.',
  },
}

const exponentials = ({ desk, output, indices }: Judged): Table => {
  const shape = output.shape.slice(1)
  const each = indices.slice(0, -1)
  const exponential = apply('exp', [cell(output, ...at(...each, 'k'))])
  return workedTable(unitGrid(desk, 'lossExponentials', 'all-exponentials', shape.slice(0, -1)), {
    rule: 'loss-exponentials',
    because: 'the exponentials of all outputs, added',
    indices: each,
    formula: sumOver([{ name: 'k', count: shape.at(-1) ?? 0 }], exponential),
  })
}
