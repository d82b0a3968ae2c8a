import type { PlainKind } from './layer.ts'
import { get, grow, places, put, type Tensor, zeros } from './tensor.ts'

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

const sharesOf = (query: Tensor, key: Tensor): Tensor => {
  const [examples = 0, asked = 0, size = 0] = query.shape
  const found = key.shape[1] ?? 0
  const shares = zeros([examples, asked, found])
  for (const [n = 0, t = 0] of places([examples, asked])) {
    const scores = Array.from({ length: found }, (_, s) => {
      let score = 0
      for (let a = 0; a < size; a++) score += get(query, n, t, a) * get(key, n, s, a)
      return score / Math.sqrt(size)
    })
    const all = scores.reduce((sum, score) => sum + Math.exp(score), 0)
    for (const [s, score] of scores.entries()) put(shares, Math.exp(score) / all, n, t, s)
  }
  return shares
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
  const mixture = zeros([x.shape[0] ?? 0, x.shape[1] ?? 0, value.shape[2] ?? 0])
  for (const [n = 0, t = 0, v = 0] of places(mixture.shape))
    for (let s = 0; s < (value.shape[1] ?? 0); s++)
      grow(mixture, get(shares, n, t, s) * get(value, n, s, v), n, t, v)
  const out = of('output/kernel')
  const output = zeros([...mixture.shape.slice(0, 2), out.shape[2] ?? 0])
  for (const [n = 0, t = 0, j = 0] of places(output.shape)) {
    for (let v = 0; v < (out.shape[1] ?? 0); v++)
      grow(output, get(out, 0, v, j) * get(mixture, n, t, v), n, t, j)
    const bias = weights['output/bias']
    if (bias) grow(output, get(bias, j), n, t, j)
  }
  const back = (slope: Tensor) => {
    const [dOut, dBias, dMixture] = [
      zeros(out.shape),
      zeros([out.shape[2] ?? 0]),
      zeros(mixture.shape),
    ]
    for (const [n = 0, t = 0, j = 0] of places(slope.shape)) {
      const d = get(slope, n, t, j)
      grow(dBias, d, j)
      for (let v = 0; v < (out.shape[1] ?? 0); v++) {
        grow(dOut, d * get(mixture, n, t, v), 0, v, j)
        grow(dMixture, d * get(out, 0, v, j), n, t, v)
      }
    }
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

const throughShares = (
  { query, key, value, shares }: { query: Tensor; key: Tensor; value: Tensor; shares: Tensor },
  dMixture: Tensor,
) => {
  const [dQuery, dKey, dValue] = [zeros(query.shape), zeros(key.shape), zeros(value.shape)]
  const root = Math.sqrt(query.shape[2] ?? 1)
  for (const [n = 0, t = 0] of places(shares.shape.slice(0, 2))) {
    const found = shares.shape[2] ?? 0
    const slopes = Array.from({ length: found }, (_, s) => {
      let slope = 0
      for (let v = 0; v < (value.shape[2] ?? 0); v++) {
        slope += get(dMixture, n, t, v) * get(value, n, s, v)
        grow(dValue, get(shares, n, t, s) * get(dMixture, n, t, v), n, s, v)
      }
      return slope
    })
    const mean = slopes.reduce((sum, slope, s) => sum + slope * get(shares, n, t, s), 0)
    for (const [s, slope] of slopes.entries()) {
      const score = (get(shares, n, t, s) * (slope - mean)) / root
      for (let a = 0; a < (query.shape[2] ?? 0); a++) {
        grow(dQuery, score * get(key, n, s, a), n, t, a)
        grow(dKey, score * get(query, n, t, a), n, s, a)
      }
    }
  }
  return { dQuery, dKey, dValue }
}
