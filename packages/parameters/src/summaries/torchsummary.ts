import { add, type Value } from '@longhand/derivation'
import type { PlacedNetwork } from '@longhand/network'
import { torchsummaryMemory } from '../memory/torchsummary-memory.ts'
import { inBrackets, twoDecimals, withCommas } from './digits.ts'
import { type TorchModule, torchModules } from './torch-modules.ts'

const rule = '-'.repeat(64)
const doubleRule = '='.repeat(64)

/** Right-aligned; what is longer pushes out. */
const row = (type: string, output: string, parameters: string): string =>
  `${type.padStart(20)}  ${output.padStart(25)} ${parameters.padStart(15)}`

const moduleRow = ({ type, output, named }: TorchModule, at: number, batch: number): string =>
  row(`${type}-${at + 1}`, inBrackets(batch, output), withCommas(named.value))

const added = (values: readonly Value[]): Value => values.reduce(add, 0)

/** Parameters of modules whose weight is trained. */
const trainableIn = (modules: readonly TorchModule[]): Value =>
  added(modules.filter(({ trainable }) => trainable.value !== 0).map(({ named }) => named.value))

/**
 * A network as torchsummary 1.5.1 prints it, without the last line break.
 *
 * @param batch Left out, the batch is printed as −1, as torchsummary does.
 * @param modules The rows, where they are not those of the network.
 */
export const torchsummary = (
  network: PlacedNetwork,
  batch?: number,
  modules: readonly TorchModule[] = torchModules(network),
): string => {
  const total = added(modules.map(({ named }) => named.value))
  const trainable = trainableIn(modules)
  const memory = torchsummaryMemory(network, batch, modules)
  const [input, pass, parameters] = memory.parts.map(({ value }) => twoDecimals(value))
  return [
    rule,
    row('Layer (type)', 'Output Shape', 'Param #'),
    doubleRule,
    ...modules.map((module, at) => moduleRow(module, at, batch ?? -1)),
    doubleRule,
    `Total params: ${withCommas(total)}`,
    `Trainable params: ${withCommas(trainable)}`,
    `Non-trainable params: ${withCommas(Number(total) - Number(trainable))}`,
    rule,
    `Input size (MB): ${input}`,
    `Forward/backward pass size (MB): ${pass}`,
    `Params size (MB): ${parameters}`,
    `Estimated Total Size (MB): ${twoDecimals(memory.total.value)}`,
    rule,
  ].join('\n')
}
