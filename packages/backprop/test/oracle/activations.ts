import type { PlainPass } from './layer.ts'
import { get, places, put, type Tensor, zeros } from './tensor.ts'

/**
 * A function and its slope, each as a textbook has it; `kink` is where the slope jumps, `added` how
 * large its terms are where the package adds others.
 */
interface Curve {
  readonly of: (x: number) => number
  readonly slope: (x: number) => number
  readonly kink?: number
  readonly added?: (x: number) => number
}

/** The error function by adding up small pieces of its integral (Simpson). */
const erf = (x: number): number => {
  const steps = 2000
  const h = x / steps
  let total = 1 + Math.exp(-x * x)
  for (let i = 1; i < steps; i++) total += (i % 2 === 0 ? 2 : 4) * Math.exp(-((i * h) ** 2))
  return (2 / Math.sqrt(Math.PI)) * ((h / 3) * total)
}

const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x))
const [scale, alpha] = [1.0507009873554805, 1.6732632423543772]

const curves: Readonly<Record<string, Curve>> = {
  linear: { of: (x) => x, slope: () => 1 },
  sigmoid: { of: sigmoid, slope: (x) => sigmoid(x) * (1 - sigmoid(x)) },
  tanh: { of: Math.tanh, slope: (x) => 1 - Math.tanh(x) * Math.tanh(x) },
  relu: { of: (x) => Math.max(0, x), slope: (x) => (x > 0 ? 1 : 0), kink: 0 },
  'leaky-relu': { of: (x) => (x > 0 ? x : 0.01 * x), slope: (x) => (x > 0 ? 1 : 0.01), kink: 0 },
  elu: { of: (x) => (x > 0 ? x : Math.exp(x) - 1), slope: (x) => (x > 0 ? 1 : Math.exp(x)) },
  selu: {
    of: (x) => scale * (x > 0 ? x : alpha * (Math.exp(x) - 1)),
    slope: (x) => scale * (x > 0 ? 1 : alpha * Math.exp(x)),
    kink: 0,
  },
  softplus: {
    of: (x) => Math.log(1 + Math.exp(x)),
    slope: sigmoid,
    added: (x) => 1 + Math.max(0, x),
  },
  gelu: {
    added: Math.abs,
    of: (x) => (x / 2) * (1 + erf(x / Math.SQRT2)),
    slope: (x) =>
      (1 + erf(x / Math.SQRT2)) / 2 + (x * Math.exp((-x * x) / 2)) / Math.sqrt(2 * Math.PI),
  },
  silu: {
    of: (x) => x * sigmoid(x),
    slope: (x) => sigmoid(x) + x * sigmoid(x) * (1 - sigmoid(x)),
  },
}

/** An activation function on a tensor; softmax goes along the last axis. */
export const plainActivation = (
  name: string,
  net: Tensor,
  near: (distance: number) => void,
): Pick<PlainPass, 'output' | 'added'> & { readonly back: (slope: Tensor) => Tensor } => {
  if (name === 'softmax') return plainSoftmax(net)
  const curve = curves[name]
  if (curve === undefined) throw new TypeError(name)
  if (curve.kink !== undefined) for (const x of net.data) near(Math.abs(x))
  return {
    output: { ...net, data: net.data.map(curve.of) },
    added: curve.added && { ...net, data: net.data.map(curve.added) },
    back: (slope) => ({
      ...net,
      data: net.data.map((x, i) => (slope.data[i] ?? 0) * curve.slope(x)),
    }),
  }
}

const plainSoftmax = (net: Tensor) => {
  const units = net.shape.at(-1) ?? 0
  const rows = places(net.shape.slice(0, -1))
  const output = zeros(net.shape)
  for (const row of rows) {
    let all = 0
    for (let k = 0; k < units; k++) all += Math.exp(get(net, ...row, k))
    for (let k = 0; k < units; k++) put(output, Math.exp(get(net, ...row, k)) / all, ...row, k)
  }
  const back = (slope: Tensor) => {
    const into = zeros(net.shape)
    for (const row of rows) {
      let mean = 0
      for (let k = 0; k < units; k++) mean += get(slope, ...row, k) * get(output, ...row, k)
      for (let k = 0; k < units; k++)
        put(into, get(output, ...row, k) * (get(slope, ...row, k) - mean), ...row, k)
    }
    return into
  }
  return { output, back }
}
