import { get, grow, places, put, type Tensor, zeros } from './tensor.ts'

/** softmax(q·kᵀ/√d), row by row. */
export const sharesOf = (query: Tensor, key: Tensor): Tensor => {
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

/** Back through the mixture, the shares and the scores. */
export const throughShares = (
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
