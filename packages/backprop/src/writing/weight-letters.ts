/** Weight tensors that are neither a layer's weights nor its biases, and how they are written. */
const letters: ReadonlyMap<string, string> = new Map([
  ['gamma', 'γ'],
  ['beta', 'β'],
  ['recurrentKernel', 'u'],
  ['query/kernel', 'wq'],
  ['query/bias', 'bq'],
  ['key/kernel', 'wk'],
  ['key/bias', 'bk'],
  ['value/kernel', 'wv'],
  ['value/bias', 'bv'],
  ['movingMean', 'rmean'],
  ['movingVariance', 'rvar'],
])

/** What a weight is written with. @example letterOf('kernel', false) // 'w' */
export const letterOf = (tensor: string, isBias: boolean): string =>
  letters.get(tensor) ?? (isBias ? 'b' : 'w')
