import type { Checked } from '../../issue.ts'
import type { Sizes } from '../../shape.ts'
import { inPython } from '../python.ts'
import { channelsFirst } from './layout.ts'
import { plain, type TorchLayer } from './torch-layer.ts'
import { padded, type Sides } from './zeros.ts'

interface Placed<Config> {
  readonly output: Sizes
  readonly config: Config
}

/** Zeros around an input. */
export const zeroPadding = ({
  output,
  config,
}: Placed<{ readonly padding: Sides }>): Checked<TorchLayer> =>
  plain(channelsFirst(output, (x) => padded(x, config.padding)))

/** Edges cut off: zeros, less than none of them. */
export const cropping = ({
  output,
  config,
}: Placed<{ readonly cropping: Sides }>): Checked<TorchLayer> => {
  const off = config.cropping.map(([before, after]) => [-before, -after] as const)
  return plain(channelsFirst(output, (x) => padded(x, off)))
}

const modes: Readonly<Record<string, readonly string[]>> = {
  nearest: ['nearest', 'nearest', 'nearest'],
  bilinear: ['linear', 'bilinear', 'trilinear'],
}

/** Positions repeated, or filled in between. */
export const upSampling = ({
  output,
  config: { size, interpolation },
}: Placed<{
  readonly size: readonly number[]
  readonly interpolation: string
}>): Checked<TorchLayer> => {
  const mode = modes[interpolation]?.[size.length - 1] ?? 'nearest'
  const said = `scale_factor=${inPython(size)}, mode=${inPython(mode)}`
  return plain(channelsFirst(output, (x) => `F.interpolate(${x}, ${said})`))
}
