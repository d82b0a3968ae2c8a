import type { AxisWindow, LayerKind, PlacedLayer, PlacedOf } from '@longhand/network'
import { torchActivation } from './torch-activation.ts'

/** What a layer is written with: what it reads, and the names of its weights. */
export interface Reads {
  readonly inputs: readonly [string, ...string[]]
  readonly weight: (tensor: string) => string
}

/** A layer as an expression of PyTorch; undefined where its settings cannot be written. */
interface TorchLayer<K extends LayerKind> {
  write(layer: PlacedOf<K>, reads: Reads): string | undefined
}

interface OwnTorchLayer {
  write(layer: PlacedLayer, reads: Reads): string | undefined
}

/** Layers as functions, on numbers laid out as in Keras: channels last. */
const torchLayers: { readonly [K in LayerKind]?: TorchLayer<K> } = {
  dense: {
    write: ({ config: { useBias, activation } }, { inputs: [input], weight }) => {
      const product = `${input} @ ${weight('kernel')}`
      return torchActivation(activation, useBias ? `${product} + ${weight('bias')}` : product)
    },
  },
  activation: {
    write: ({ config }, { inputs: [input] }) => torchActivation(config.activation, input, config),
  },
  flatten: { write: (_, { inputs: [input] }) => `${input}.flatten(1)` },
  add: { write: (_, { inputs }) => inputs.join(' + ') },
  concatenate: { write: (_, { inputs }) => `torch.cat([${inputs.join(', ')}], -1)` },
  conv2d: {
    write: ({ config, sees, inputs: [read] }, { inputs: [input], weight }) => {
      const { activation, groups, useBias } = config
      const windows = sees.type === 'window' ? sees.windows : []
      const sides = read?.type === 'image' ? [read.height, read.width] : []
      const zeros = windows.map((window, i) => zerosAt(window, Number(sides[i]?.value)))
      const bias = useBias ? weight('bias') : 'None'
      const settings = [
        `stride=(${windows.map(({ stride }) => stride).join(', ')})`,
        `dilation=(${windows.map(({ dilation }) => dilation).join(', ')})`,
        `groups=${groups}`,
      ].join(', ')
      const padded = `F.pad(${input}.permute(0, 3, 1, 2), (${zeros.toReversed().flat().join(', ')}))`
      const kernel = `${weight('kernel')}.permute(3, 2, 0, 1)`
      const output = `F.conv2d(${padded}, ${kernel}, ${bias}, ${settings}).permute(0, 2, 3, 1)`
      return torchActivation(activation, output)
    },
  },
  maxPooling2d: { write: (layer, { inputs: [input] }) => pooled('max_pool2d', layer, input) },
  averagePooling2d: { write: (layer, { inputs: [input] }) => pooled('avg_pool2d', layer, input) },
  globalAveragePooling2d: { write: (_, { inputs: [input] }) => `${input}.mean((1, 2))` },
}

/** Zeros before and after, where "same" adds as many as ⌈input / stride⌉ outputs need. */
const zerosAt = (
  { size, stride, dilation, padding }: AxisWindow,
  input: number,
): readonly [number, number] => {
  if (padding !== 'same') return padding
  const span = dilation * (size - 1) + 1
  const all = Math.max(0, (Math.ceil(input / stride) - 1) * stride + span - input)
  return [Math.floor(all / 2), Math.ceil(all / 2)]
}

/** A pool without padding; what a padded pool does at its edges differs from library to library. */
const pooled = (name: string, { sees }: PlacedLayer, input: string): string | undefined => {
  const windows = sees.type === 'window' ? sees.windows : []
  const isPadded = windows.some(
    ({ padding }) => padding === 'same' || padding.some((zeros) => zeros !== 0),
  )
  if (isPadded) return undefined
  const size = windows.map((window) => window.size).join(', ')
  const stride = windows.map((window) => window.stride).join(', ')
  return `F.${name}(${input}.permute(0, 3, 1, 2), (${size}), (${stride})).permute(0, 2, 3, 1)`
}

/** A layer as an expression of PyTorch; undefined where it cannot be written. */
export const torchLayer = (layer: PlacedLayer, reads: Reads): string | undefined => {
  const own: OwnTorchLayer | undefined = torchLayers[layer.kind]
  return own?.write(layer, reads)
}
