// Plain float64 code that shares nothing with the package: numbers in a row, and loops.

/** Numbers in a row, the last axis fastest. */
export interface Tensor {
  readonly shape: readonly number[]
  readonly data: Float64Array
}

export const sizeOf = (shape: readonly number[]): number => shape.reduce((all, n) => all * n, 1)

export const zeros = (shape: readonly number[]): Tensor => ({
  shape,
  data: new Float64Array(sizeOf(shape)),
})

/** Where a place stands in the row; −1 outside. */
export const flat = ({ shape }: Tensor, at: readonly number[]): number => {
  let index = 0
  for (let axis = 0; axis < shape.length; axis++) {
    const [place, count] = [at[axis] ?? Number.NaN, shape[axis] ?? 0]
    if (!(place >= 0 && place < count)) return -1
    index = index * count + place
  }
  return index
}

export const get = (from: Tensor, ...at: readonly number[]): number =>
  from.data[flat(from, at)] ?? 0

export const put = (into: Tensor, value: number, ...at: readonly number[]): void => {
  into.data[flat(into, at)] = value
}

export const grow = (into: Tensor, by: number, ...at: readonly number[]): void => {
  const index = flat(into, at)
  if (index >= 0) into.data[index] = (into.data[index] ?? 0) + by
}

/** Every place of a shape, in order. */
export const places = (shape: readonly number[]): readonly (readonly number[])[] => {
  const [count, ...inner] = shape
  if (count === undefined) return [[]]
  const rest = places(inner)
  return Array.from({ length: count }, (_, i) => rest.map((at) => [i, ...at])).flat()
}

export type Nested = number | readonly Nested[]

export const fromNested = (nested: Nested): Tensor => {
  const shape: number[] = []
  for (let part: Nested | undefined = nested; typeof part === 'object'; part = part[0])
    shape.push(part.length)
  return {
    shape,
    data: Float64Array.from([nested].flat(9).flatMap((x) => (typeof x === 'number' ? [x] : []))),
  }
}

export const toNested = ({ shape, data }: Tensor): Nested => {
  const [count, ...inner] = shape
  if (count === undefined) return data[0] ?? Number.NaN
  const each = sizeOf(inner)
  return Array.from({ length: count }, (_, i) =>
    toNested({ shape: inner, data: data.slice(i * each, (i + 1) * each) }),
  )
}
