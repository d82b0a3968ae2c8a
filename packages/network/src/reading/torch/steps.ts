import type { Module } from './parse-print.ts'

/** A module that holds no others, and how it stands to the one before. */
export interface Step {
  /** Its names from the outside in: `features.0`. */
  readonly name: string
  readonly module: Module
  /** The class whose forward() joins it to the module before; undefined where a list does. */
  readonly joinedBy: string | undefined
}

/** Modules that are read, each as often as it stands in the print. */
const most = 50_000

/** Classes whose modules run one after the other, and nothing else. */
const inARow: ReadonlySet<string> = new Set([
  ...['Sequential', 'Conv2dNormActivation', 'ConvNormActivation', 'ConvBNReLU', 'ConvBNActivation'],
  ...['DataParallel', 'DistributedDataParallel', 'OptimizedModule'],
])

/** Modules whose inner modules are parts of one layer. */
const inOne: ReadonlySet<string> = new Set([
  'MultiheadAttention',
  'TransformerEncoderLayer',
  'TransformerDecoderLayer',
])

/** Whether a module is a layer to us: it holds no others, or only its own parts. */
const isLayer = ({ className, modules }: Module): boolean =>
  inOne.has(className) || modules.every(({ name }) => name === 'parametrizations')

/** Containers that are empty do nothing. */
const isEmpty = ({ className, settings }: Module): boolean =>
  /^(Sequential|ModuleList|ModuleDict)$/.test(className) && settings === ''

/**
 * The modules of a print that are layers, in the order in which they are printed; undefined where
 * there are too many.
 */
export const stepsIn = (model: Module): readonly Step[] | undefined => {
  const steps: Step[] = []
  const rest: Waiting[] = [{ module: model, path: [], joinedBy: undefined }]
  for (let next = rest.pop(); next !== undefined; next = rest.pop()) {
    const { module, path, joinedBy } = next
    if (steps.length + rest.length > most) return undefined
    if (isLayer(module)) {
      const name = path.join('.') || module.className.toLowerCase()
      if (!isEmpty(module)) steps.push({ name, module, joinedBy })
    } else rest.push(...inside(next).reverse())
  }
  return steps
}

interface Waiting extends Pick<Step, 'module' | 'joinedBy'> {
  readonly path: readonly string[]
}

/** What stands in a container; its first module follows what stood before the container. */
const inside = ({ module, path, joinedBy }: Waiting): Waiting[] => {
  const joint = inARow.has(module.className) ? undefined : module.className
  return module.modules.map((inner, i) => ({
    module: inner,
    path: [...path, inner.name],
    joinedBy: i === 0 ? (joinedBy ?? joint) : joint,
  }))
}

/** Modules inside the model that hold others: their classes by their paths. */
export const containersIn = (model: Module): Readonly<Record<string, string>> => {
  const containers: Record<string, string> = {}
  const rest: Pick<Waiting, 'module' | 'path'>[] = [{ module: model, path: [] }]
  for (let next = rest.pop(); next !== undefined; next = rest.pop()) {
    const { module, path } = next
    if (isLayer(module)) continue
    if (path.length > 0) containers[path.join('.')] = module.className
    rest.push(...module.modules.map((inner) => ({ module: inner, path: [...path, inner.name] })))
  }
  return containers
}

/** The classes in a print that run their modules as their forward() says. */
export const classesWithForward = (model: Module): readonly string[] => {
  const classes = new Set<string>()
  const seen = new Set<Module>()
  const rest = [model]
  for (let next = rest.pop(); next !== undefined; next = rest.pop()) {
    if (seen.has(next) || isLayer(next)) continue
    seen.add(next)
    if (!inARow.has(next.className)) classes.add(next.className)
    rest.push(...next.modules.toReversed())
  }
  return [...classes]
}
