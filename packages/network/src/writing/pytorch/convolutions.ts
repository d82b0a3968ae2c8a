import { type Checked, hasIssues } from '../../issue.ts'
import type { ActivationName } from '../../schema/activation.ts'
import { lastOf, type Sizes } from '../../shape.ts'
import { inPython } from '../python.ts'
import { channelsFirst, slidingCount } from './layout.ts'
import { torchActivation } from './torch-activation.ts'
import { args, cannot, type TorchLayer } from './torch-layer.ts'
import { evenPadding, isEven, padded, type Sides, sidesOf } from './zeros.ts'

/** A convolution of any number of axes, in its place. */
export interface PlacedConvolution {
  readonly name: string
  readonly inputs: readonly Sizes[]
  readonly output: Sizes
  readonly config: {
    readonly kernelSize: readonly number[]
    readonly strides: readonly number[]
    readonly padding: 'same' | 'causal' | Sides
    readonly dilationRate: readonly number[]
    readonly useBias: boolean
    readonly activation: ActivationName
  }
}

/** The settings that PyTorch's convolutions have beyond channels and kernel. */
const isOne = (all: readonly number[]): boolean => all.every((one) => one === 1)

/** A convolution with as many filters and groups as are said, its zeros and its activation. */
export const convolution = (
  { name, inputs: [input], output, config }: PlacedConvolution,
  filters: number,
  groups: number,
): Checked<TorchLayer> => {
  const bend = torchActivation(config.activation, output)
  if (input === undefined || bend === undefined)
    return cannot(`${name}.activation`, config.activation, 'PyTorch has no such function.')
  const { kernelSize: size, strides, dilationRate: dilation } = config
  const sides = sidesOf(config.padding, input, { size, strides, dilation })
  if (sides.flat().some(Number.isNaN))
    return cannot(
      `${name}.padding`,
      '"same" around an input of unknown size',
      'How many zeros that is cannot be known.',
    )
  const made = args(
    String(lastOf(input).value),
    String(filters),
    inPython(size),
    isOne(strides) ? undefined : `stride=${inPython(strides)}`,
    isEven(sides) ? evenPadding(sides) : undefined,
    isOne(dilation) ? undefined : `dilation=${inPython(dilation)}`,
    groups === 1 ? undefined : `groups=${groups}`,
    config.useBias ? undefined : 'bias=False',
  )
  const call = (self: string) =>
    channelsFirst(input, (x) => `${self}(${isEven(sides) ? x : padded(x, sides)})`)
  return {
    value: {
      module: `nn.Conv${slidingCount(input)}d(${made})`,
      call: ([x = ''], self) => bend(call(self)(x)),
    },
  }
}

type Multiplied = PlacedConvolution & { readonly config: { readonly depthMultiplier: number } }

/** A convolution in as many groups as it reads channels. */
export const depthwise = (layer: Multiplied): Checked<TorchLayer> => {
  const channels = channelsOf(layer)
  return convolution(layer, channels * layer.config.depthMultiplier, channels)
}

const channelsOf = ({ inputs: [input] }: PlacedConvolution): number =>
  input === undefined ? Number.NaN : Number(lastOf(input).value)

/** A depthwise convolution without biases, and one of 1×1 behind it. */
export const separable = (
  layer: Multiplied & { readonly config: { readonly filters: number } },
): Checked<TorchLayer> => {
  const { config, output } = layer
  const plain = { ...config, useBias: false, activation: 'linear' } as const
  const first = depthwise({ ...layer, config: plain })
  const bend = torchActivation(config.activation, output)
  if (hasIssues(first) || bend === undefined)
    return hasIssues(first)
      ? first
      : cannot(`${layer.name}.activation`, config.activation, 'PyTorch has no such function.')
  const channels = channelsOf(layer) * config.depthMultiplier
  const made = args(
    String(channels),
    String(config.filters),
    '1',
    config.useBias ? undefined : 'bias=False',
  )
  const pointwise = `nn.Conv${config.kernelSize.length}d(${made})`
  const { call, module } = first.value
  return {
    value: {
      module: `nn.ModuleList([${module}, ${pointwise}])`,
      call: (reads, self) =>
        bend(channelsFirst(output, (x) => `${self}[1](${x})`)(call(reads, `${self}[0]`))),
    },
  }
}
