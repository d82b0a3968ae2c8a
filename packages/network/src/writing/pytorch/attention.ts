import type { Transformer } from '../../families/transformer.ts'
import type { Checked } from '../../issue.ts'
import type { PlacedOf } from '../../layer-kinds.ts'
import { lastOf, type Sizes } from '../../shape.ts'
import { inPython } from '../python.ts'
import { torchActivation } from './torch-activation.ts'
import { args, cannot, type TorchLayer } from './torch-layer.ts'

/** Attention whose heads have sizes of their own, which nn.MultiheadAttention has not. */
const attentionClass = `class Attention(nn.Module):
    """Multi-head attention whose heads have sizes of their own."""

    def __init__(self, query, key, value, heads, key_dim, value_dim, out, bias, dropout):
        super().__init__()
        self.heads = heads
        self.dropout = dropout
        self.query = nn.Linear(query, heads * key_dim, bias)
        self.key = nn.Linear(key, heads * key_dim, bias)
        self.value = nn.Linear(value, heads * value_dim, bias)
        self.output = nn.Linear(heads * value_dim, out, bias)

    def forward(self, query, key, value):
        query, key, value = (
            x.unflatten(-1, (self.heads, -1)).transpose(1, 2)
            for x in (self.query(query), self.key(key), self.value(value))
        )
        dropout = self.dropout if self.training else 0.0
        mixture = F.scaled_dot_product_attention(query, key, value, dropout_p=dropout)
        return self.output(mixture.transpose(1, 2).flatten(2))`

/** Multi-head attention over sequences: of one to itself, or to others. */
export const attention = ({
  name,
  inputs,
  config,
}: PlacedOf<'multiHeadAttention'>): Checked<TorchLayer> => {
  const { numHeads, keyDim, valueDim = keyDim, outputSize, useBias, dropout } = config
  const [query, value = query, key = value] = inputs
  if (query?.type !== 'sequence' || value === undefined || key === undefined)
    return cannot(name, query?.type ?? 'no input', 'Attention reads sequences there.')
  const [asked, found, given] = [query, key, value].map((sizes) => Number(lastOf(sizes).value))
  const out = outputSize ?? asked
  const isUsual = [numHeads * keyDim, numHeads * valueDim, out].every((size) => size === asked)
  const usual = args(
    ...[String(asked), String(numHeads)],
    found === asked ? undefined : `kdim=${found}`,
    given === asked ? undefined : `vdim=${given}`,
    useBias ? undefined : 'bias=False',
    dropout === 0 ? undefined : `dropout=${dropout}`,
    'batch_first=True',
  )
  const own = [asked, found, given, numHeads, keyDim, valueDim, out, useBias, dropout]
  return {
    value: {
      module: isUsual
        ? `nn.MultiheadAttention(${usual})`
        : `Attention(${own.map(inPython).join(', ')})`,
      ...(!isUsual && { needs: attentionClass }),
      call: ([q = '', v = q, k = v], self) =>
        isUsual ? `${self}(${q}, ${k}, ${v}, need_weights=False)[0]` : `${self}(${q}, ${k}, ${v})`,
    },
  }
}

/** A layer of a transformer, which PyTorch has whole. */
export const transformerLayer = (
  {
    name,
    inputs: [input],
    output,
    config,
  }: {
    readonly name: string
    readonly inputs: readonly Sizes[]
    readonly output: Sizes
    readonly config: Transformer
  },
  of: 'Encoder' | 'Decoder',
): Checked<TorchLayer> => {
  const { activation, normFirst, useBias } = config
  const bend = torchActivation(activation, output)
  if (input === undefined || bend === undefined)
    return cannot(`${name}.activation`, activation, 'PyTorch has no such function.')
  const isNamed = activation === 'relu' || activation === 'gelu'
  const made = args(
    ...[String(lastOf(input).value), String(config.numHeads)],
    `dim_feedforward=${config.feedForward}`,
    `dropout=${config.dropout}`,
    `activation=${isNamed ? inPython(activation) : `lambda x: ${bend('x')}`}`,
    `layer_norm_eps=${config.epsilon}`,
    'batch_first=True',
    normFirst ? 'norm_first=True' : undefined,
    useBias ? undefined : 'bias=False',
  )
  const call = (reads: readonly string[], self: string) => `${self}(${reads.join(', ')})`
  return { value: { module: `nn.Transformer${of}Layer(${made})`, call } }
}
