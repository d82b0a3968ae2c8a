import type { Checked } from '../../issue.ts'
import type { Sizes } from '../../shape.ts'
import { plain, type TorchLayer } from './torch-layer.ts'

interface Placed<Config> {
  readonly inputs: readonly Sizes[]
  readonly output: Sizes
  readonly config: Config
}

const areFirst = (sizes: Sizes | undefined): boolean =>
  sizes?.type === 'image' || sizes?.type === 'volume'

/** What Keras does to axes whose channels stand last; PyTorch's are turned there and back. */
const asInKeras = ({ inputs, output }: Placed<unknown>, call: string): Checked<TorchLayer> =>
  plain((x) => {
    const last = areFirst(inputs[0]) ? `${x}.movedim(1, -1)` : x
    return `${last}.${call}${areFirst(output) ? '.movedim(-1, 1)' : ''}`
  })

/** The same numbers in another shape. */
export const reshaping = (
  layer: Placed<{ readonly targetShape: readonly number[] }>,
): Checked<TorchLayer> =>
  asInKeras(layer, `flatten(1).unflatten(1, (${layer.config.targetShape.join(', ')},))`)

/** The same axes in another order. */
export const permutation = (
  layer: Placed<{ readonly dims: readonly number[] }>,
): Checked<TorchLayer> => asInKeras(layer, `permute(0, ${layer.config.dims.join(', ')})`)
