import { type PlainKind, pairIn } from './layer.ts'
import { windowOf } from './sliding.ts'
import { get, grow, places, type Tensor, zeros } from './tensor.ts'

const plainPool =
  (
    take: (
      seen: readonly number[],
      counted: number,
      near: (d: number) => void,
    ) => { value: number; shares: readonly number[] },
  ): PlainKind =>
  (layer) => {
    const [x = zeros([0])] = layer.inputs
    const [rows, columns] = windowOf(layer, pairIn(layer.config.poolSize, [2, 2]))
    if (rows === undefined || columns === undefined) throw new TypeError('window')
    const isSame = layer.config.padding === 'same'
    const [n = 0, height = 0, width = 0, channels = 0] = x.shape
    const output = zeros([n, rows.output, columns.output, channels])
    const parts: {
      readonly at: readonly number[]
      readonly from: readonly number[]
      readonly share: number
    }[] = []
    for (const at of places(output.shape)) {
      const seen: number[][] = []
      let counted = 0
      for (let u = 0; u < rows.k; u++)
        for (let v = 0; v < columns.k; v++) {
          const y = (at[1] ?? 0) * rows.s + u * rows.d - rows.before
          const w = (at[2] ?? 0) * columns.s + v * columns.d - columns.before
          const isInside = y >= 0 && y < height && w >= 0 && w < width
          const isPadding = !isSame && y < height + rows.after && w < width + columns.after
          if (isInside) seen.push([at[0] ?? 0, y, w, at[3] ?? 0])
          if (isInside || isPadding) counted += 1
        }
      const { value, shares } = take(
        seen.map((from) => get(x, ...from)),
        counted,
        layer.near,
      )
      grow(output, value, ...at)
      for (const [i, from] of seen.entries()) parts.push({ at, from, share: shares[i] ?? 0 })
    }
    const back = (slope: Tensor) => {
      const dx = zeros(x.shape)
      for (const { at, from, share } of parts) grow(dx, get(slope, ...at) * share, ...from)
      return { inputs: [dx], weights: {} }
    }
    return { output, back }
  }

export const plainMaxPool: PlainKind = plainPool((seen, _, near) => {
  const value = Math.max(...seen)
  const winner = seen.indexOf(value)
  for (const [i, other] of seen.entries()) if (i !== winner) near(value - other)
  return { value, shares: seen.map((_, i) => (i === winner ? 1 : 0)) }
})

export const plainAveragePool: PlainKind = plainPool((seen, counted) => ({
  value: seen.reduce((a, b) => a + b, 0) / counted,
  shares: seen.map(() => 1 / counted),
}))

export const plainGlobalAverage: PlainKind = ({ inputs: [x = zeros([0])] }) => {
  const [n = 0, height = 0, width = 0, channels = 0] = x.shape
  const output = zeros([n, channels])
  for (const at of places(x.shape)) grow(output, get(x, ...at), at[0] ?? 0, at[3] ?? 0)
  const count = height * width
  return {
    output: { ...output, data: output.data.map((sum) => sum / count) },
    back: (slope) => {
      const dx = zeros(x.shape)
      for (const at of places(x.shape)) grow(dx, get(slope, at[0] ?? 0, at[3] ?? 0) / count, ...at)
      return { inputs: [dx], weights: {} }
    },
  }
}
