import { quantity, sum } from '@longhand/derivation'
import type { PlacedNetwork } from '@longhand/network'
import { inputNumbers, type TorchModule, torchModules } from '../summaries/torch-modules.ts'
import { type Memory, memoryOf } from './memory.ts'

/**
 * Memory as torchinfo 1.8.0 prints it, in MB of 1000² bytes.
 *
 * The pass is 2 · 4 bytes for every number that a module with parameters puts out.
 *
 * @see Yep, torchinfo, model_statistics.py
 */
export const torchinfoMemory = (
  network: PlacedNetwork,
  batch = 1,
  modules: readonly TorchModule[] = torchModules(network),
): Memory => {
  const of = 'memory.torchinfo'
  const owners = modules.filter(({ parameters }) => parameters.value !== 0)
  const examples = batch === 1 ? [] : [quantity('examples', batch, of)]
  return memoryOf(
    of,
    [
      {
        term: 'input-memory',
        because: 'every number of the input',
        numbers: [sum(inputNumbers(network)), ...examples],
      },
      {
        term: 'pass-memory',
        because: 'what every module with parameters puts out, once forward and once backward',
        numbers: [
          quantity('both-passes', 2, of),
          sum(owners.map(({ activations }) => activations)),
          ...examples,
        ],
      },
      {
        term: 'parameter-memory',
        because: 'every parameter',
        numbers: [
          sum(owners.filter(({ isAgain }) => !isAgain).map(({ parameters }) => parameters)),
        ],
      },
    ],
    1e6,
  )
}
