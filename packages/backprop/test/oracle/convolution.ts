import { plainActivation } from './activations.ts'
import { numberIn, type PlainKind } from './layer.ts'
import { windowOf } from './sliding.ts'
import { get, grow, places, type Tensor, zeros } from './tensor.ts'

/** A convolution, and the way back by sending every product's part to where it came from. */
export const plainConv2d: PlainKind = (layer) => {
  const { inputs, weights, config, near } = layer
  const [x = zeros([0]), kernel = zeros([0])] = [inputs[0], weights.kernel]
  const [rows, columns] = windowOf(layer, kernel.shape.slice(0, 2))
  if (rows === undefined || columns === undefined) throw new TypeError('window')
  const [channels = 0, filters = 0] = kernel.shape.slice(2)
  const perGroup = filters / numberIn(config.groups, 1)
  const net = zeros([x.shape[0] ?? 0, rows.output, columns.output, filters])
  const visit = (at: readonly number[], see: (from: number[], weight: number[]) => void) => {
    const [n = 0, y = 0, w = 0, c = 0] = at
    for (let u = 0; u < rows.k; u++)
      for (let v = 0; v < columns.k; v++)
        for (let i = 0; i < channels; i++) {
          const from = [
            y * rows.s + u * rows.d - rows.before,
            w * columns.s + v * columns.d - columns.before,
          ]
          see([n, ...from, Math.floor(c / perGroup) * channels + i], [u, v, i, c])
        }
  }
  for (const at of places(net.shape)) {
    visit(at, (from, weight) => grow(net, get(kernel, ...weight) * get(x, ...from), ...at))
    if (weights.bias) grow(net, get(weights.bias, at[3] ?? 0), ...at)
  }
  const bent = plainActivation(String(config.activation ?? 'linear'), net, near)
  const back = (slope: Tensor) => {
    const delta = bent.back(slope)
    const [dx, dw] = [zeros(x.shape), zeros(kernel.shape)]
    const db = zeros([filters])
    for (const at of places(net.shape)) {
      const d = get(delta, ...at)
      grow(db, d, at[3] ?? 0)
      visit(at, (from, weight) => {
        grow(dx, d * get(kernel, ...weight), ...from)
        grow(dw, d * get(x, ...from), ...weight)
      })
    }
    return { inputs: [dx], weights: { kernel: dw, ...(weights.bias && { bias: db }) } }
  }
  return { output: bent.output, back }
}
