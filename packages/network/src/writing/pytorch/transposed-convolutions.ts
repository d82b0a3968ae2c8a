import type { Checked } from '../../issue.ts'
import type { ActivationName } from '../../schema/activation.ts'
import { lastOf, type Sizes } from '../../shape.ts'
import { inPython } from '../python.ts'
import { channelsFirst, slidingCount } from './layout.ts'
import { torchActivation } from './torch-activation.ts'
import { args, cannot, module, type TorchLayer } from './torch-layer.ts'
import { evenPadding, isEven, type Sides } from './zeros.ts'

interface PlacedTransposed {
  readonly name: string
  readonly inputs: readonly Sizes[]
  readonly output: Sizes
  readonly config: {
    readonly filters: number
    readonly kernelSize: readonly number[]
    readonly strides: readonly number[]
    readonly padding: 'valid' | 'same' | Sides
    readonly outputPadding?: readonly number[] | undefined
    readonly dilationRate: readonly number[]
    readonly groups: number
    readonly useBias: boolean
    readonly activation: ActivationName
  }
}

interface Taken {
  readonly sides: Sides
  readonly behind: readonly number[]
}

/**
 * What PyTorch takes off and adds to give Keras' sizes: h·s for 'same', and for 'valid' what the
 * kernel reaches beyond.
 */
const takenOff = ({
  kernelSize,
  strides,
  padding,
  outputPadding,
  dilationRate,
}: PlacedTransposed['config']): Taken => {
  const none = kernelSize.map(() => 0)
  if (typeof padding !== 'string') return { sides: padding, behind: outputPadding ?? none }
  const over = kernelSize.map((k, i) => (k - 1) * (dilationRate[i] ?? 1) + 1 - (strides[i] ?? 1))
  const off = over.map((more) => (padding === 'same' ? Math.max(Math.ceil(more / 2), 0) : 0))
  return {
    sides: off.map((zeros) => [zeros, zeros]),
    behind:
      outputPadding ??
      over.map((more, i) => (padding === 'same' ? 2 * (off[i] ?? 0) - more : Math.max(-more, 0))),
  }
}

/** A transposed convolution of any number of axes. */
export const transposedConvolution = ({
  name,
  inputs: [input],
  output,
  config,
}: PlacedTransposed): Checked<TorchLayer> => {
  const bend = torchActivation(config.activation, output)
  if (input === undefined || bend === undefined)
    return cannot(`${name}.activation`, config.activation, 'PyTorch has no such function.')
  const { sides, behind } = takenOff(config)
  const isOutputSaid = typeof config.padding === 'string' && config.outputPadding !== undefined
  if (!isEven(sides) || isOutputSaid)
    return cannot(
      `${name}.padding`,
      inPython(config.padding),
      'PyTorch takes as much off both sides.',
    )
  const isOne = (all: readonly number[]) => all.every((one) => one === 1)
  const made = args(
    String(lastOf(input).value),
    String(config.filters),
    inPython(config.kernelSize),
    isOne(config.strides) ? undefined : `stride=${inPython(config.strides)}`,
    evenPadding(sides),
    behind.every((more) => more === 0) ? undefined : `output_padding=${inPython(behind)}`,
    config.groups === 1 ? undefined : `groups=${config.groups}`,
    config.useBias ? undefined : 'bias=False',
    isOne(config.dilationRate) ? undefined : `dilation=${inPython(config.dilationRate)}`,
  )
  return module(`nn.ConvTranspose${slidingCount(input)}d(${made})`, (x, self) =>
    bend(channelsFirst(input, (y) => `${self}(${y})`)(x)),
  )
}
