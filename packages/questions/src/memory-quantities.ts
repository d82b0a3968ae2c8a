import type { PlacedNetwork } from '@longhand/network'
import {
  countNetwork,
  isOptimizer,
  kerasMemory,
  type Memory,
  optimizerStates,
  torchinfoMemory,
  torchsummaryMemory,
  trainingMemory,
} from '@longhand/parameters'
import type { Asked } from './layer-quantities.ts'

type Asks = readonly (readonly [string, () => Memory['total']])[]

/** All of it, and each part. */
const asks = (name: string, parts: readonly string[], memory: () => Memory): Asks => [
  [name, () => memory().total],
  ...parts.map(
    (part, i) => [`${name}.${part}`, () => memory().parts[i] ?? memory().total] as const,
  ),
]

const printed = ['input', 'pass', 'parameters']
const trained = ['parameters', 'gradients', 'optimizer', 'activations']

/**
 * Everything that can be asked after `memory.`: `torchsummary`, `torchinfo.pass`,
 * `training.adam.gradients`.
 *
 * @param batch Examples worked on at once.
 */
export const memoryQuantities = (network: PlacedNetwork, batch: number): Asked =>
  new Map([
    ...asks('torchsummary', printed, () => torchsummaryMemory(network, batch)),
    ...asks('torchinfo', printed, () => torchinfoMemory(network, batch)),
    ...asks('keras', ['parameters'], () => kerasMemory(countNetwork(network).totals.parameters)),
    ...Object.keys(optimizerStates)
      .filter(isOptimizer)
      .flatMap((optimizer) =>
        asks(`training.${optimizer}`, trained, () =>
          trainingMemory(countNetwork(network).totals, { optimizer, batch }),
        ),
      ),
  ])
