import { add, type Value } from '@longhand/derivation'
import type { PlacedNetwork } from '@longhand/network'
import { conventionNamed, countUnder } from '../conventions/conventions.ts'
import { torchinfoMemory } from '../memory/torchinfo-memory.ts'
import { inBrackets, twoDecimals, withCommas } from './digits.ts'
import { type TorchModule, torchModules } from './torch-modules.ts'
import { type Containers, isList, type TorchNode, torchTree } from './torch-tree.ts'

const columnWidth = 25
const usualNameWidth = 40

/** Modules deeper than this have no row. */
const deepest = 3

/** A row of the tree: what it is, its depth, and its place among all of this depth. */
interface Row {
  readonly node: TorchNode
  readonly title: string
}

const rowsOf = (nodes: readonly TorchNode[]): readonly Row[] => {
  const counts = new Map<number, number>()
  return nodes.map((node) => {
    const at = (counts.get(node.depth) ?? 0) + 1
    counts.set(node.depth, at)
    return { node, title: `${node.type}: ${node.depth}-${at}` }
  })
}

/** `├─` inside the model, `│    └─` inside a module of it. */
const branch = (depth: number): string => (depth === 1 ? '├─' : `${'│    '.repeat(depth - 1)}└─`)

/** The first column holds the longest name and its indent, in steps of five. */
const nameWidth = (rows: readonly Row[], root: string): number => {
  const lengths = rows.map(({ node, title }) => title.length + 5 * node.depth + 1)
  const longest = Math.max(root.length + 1, ...lengths)
  return longest >= usualNameWidth ? Math.ceil(longest / 5) * 5 : usualNameWidth
}

const row = (width: number, name: string, output: string, parameters: string): string =>
  `${name.padEnd(width)} ${output.padEnd(columnWidth)} ${parameters}`

/** None, counted above, all frozen in brackets, or as they are; of all that has no rows below. */
const parametersIn = ({ modules, isContainer, depth }: TorchNode): string => {
  const own = modules.filter(({ isAgain }) => !isAgain)
  const count = added(own.map(({ parameters }) => parameters.value))
  if (modules.every(({ parameters }) => parameters.value === 0)) return '--'
  if (own.length === 0) return '(recursive)'
  if (isContainer && depth < deepest) return '--'
  const isTrained = own.some(({ trainable }) => trainable.value !== 0)
  return isTrained ? withCommas(count) : `(${withCommas(count)})`
}

/** A list puts nothing out; what holds others puts out what the last of them does. */
const outputIn = (batch: number, node: TorchNode): string =>
  isList(node) ? '--' : inBrackets(batch, node.modules.at(-1)?.output ?? [])

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
  /** Modules that hold others, which have rows of their own. */
  readonly containers?: Containers
}

/** A network as torchinfo 1.8.0 prints it, as deep as it does unasked: three modules. */
export const torchinfo = (
  network: PlacedNetwork,
  { batch = 1, root = rootOf(network), modules = torchModules(network), containers }: Print = {},
): string => {
  const rows = rowsOf(torchTree(modules, containers))
  const width = nameWidth(rows, root)
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
    row(width, root, inBrackets(batch, modules.at(-1)?.output ?? []), '--'),
    ...rows
      .filter(({ node }) => node.depth <= deepest)
      .map(({ node, title }) =>
        row(width, branch(node.depth) + title, outputIn(batch, node), parametersIn(node)),
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
