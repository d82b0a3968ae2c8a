import { sharesOf, throughShares } from './attention-shares.ts'
import type { PlainKind } from './layer.ts'
import { get, grow, places, type Tensor, zeros } from './tensor.ts'

// Vaswani et al. 2017, §3.2.1, with one head, as loops over positions.

const projected = (x: Tensor, kernel: Tensor, bias: Tensor | undefined): Tensor => {
  const [features = 0, , size = 0] = kernel.shape
  const made = zeros([x.shape[0] ?? 0, x.shape[1] ?? 0, size])
  for (const [n = 0, t = 0, a = 0] of places(made.shape)) {
    for (let i = 0; i < features; i++) grow(made, get(kernel, i, 0, a) * get(x, n, t, i), n, t, a)
    if (bias) grow(made, get(bias, 0, a), n, t, a)
  }
  return made
}

const projectedBack = (x: Tensor, kernel: Tensor, slope: Tensor) => {
  const [dx, dw, db] = [zeros(x.shape), zeros(kernel.shape), zeros(kernel.shape.slice(1))]
  for (const [n = 0, t = 0, a = 0] of places(slope.shape)) {
    const d = get(slope, n, t, a)
    grow(db, d, 0, a)
    for (let i = 0; i < (kernel.shape[0] ?? 0); i++) {
      grow(dx, d * get(kernel, i, 0, a), n, t, i)
      grow(dw, d * get(x, n, t, i), i, 0, a)
    }
  }
  return { dx, dw, db }
}

const mixed = (shares: Tensor, value: Tensor): Tensor => {
  const mixture = zeros([...shares.shape.slice(0, 2), value.shape[2] ?? 0])
  for (const [n = 0, t = 0, v = 0] of places(mixture.shape))
    for (let s = 0; s < (value.shape[1] ?? 0); s++)
      grow(mixture, get(shares, n, t, s) * get(value, n, s, v), n, t, v)
  return mixture
}

const ended = (mixture: Tensor, out: Tensor, bias: Tensor | undefined): Tensor => {
  const output = zeros([...mixture.shape.slice(0, 2), out.shape[2] ?? 0])
  for (const [n = 0, t = 0, j = 0] of places(output.shape)) {
    for (let v = 0; v < (out.shape[1] ?? 0); v++)
      grow(output, get(out, 0, v, j) * get(mixture, n, t, v), n, t, j)
    if (bias) grow(output, get(bias, j), n, t, j)
  }
  return output
}

const endedBack = (mixture: Tensor, out: Tensor, slope: Tensor) => {
  const [dOut, dMixture] = [zeros(out.shape), zeros(mixture.shape)]
  const dBias = zeros([out.shape[2] ?? 0])
  for (const [n = 0, t = 0, j = 0] of places(slope.shape)) {
    const d = get(slope, n, t, j)
    grow(dBias, d, j)
    for (let v = 0; v < (out.shape[1] ?? 0); v++) {
      grow(dOut, d * get(mixture, n, t, v), 0, v, j)
      grow(dMixture, d * get(out, 0, v, j), n, t, v)
    }
  }
  return { dOut, dBias, dMixture }
}

export const plainAttention: PlainKind = ({ inputs, weights }) => {
  const [x = zeros([0]), y = x, z = y] = inputs
  const of = (name: string) => weights[name] ?? zeros([0, 0, 0])
  const [query, key, value] = [
    projected(x, of('query/kernel'), weights['query/bias']),
    projected(z, of('key/kernel'), weights['key/bias']),
    projected(y, of('value/kernel'), weights['value/bias']),
  ]
  const shares = sharesOf(query, key)
  const mixture = mixed(shares, value)
  const out = of('output/kernel')
  const output = ended(mixture, out, weights['output/bias'])
  const back = (slope: Tensor) => {
    const { dOut, dBias, dMixture } = endedBack(mixture, out, slope)
    const slopes = throughShares({ query, key, value, shares }, dMixture)
    const q = projectedBack(x, of('query/kernel'), slopes.dQuery)
    const k = projectedBack(z, of('key/kernel'), slopes.dKey)
    const v = projectedBack(y, of('value/kernel'), slopes.dValue)
    const biased = {
      'query/bias': q.db,
      'key/bias': k.db,
      'value/bias': v.db,
      'output/bias': dBias,
    }
    return {
      inputs: joined(inputs.length, q.dx, v.dx, k.dx),
      weights: {
        ...{
          'query/kernel': q.dw,
          'key/kernel': k.dw,
          'value/kernel': v.dw,
          'output/kernel': dOut,
        },
        ...(weights['query/bias'] && biased),
      },
    }
  }
  return { output, back }
}

const plus = (...all: readonly Tensor[]): Tensor => {
  const [first = zeros([0])] = all
  return {
    ...first,
    data: first.data.map((_, i) => all.reduce((sum, { data }) => sum + (data[i] ?? 0), 0)),
  }
}

/** One input plays all parts; of two the second gives values and keys. */
const joined = (count: number, query: Tensor, value: Tensor, key: Tensor): readonly Tensor[] => {
  if (count === 1) return [plus(query, value, key)]
  return count === 2 ? [query, plus(value, key)] : [query, value, key]
}
