import {
  type Containers,
  endedModules,
  kerasSummary,
  torchinfo,
  torchsummary,
} from '@longhand/parameters'
import type { CountOptions } from './count-options.ts'
import type { Counted } from './counted.ts'
import { shownModules } from './shown-modules.ts'

/** A model inside a model is a module of its own, of the class that a print says, or its name. */
const containersIn = ({ model, count }: Counted): Containers => {
  if (model.format !== 'keras') return model.containers ?? {}
  const paths = count.network.layers.flatMap(({ name }) => {
    const words = name.split('/').slice(0, -1)
    return words.map((_, i) => words.slice(0, i + 1).join('/'))
  })
  return Object.fromEntries(paths.map((path) => [path, classNamed(path.split('/').at(-1) ?? '')]))
}

const classNamed = (name: string): string =>
  name
    .split(/[^\p{L}\p{N}]+/u)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('')

/** A count as torchsummary 1.5.1 prints it. */
export const asTorchsummary = (counted: Counted, { batch }: CountOptions): string =>
  torchsummary(
    counted.count.network,
    batch,
    endedModules(shownModules(counted), containersIn(counted)),
  )

/** A count as torchinfo 1.8.0 prints it. */
export const asTorchinfo = (counted: Counted, { batch = 1 }: CountOptions): string =>
  torchinfo(counted.count.network, {
    batch,
    modules: shownModules(counted),
    containers: containersIn(counted),
    // a print names the class of the whole
    ...(counted.model.format === 'torch-print' && { root: counted.count.network.name }),
  })

/** A count as Keras 3 prints it. */
export const asKeras = ({ count }: Counted, { batch }: CountOptions): string =>
  kerasSummary(count, batch)
