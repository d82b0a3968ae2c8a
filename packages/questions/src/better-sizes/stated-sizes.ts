import type { Layer, Network, Shape } from '@longhand/network'

/** A size as a network states it: one number, or the same for every axis. */
type Stated = number | readonly number[]

/** A setting that gets another size. */
export interface SizeChange {
  /** The layer or input and its setting: `conv1.kernelSize`, `input.height`. */
  readonly path: string
  readonly from: Stated
  readonly to: Stated
}

/** A network with another size somewhere. */
export interface Resized {
  readonly network: Network
  /** One, or two where height and width stay equal. */
  readonly changes: readonly SizeChange[]
}

/** A size that may become another. */
export interface StatedSize {
  /** The layer or the input that states it. */
  readonly of: string
  readonly size: number
  readonly resized: (to: number) => Resized
}

/** Every size that a network states, layer by layer, and of its inputs. */
export const statedSizes = (network: Network): readonly StatedSize[] => [
  ...network.layers.flatMap((layer, i) => sizesOfLayer(network, layer, i)),
  ...sizesOfInputs(network),
]

/** Settings that may be 1 and become more; a stride or groups of 1 are left alone. */
const fromOne: readonly string[] = ['kernelSize', 'padding']

const isSize = (name: string, size: unknown): size is number =>
  Number.isInteger(size) && (Number(size) > 1 || (size === 1 && fromOne.includes(name)))

const sizesOfLayer = (network: Network, layer: Layer, at: number): readonly StatedSize[] =>
  Object.entries(layer.config ?? {}).flatMap(([name, stated]): readonly StatedSize[] => {
    const isList = Array.isArray(stated)
    const [size, ...others]: readonly unknown[] = isList ? stated : [stated]
    if (!isSize(name, size) || others.some((other) => other !== size)) return []
    const spelled = (one: number): Stated => (isList ? [one, ...others.map(() => one)] : one)
    const resized = (to: number): Resized => {
      const config = { ...layer.config, [name]: spelled(to) }
      const layers = network.layers.with(at, { ...layer, config })
      const change = { path: `${layer.name}.${name}`, from: spelled(size), to: spelled(to) }
      return { network: { ...network, layers }, changes: [change] }
    }
    return [{ of: layer.name, size, resized }]
  })

const isShape = (input: Network['input']): input is Shape => typeof input.type === 'string'

const sizesOfInputs = (network: Network): readonly StatedSize[] => {
  const { input } = network
  if (isShape(input)) return sizesOfShape('input', input, (shape) => ({ ...network, input: shape }))
  return Object.entries(input).flatMap(([name, shape]) =>
    sizesOfShape(name, shape, (to) => ({ ...network, input: { ...input, [name]: to } })),
  )
}

/** Its sides together where they are equal, and each of its axes. */
const sizesOfShape = (
  of: string,
  shape: Shape,
  within: (shape: Shape) => Network,
): readonly StatedSize[] => {
  const axes = Object.entries(shape).flatMap(([name, size]) =>
    isSize(name, size) ? [{ name, size }] : [],
  )
  const sides = axes.filter(({ name }) => name === 'height' || name === 'width')
  const [first, second] = sides
  const together = first !== undefined && first.size === second?.size ? [sides] : []
  return [...together, ...axes.map((one) => [one])].map((meant) => ({
    of,
    size: meant[0]?.size ?? 0,
    resized: (to) => ({
      network: within({ ...shape, ...Object.fromEntries(meant.map(({ name }) => [name, to])) }),
      changes: meant.map(({ name, size }) => ({ path: `${of}.${name}`, from: size, to })),
    }),
  }))
}
