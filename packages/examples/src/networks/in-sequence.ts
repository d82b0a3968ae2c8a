import type { Layer } from '@longhand/network'
import { figuresFrom, type NamedNetwork } from '../named-network.ts'

const layers: readonly Layer[] = [
  {
    kind: 'bidirectional',
    name: 'both',
    config: { layer: { kind: 'lstm', config: { units: 10, returnSequences: true } } },
  },
  { kind: 'gru', name: 'gated', config: { units: 14, returnSequences: true } },
  { kind: 'multiHeadAttention', name: 'attention', config: { numHeads: 3, keyDim: 5 } },
  { kind: 'lstm', name: 'last', config: { units: 9 } },
]

/** Both directions, gates and heads, each where it is easily miscounted. */
export const inSequence: NamedNetwork = {
  name: 'in-sequence',
  title: 'In sequence: both directions, gates and attention',
  network: {
    name: 'in-sequence',
    input: { type: 'sequence', steps: 12, features: 20 },
    layers,
  },
  figures: figuresFrom(
    'Counted by hand: 4·(u·(f + u) + u) for each direction; 3·(u·(f + u) + 2u); 4·f·h·d + 3·h·d + f',
    {
      'both.parameters': 2480,
      'gated.parameters': 1512,
      'attention.parameters': 899,
      'attention.macs': 14_400,
      'last.parameters': 864,
    },
  ),
}
