import { product, quantity, sum } from '@longhand/derivation'
import type { PlacedNetwork } from '@longhand/network'
import { inputNumbers, type TorchModule, torchModules } from '../summaries/torch-modules.ts'
import { type Memory, memoryOf } from './memory.ts'

/**
 * Memory as torchsummary 1.5.1 prints it, in MB of 1024² bytes.
 *
 * The pass is 2 · 4 bytes for every number that any row puts out, those of activations and pools
 * too. Several inputs are multiplied, as torchsummary does it, where their sum would be right.
 *
 * @see sksq96, pytorch-summary, torchsummary.py
 */
export const torchsummaryMemory = (
  network: PlacedNetwork,
  batch = 1,
  modules: readonly TorchModule[] = torchModules(network),
): Memory => {
  const of = 'memory.torchsummary'
  const examples = batch === 1 ? [] : [quantity('examples', batch, of)]
  return memoryOf(
    of,
    [
      {
        term: 'input-memory',
        because: 'every number of the input',
        numbers: [product(inputNumbers(network)), ...examples],
      },
      {
        term: 'pass-memory',
        because: 'what every module puts out, once forward and once backward',
        numbers: [
          quantity('both-passes', 2, of),
          sum(modules.map(({ activations }) => activations)),
          ...examples,
        ],
      },
      {
        term: 'parameter-memory',
        because: 'every parameter that is a weight or a bias',
        numbers: [sum(modules.map(({ named }) => named).filter(({ value }) => value !== 0))],
      },
    ],
    2 ** 20,
  )
}
