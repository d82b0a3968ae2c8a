import type { ActivationName, ActivationSettings } from '@longhand/network'

type Written = (input: string, settings: ActivationSettings) => string

const functions: Partial<Readonly<Record<ActivationName, Written>>> = {
  linear: (input) => input,
  sigmoid: (input) => `torch.sigmoid(${input})`,
  tanh: (input) => `torch.tanh(${input})`,
  relu: (input) => `F.relu(${input})`,
  'leaky-relu': (input, { negativeSlope = 0.01 }) => `F.leaky_relu(${input}, ${negativeSlope})`,
  elu: (input, { alpha = 1 }) => `F.elu(${input}, ${alpha})`,
  selu: (input) => `F.selu(${input})`,
  softplus: (input) => `F.softplus(${input})`,
  gelu: (input) => `F.gelu(${input})`,
  silu: (input) => `F.silu(${input})`,
  softmax: (input) => `torch.softmax(${input}, -1)`,
}

/** An activation function of PyTorch put on an expression, or undefined where we know none. */
export const torchActivation = (
  name: ActivationName,
  input: string,
  settings: ActivationSettings = {},
): string | undefined => functions[name]?.(input, settings)
