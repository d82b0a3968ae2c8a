import { plainActivation } from './activations.ts'
import { numberIn, type PlainKind } from './layer.ts'
import { get, grow, places, sizeOf, type Tensor, zeros } from './tensor.ts'

export const plainDense: PlainKind = ({ inputs: [x = zeros([0])], weights, config, near }) => {
  const { kernel = zeros([0, 0]), bias } = weights
  const [reads = 0, units = 0] = kernel.shape
  const rows = places(x.shape.slice(0, -1))
  const net = zeros([...x.shape.slice(0, -1), units])
  for (const row of rows)
    for (let j = 0; j < units; j++) {
      for (let i = 0; i < reads; i++) grow(net, get(kernel, i, j) * get(x, ...row, i), ...row, j)
      if (bias) grow(net, get(bias, j), ...row, j)
    }
  const bent = plainActivation(String(config.activation ?? 'linear'), net, near)
  const back = (slope: Tensor) => {
    const delta = bent.back(slope)
    const [dx, dw, db] = [zeros(x.shape), zeros(kernel.shape), zeros([units])]
    for (const row of rows)
      for (let j = 0; j < units; j++) {
        const d = get(delta, ...row, j)
        grow(db, d, j)
        for (let i = 0; i < reads; i++) {
          grow(dx, d * get(kernel, i, j), ...row, i)
          grow(dw, d * get(x, ...row, i), i, j)
        }
      }
    return { inputs: [dx], weights: { kernel: dw, ...(bias && { bias: db }) } }
  }
  return { output: bent.output, added: bent.added, back }
}

export const plainActivationLayer: PlainKind = ({ inputs: [x = zeros([0])], config, near }) => {
  const bent = plainActivation(String(config.activation ?? 'linear'), x, near)
  const { output, added } = bent
  return { output, added, back: (slope) => ({ inputs: [bent.back(slope)], weights: {} }) }
}

export const plainFlatten: PlainKind = ({ inputs: [x = zeros([0])] }) => {
  const [n = 0, ...own] = x.shape
  return {
    output: { shape: [n, sizeOf(own)], data: x.data },
    back: ({ data }) => ({ inputs: [{ shape: x.shape, data }], weights: {} }),
  }
}

export const plainAdd: PlainKind = ({ inputs }) => {
  const output = zeros(inputs[0]?.shape ?? [])
  for (const x of inputs) for (const at of places(x.shape)) grow(output, get(x, ...at), ...at)
  return { output, back: (slope) => ({ inputs: inputs.map(() => slope), weights: {} }) }
}

export const plainConcatenate: PlainKind = ({ inputs }) => {
  const last = inputs.map(({ shape }) => shape.at(-1) ?? 0)
  const output = zeros([...(inputs[0]?.shape.slice(0, -1) ?? []), last.reduce((a, b) => a + b, 0)])
  const visit = (see: (branch: number, at: readonly number[], to: readonly number[]) => void) => {
    let start = 0
    for (const [branch, x] of inputs.entries()) {
      for (const at of places(x.shape))
        see(branch, at, [...at.slice(0, -1), (at.at(-1) ?? 0) + start])
      start += last[branch] ?? 0
    }
  }
  visit((branch, at, to) => grow(output, get(inputs[branch] ?? output, ...at), ...to))
  const back = (slope: Tensor) => {
    const all = inputs.map(({ shape }) => zeros(shape))
    visit((branch, at, to) => grow(all[branch] ?? slope, get(slope, ...to), ...at))
    return { inputs: all, weights: {} }
  }
  return { output, back }
}

export const plainDropout: PlainKind = ({ inputs: [x = zeros([0])], config, mask, isTraining }) => {
  const keep = 1 - numberIn(config.rate, 0.5)
  const times = (from: Tensor): Tensor =>
    isTraining
      ? { ...from, data: from.data.map((v, i) => ((mask?.data[i] ?? 1) * v) / keep) }
      : from
  return { output: times(x), back: (slope) => ({ inputs: [times(slope)], weights: {} }) }
}
