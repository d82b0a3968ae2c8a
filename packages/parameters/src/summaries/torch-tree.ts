import { derive, sum } from '@longhand/derivation'
import type { TorchModule } from './torch-modules.ts'

/** Classes of modules that hold others, by their paths: `{ features: 'Sequential' }`. */
export type Containers = Readonly<Record<string, string>>

/** A module in the tree of a model. */
export interface TorchNode {
  readonly type: string
  readonly path: string
  /** How many modules it stands in; 1 inside the model itself. */
  readonly depth: number
  /** The modules it stands for: itself, or all it holds. */
  readonly modules: readonly TorchModule[]
  readonly isContainer: boolean
}

const parentsOf = ({ layer }: TorchModule, containers: Containers): readonly string[] => {
  const words = layer.split(/[./]/)
  return words
    .slice(1)
    .map((_, i) => layer.slice(0, words.slice(0, i + 1).join('.').length))
    .filter((path) => Object.hasOwn(containers, path))
}

/** Modules in the order in which they run, each container before what it holds. */
export const torchTree = (
  modules: readonly TorchModule[],
  containers: Containers = {},
): readonly TorchNode[] => {
  const nodes: (TorchNode & { readonly modules: TorchModule[] })[] = []
  let open: (typeof nodes)[number][] = []
  for (const module of modules) {
    const parents = parentsOf(module, containers)
    const differs = parents.findIndex((path, i) => open[i]?.path !== path)
    open = open.slice(0, differs < 0 ? parents.length : differs)
    for (const path of parents.slice(open.length)) {
      const type = containers[path] ?? path
      const node = { type, path, depth: open.length + 1, modules: [], isContainer: true }
      nodes.push(node)
      open.push(node)
    }
    for (const parent of open) parent.modules.push(module)
    const { type, layer: path } = module
    nodes.push({ type, path, depth: open.length + 1, modules: [module], isContainer: false })
  }
  return nodes
}

/** Lists hold modules that a forward() calls; they are not called themselves. */
export const isList = ({ type }: TorchNode): boolean => /^Module(List|Dict)$/.test(type)

const withoutParameters = (module: TorchModule, { type, path }: TorchNode): TorchModule => {
  const nothing = derive({
    rule: 'torch-parameters',
    because: 'its parameters stand in the rows of what it holds',
    term: 'parameters',
    of: path,
    formula: sum([]),
  })
  return { ...module, type, layer: path, parameters: nothing, trainable: nothing, named: nothing }
}

/** The modules whose end torchsummary sees: containers too, behind what they hold. */
export const endedModules = (
  modules: readonly TorchModule[],
  containers: Containers = {},
): readonly TorchModule[] => {
  const tree = torchTree(modules, containers)
  const ends = (node: TorchNode) => !isList(node) && node.type !== 'Sequential'
  return modules.flatMap((module) => {
    const done = tree.filter(
      (node) => node.isContainer && node.modules.at(-1) === module && ends(node),
    )
    return [module, ...done.reverse().map((node) => withoutParameters(module, node))]
  })
}
