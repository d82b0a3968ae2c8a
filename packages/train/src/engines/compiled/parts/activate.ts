import type { ActivationName, Unsupported } from '@longhand/network'
import type { Call, Site, Value } from '../part.ts'

/** Numbers, and how they were made from others. */
export interface Activated {
  readonly output: Value
  readonly forward: readonly Call[]
  readonly backward: readonly Call[]
  /**
   * The same for numbers that are the output or were picked from it, in their place; undefined
   * where they do not tell the slope.
   */
  readonly slopes?: (of: Value) => readonly Call[]
}

/** The numbers of activation functions in `assembly/activations.ts`. */
const numbers: Readonly<Partial<Record<ActivationName, number>>> = {
  sigmoid: 0,
  tanh: 1,
  relu: 2,
  'leaky-relu': 3,
  elu: 4,
  selu: 5,
  softplus: 6,
  gelu: 7,
  silu: 8,
}

/** Those whose slope their output does not tell: what they read must be kept. */
const keepsInput: ReadonlySet<ActivationName> = new Set(['gelu', 'silu'])

/**
 * An activation function of numbers that nothing else reads: where it can, it works in their place.
 *
 * @param z Rows along whose `channels` numbers softmax adds up to one.
 */
export const activate = (
  site: Site,
  name: ActivationName,
  z: Value,
  channels: number,
): Activated | Unsupported => {
  if (name === 'linear') return { output: z, forward: [], backward: [], slopes: () => [] }
  if (name === 'softmax') return softmax(z, channels)
  const which = numbers[name]
  if (which === undefined) return { unsupported: `${name} is not compiled.` }
  if (keepsInput.has(name)) {
    const output = site.value(z.size)
    return {
      output,
      forward: [['activate', z.size, which, z.at, output.at]],
      backward: [['activationGradient', z.size, which, z.at, output.gradient, z.gradient]],
    }
  }
  const slopes = ({ at, gradient, size }: Value): readonly Call[] => [
    ['activationGradient', size, which, at, gradient, gradient],
  ]
  return {
    output: z,
    forward: [['activate', z.size, which, z.at, z.at]],
    backward: slopes(z),
    slopes,
  }
}

const softmax = (z: Value, channels: number): Activated => {
  const rows = z.size / channels
  return {
    output: z,
    forward: [['softmax', rows, channels, z.at, z.at]],
    backward: [['softmaxGradient', rows, channels, z.at, z.gradient, z.gradient]],
  }
}
