import type { PlacedOf } from '@longhand/network'
import { slopesOf } from './attention-back.ts'
import { attend } from './attention-forward.ts'
import { gradientsOf, outputGradients, pathsOf } from './attention-gradients.ts'
import type { GradientRule, Lack } from './gradient-rule.ts'

/**
 * Attention with a single head: softmax(q·kᵀ/√d)·v between two dense products.
 *
 * @see Vaswani et al. 2017, "Attention is all you need", §3.2.1
 */
export const multiHeadAttention: GradientRule<'multiHeadAttention'> = {
  lacks: (layer) => lacksHead(layer),
  work: ({ config: { useBias } }, around) => {
    const forward = attend(around, useBias)
    const { query, key, value, score, shares, mixture, output } = forward
    return {
      output,
      tables: [query, key, value, score, ...shares.tables, mixture, output],
      back: (reach) => {
        const { slopes, tables } = slopesOf(around, forward, reach)
        return {
          delta: reach,
          tables,
          gradients: {
            ...gradientsOf(around, slopes, useBias),
            ...outputGradients(reach, mixture, useBias),
          },
          paths: pathsOf(around, slopes),
        }
      },
    }
  },
}

const lacksHead = ({ config, inputs }: PlacedOf<'multiHeadAttention'>): Lack | undefined => {
  if (config.numHeads > 1)
    return {
      field: 'numHeads',
      expected: 'a single head: several are the same, one beside the other',
      received: String(config.numHeads),
      try: 'Write 1.',
    }
  if (config.dropout > 0)
    return {
      field: 'dropout',
      expected: '0',
      received: String(config.dropout),
      try: 'Leave it out.',
    }
  if (inputs.every(({ type }) => type === 'sequence')) return undefined
  return {
    field: 'inputs',
    expected: 'sequences',
    received: inputs.map(({ type }) => type).join(', '),
    try: 'Let it read layers that put out sequences.',
  }
}
