import { add, type Value } from '@longhand/derivation'
import type { PlacedNetwork } from '@longhand/network'
import { conventionNamed, countUnder } from '../conventions/conventions.ts'
import { torchinfoMemory } from '../memory/torchinfo-memory.ts'
import { twoDecimals, withCommas } from './digits.ts'
import { type TorchModule, torchModules } from './torch-modules.ts'

const columnWidth = 25
const usualNameWidth = 40

/** A tree's node: what it is, and how deep it stands. */
const titleOf = ({ type }: TorchModule, at: number): string => `${type}: 1-${at + 1}`

/** The first column holds the longest name and its indent, in steps of five. */
const nameWidth = (titles: readonly string[], root: string): number => {
  const longest = Math.max(root.length + 1, ...titles.map((title) => title.length + 6))
  return longest >= usualNameWidth ? Math.ceil(longest / 5) * 5 : usualNameWidth
}

const row = (width: number, name: string, output: string, parameters: string): string =>
  `${name.padEnd(width)} ${output.padEnd(columnWidth)} ${parameters}`

/** None, counted above, all frozen in brackets, or as they are. */
const parametersIn = ({ parameters, trainable, isAgain }: TorchModule): string => {
  if (parameters.value === 0) return '--'
  if (isAgain) return '(recursive)'
  const count = withCommas(parameters.value)
  return trainable.value === 0 ? `(${count})` : count
}

const shapeOf = (batch: number, output: readonly number[]): string =>
  `[${[batch, ...output].join(', ')}]`

/** Millions, or the first larger unit that leaves one at least. */
const inUnits = (count: Value): string => {
  const value = Number(count)
  const [unit, per] = value >= 1e12 ? ['T', 1e12] : value >= 1e9 ? ['G', 1e9] : ['M', 1e6]
  const units = value / Number(per)
  const digits = Number.isInteger(units) ? String(units) : twoDecimals(units)
  return ` (${unit}): ${digits}`
}

/** A chain is an nn.Sequential; any other network a class of its own. */
const rootOf = ({ name, layers, inputs }: PlacedNetwork): string => {
  const isChain = layers.every(({ reads }, i) => {
    const before = layers[i - 1]?.name ?? inputs[0]?.name
    return reads.length === 1 && reads[0] === before
  })
  if (isChain) return 'Sequential'
  const words = name.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '')
  return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('')
}

const multAdds = (network: PlacedNetwork, batch: number): Value => {
  const convention = conventionNamed('macsOfTorchinfo')
  return convention === undefined
    ? Number.NaN
    : Number(countUnder(network, convention).total.value) * batch
}

const added = (values: readonly Value[]): Value => values.reduce(add, 0)

/** What a print says that a network alone does not. */
export interface Print {
  readonly batch?: number
  /** The class of the whole model. */
  readonly root?: string
  /** The rows, where they are not those of the network. */
  readonly modules?: readonly TorchModule[]
}

/** A network as torchinfo 1.8.0 prints it. */
export const torchinfo = (
  network: PlacedNetwork,
  { batch = 1, root = rootOf(network), modules = torchModules(network) }: Print = {},
): string => {
  const titles = modules.map(titleOf)
  const width = nameWidth(titles, root)
  const rule = '='.repeat(width + 2 * columnWidth)
  const own = modules.filter(({ isAgain }) => !isAgain)
  const total = added(own.map(({ parameters }) => parameters.value))
  const trainable = added(own.map((module) => module.trainable.value))
  const memory = torchinfoMemory(network, batch, modules)
  const [input, pass, parameters] = memory.parts.map(({ value }) => twoDecimals(value))
  return [
    rule,
    row(width, 'Layer (type:depth-idx)', 'Output Shape', 'Param #'),
    rule,
    row(width, root, shapeOf(batch, modules.at(-1)?.output ?? []), '--'),
    ...modules.map((module, at) =>
      row(width, `├─${titles[at]}`, shapeOf(batch, module.output), parametersIn(module)),
    ),
    rule,
    `Total params: ${withCommas(total)}`,
    `Trainable params: ${withCommas(trainable)}`,
    `Non-trainable params: ${withCommas(Number(total) - Number(trainable))}`,
    `Total mult-adds${inUnits(multAdds(network, batch))}`,
    rule,
    `Input size (MB): ${input}`,
    `Forward/backward pass size (MB): ${pass}`,
    `Params size (MB): ${parameters}`,
    `Estimated Total Size (MB): ${twoDecimals(memory.total.value)}`,
    rule,
  ].join('\n')
}
