import type { Checked } from '../../issue.ts'
import type { ActivationName } from '../../schema/activation.ts'
import { lastOf, type Sizes } from '../../shape.ts'
import { inPython } from '../python.ts'
import { torchActivation } from './torch-activation.ts'
import { args, cannot, type TorchLayer } from './torch-layer.ts'
import { isEven, type Sides, sidesOf } from './zeros.ts'

interface Placed<Config> {
  readonly name: string
  readonly inputs: readonly Sizes[]
  readonly output: Sizes
  readonly config: Config
}

const channelsOf = ({ inputs: [input] }: Placed<unknown>): string =>
  input === undefined ? '1' : String(lastOf(input).value)

const bent = (
  { name, output, config: { activation } }: Placed<{ readonly activation: ActivationName }>,
  module: string,
  needs: string,
): Checked<TorchLayer> => {
  const bend = torchActivation(activation, output)
  if (bend === undefined)
    return cannot(`${name}.activation`, activation, 'PyTorch has no such function.')
  return { value: { module, needs, call: ([x = ''], self) => bend(`${self}(${x})`) } }
}

const subsamplingClass = `class Subsampling2d(nn.Module):
    """Adds each window, times one trained coefficient a channel, plus one trained bias."""

    def __init__(self, channels, size):
        super().__init__()
        self.window = nn.AvgPool2d(size, divisor_override=1)
        self.coefficient = nn.Parameter(torch.rand(channels, 1, 1))
        self.bias = nn.Parameter(torch.zeros(channels, 1, 1))

    def forward(self, x):
        return self.coefficient * self.window(x) + self.bias`

/** LeNet's trained pools. */
export const subsampling = (
  layer: Placed<{ readonly poolSize: readonly number[]; readonly activation: ActivationName }>,
): Checked<TorchLayer> =>
  bent(
    layer,
    `Subsampling2d(${channelsOf(layer)}, ${inPython(layer.config.poolSize)})`,
    subsamplingClass,
  )

const partialClass = `class PartialConv2d(nn.Module):
    """A convolution whose filters read the channels that a table gives them."""

    def __init__(self, table, kernel_size, **settings):
        super().__init__()
        self.table = table
        self.filters = nn.ModuleList(
            nn.Conv2d(len(channels), 1, kernel_size, **settings) for channels in table
        )

    def forward(self, x):
        return torch.cat([f(x[:, list(c)]) for c, f in zip(self.table, self.filters)], dim=1)`

/** A convolution with a connection table. */
export const partialConvolution = (
  layer: Placed<{
    readonly connectionTable: readonly (readonly number[])[]
    readonly kernelSize: readonly number[]
    readonly strides: readonly number[]
    readonly padding: 'same' | Sides
    readonly activation: ActivationName
  }>,
): Checked<TorchLayer> => {
  const { connectionTable, kernelSize: size, strides, padding } = layer.config
  const [input] = layer.inputs
  const sides =
    input === undefined ? [] : sidesOf(padding, input, { size, strides, dilation: [1, 1] })
  if (!isEven(sides))
    return cannot(`${layer.name}.padding`, String(padding), 'Both sides must have as many zeros.')
  const made = args(
    inPython(connectionTable),
    inPython(size),
    `stride=${inPython(strides)}`,
    `padding=${inPython(sides.map(([zeros]) => zeros))}`,
  )
  return bent(layer, `PartialConv2d(${made})`, partialClass)
}

const rbfClass = `class Rbf(nn.Module):
    """The squared distance of the input to one fixed vector for each unit."""

    def __init__(self, features, units):
        super().__init__()
        self.centers = nn.Parameter(torch.rand(units, features), requires_grad=False)

    def forward(self, x):
        return (x[:, None] - self.centers).square().sum(dim=-1)`

/** LeNet's radial basis functions. */
export const radialBasis = (layer: Placed<{ readonly units: number }>): Checked<TorchLayer> => ({
  value: {
    module: `Rbf(${channelsOf(layer)}, ${layer.config.units})`,
    needs: rbfClass,
    call: ([x = ''], self) => `${self}(${x})`,
  },
})
