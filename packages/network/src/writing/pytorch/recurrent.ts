import type { Checked } from '../../issue.ts'
import { lastOf, type Sizes } from '../../shape.ts'
import { inPython } from '../python.ts'
import { args, cannot, type TorchLayer } from './torch-layer.ts'

/** PyTorch's classes of layers that work step by step. */
export type RecurrentClass = 'LSTM' | 'GRU' | 'RNN'

/** A recurrent layer in its place, with the settings of its kind. */
export interface PlacedRecurrent {
  readonly name: string
  readonly inputs: readonly Sizes[]
  readonly config: {
    readonly units: number
    readonly activation: string
    readonly useBias: boolean
    readonly returnSequences: boolean
    readonly goBackwards: boolean
    readonly dropout: number
    readonly recurrentDropout: number
    readonly recurrentActivation?: string
    /** Whether the state has biases of its own, where the kind leaves that open. */
    readonly recurrentBias?: boolean
    readonly resetAfter?: boolean
  }
}

/** A class whose state has no biases, as in Keras: PyTorch's has them for input and state. */
const oneBias = (of: RecurrentClass): string => `class OneBias${of}(nn.${of}):
    """Biases for the input only: those of the state stay 0, and are no parameters."""

    def __init__(self, *sizes, **settings):
        super().__init__(*sizes, **settings)
        for name in [name for name, _ in self.named_parameters() if "bias_hh" in name]:
            zeros = torch.zeros_like(getattr(self, name))
            delattr(self, name)
            self.register_buffer(name, zeros)
        self._flat_weights = [getattr(self, name) for name in self._flat_weights_names]`

/** What PyTorch's recurrent layers do not have, if the layer asks for it. */
const missing = (
  { config }: PlacedRecurrent,
  of: RecurrentClass,
): readonly [field: string, received: unknown, why: string] | undefined => {
  const bends = of === 'RNN' ? ['tanh', 'relu'] : ['tanh']
  if (!bends.includes(config.activation))
    return ['activation', config.activation, `nn.${of} has ${bends.join(' and ')} only.`]
  if ((config.recurrentActivation ?? 'sigmoid') !== 'sigmoid')
    return ['recurrentActivation', config.recurrentActivation, 'Its gates are sigmoid.']
  if (of === 'GRU' && config.resetAfter === false)
    return ['resetAfter', false, 'nn.GRU resets after the product with the state.']
  const dropped = config.dropout > 0 ? 'dropout' : 'recurrentDropout'
  return config[dropped] > 0
    ? [dropped, config[dropped], 'It leaves nothing out inside a layer.']
    : undefined
}

/** A recurrent layer over one sequence, in one direction or both. */
export const recurrent = (
  layer: PlacedRecurrent,
  of: RecurrentClass,
  isTwoWay: boolean = false,
): Checked<TorchLayer> => {
  const { name, inputs, config } = layer
  const [input, ...states] = inputs
  const gap = missing(layer, of)
  if (gap !== undefined) return cannot(`${name}.${gap[0]}`, inPython(gap[1]), gap[2])
  if (input === undefined || (isTwoWay && (config.goBackwards || states.length > 0)))
    return cannot(name, 'states or steps backwards in both directions', 'Give it one input.')
  const isOneBias = config.useBias && config.recurrentBias === false
  const made = args(
    String(lastOf(input).value),
    String(config.units),
    config.activation === 'relu' ? 'nonlinearity="relu"' : undefined,
    config.useBias ? undefined : 'bias=False',
    'batch_first=True',
    isTwoWay ? 'bidirectional=True' : undefined,
  )
  return {
    value: {
      module: `${isOneBias ? 'OneBias' : 'nn.'}${of}(${made})`,
      ...(isOneBias && { needs: oneBias(of) }),
      call: ([x = '', ...begin], self) => {
        const turned = config.goBackwards ? `${x}.flip(1)` : x
        const from = begin.map((state) => `${state}[None]`)
        const given = from.length > 1 ? `(${from.join(', ')})` : from[0]
        const called = `${self}(${args(turned, given)})`
        if (config.returnSequences) return `${called}[0]`
        const last = of === 'LSTM' ? `${called}[1][0]` : `${called}[1]`
        return isTwoWay ? `torch.cat(tuple(${last}), dim=-1)` : `${last}[-1]`
      },
    },
  }
}
