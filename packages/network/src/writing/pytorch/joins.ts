import type { Checked } from '../../issue.ts'
import { axesOf, type Sizes } from '../../shape.ts'
import type { TorchLayer } from './torch-layer.ts'

/** Branches side by side along an axis, counted as Keras does. */
export const concatenation = ({
  output,
  config: { axis },
}: {
  readonly output: Sizes
  readonly config: { readonly axis: number }
}): Checked<TorchLayer> => {
  const count = axesOf(output).length
  const place = axis < 0 ? count + 1 + axis : axis
  const areFirst = output.type === 'image' || output.type === 'volume'
  const moved = place === count ? 1 : place + 1
  const dim = place === count && !areFirst ? -1 : areFirst ? moved : place
  return { value: { call: (reads) => `torch.cat([${reads.join(', ')}], dim=${dim})` } }
}

/** The mean of branches, number by number. */
export const meanOfBranches: Checked<TorchLayer> = {
  value: { call: (reads) => `(${reads.join(' + ')}) / ${reads.length}` },
}

/** Branches joined by an operator: `a + b`. */
export const joinedBy = (operator: '+' | '-' | '*'): Checked<TorchLayer> => ({
  value: { call: (reads) => reads.join(` ${operator} `) },
})

/** Branches joined number by number by a function of two. */
export const joinedTwoByTwo = (called: 'torch.maximum' | 'torch.minimum'): Checked<TorchLayer> => ({
  value: { call: (reads) => reads.reduce((all, one) => `${called}(${all}, ${one})`) },
})
