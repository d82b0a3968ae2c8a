import type { Checked } from '../../issue.ts'
import { axesOf, lastOf, type Sizes } from '../../shape.ts'
import { inPython } from '../python.ts'
import { channelsFirst, channelsLast, slidingCount } from './layout.ts'
import { args, cannot, module, type TorchLayer } from './torch-layer.ts'

/** A normalisation with γ and β, in its place. */
export interface PlacedNormalization {
  readonly name: string
  readonly inputs: readonly Sizes[]
  readonly config: { readonly epsilon: number; readonly center: boolean; readonly scale: boolean }
}

/** A normalisation that PyTorch has with γ and β or with neither. */
const withBoth = (
  { name, config }: PlacedNormalization,
  made: (affine: boolean) => Checked<TorchLayer>,
): Checked<TorchLayer> =>
  config.center === config.scale
    ? made(config.scale)
    : cannot(`${name}.center`, String(config.center), 'PyTorch has β where it has γ.')

/** Batch normalisation; PyTorch says how much of the new the averages take, Keras of the old. */
export const batchNorm = (
  layer: PlacedNormalization & { readonly config: { readonly momentum: number } },
): Checked<TorchLayer> =>
  withBoth(layer, (affine) => {
    const [input] = layer.inputs
    if (input === undefined) return cannot(layer.name, 'no input', 'It reads a layer.')
    const { epsilon, momentum } = layer.config
    const made = args(
      String(lastOf(input).value),
      `eps=${epsilon}`,
      `momentum=${Number((1 - momentum).toPrecision(12))}`,
      affine ? undefined : 'affine=False',
    )
    return module(`nn.BatchNorm${Math.max(slidingCount(input), 1)}d(${made})`, (x, self) =>
      channelsFirst(input, (y) => `${self}(${y})`)(x),
    )
  })

/** Normalisation of groups of channels, or of each one by itself. */
export const groupNorm = (layer: PlacedNormalization, groups: number): Checked<TorchLayer> =>
  withBoth(layer, (affine) => {
    const [input] = layer.inputs
    if (input === undefined) return cannot(layer.name, 'no input', 'It reads a layer.')
    const made = args(
      String(groups),
      String(lastOf(input).value),
      `eps=${layer.config.epsilon}`,
      affine ? undefined : 'affine=False',
    )
    return module(`nn.GroupNorm(${made})`, (x, self) =>
      channelsFirst(input, (y) => `${self}(${y})`)(x),
    )
  })

/** Normalisation of the channels at each position. */
export const layerNorm = (
  layer: PlacedNormalization,
  axes: readonly number[],
): Checked<TorchLayer> =>
  withBoth(layer, (affine) => {
    const [input] = layer.inputs
    if (input === undefined || !isLastAxis(axes, input))
      return cannot(`${layer.name}.axis`, inPython(axes), 'Only the last axis is written here.')
    const made = args(
      String(lastOf(input).value),
      `eps=${layer.config.epsilon}`,
      affine ? undefined : 'elementwise_affine=False',
    )
    return module(`nn.LayerNorm(${made})`, (x, self) =>
      channelsLast(input, (y) => `${self}(${y})`)(x),
    )
  })

/** Normalisation of each channel of each example. */
export const instanceNorm = (layer: PlacedNormalization): Checked<TorchLayer> => {
  const [input] = layer.inputs
  return groupNorm(layer, input === undefined ? 1 : Number(lastOf(input).value))
}

/** Normalisation by the root of the mean square, at each position. */
export const rmsNorm = ({
  name,
  inputs: [input],
  config: { axis, epsilon },
}: Pick<PlacedNormalization, 'name' | 'inputs'> & {
  readonly config: { readonly axis: readonly number[]; readonly epsilon: number }
}): Checked<TorchLayer> => {
  if (input === undefined || !isLastAxis(axis, input))
    return cannot(`${name}.axis`, inPython(axis), 'Only the last axis is written here.')
  return module(`nn.RMSNorm(${lastOf(input).value}, eps=${epsilon})`, (x, self) =>
    channelsLast(input, (y) => `${self}(${y})`)(x),
  )
}

const isLastAxis = (axes: readonly number[], input: Sizes): boolean =>
  axes.length === 1 && (axes[0] === -1 || axes[0] === axesOf(input).length)
