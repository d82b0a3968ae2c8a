import type { Layer } from '../../network.ts'
import { axesOf, lastOf, mapShape, type Shape, type ShapeType } from '../../shape.ts'
import { openShape } from './fit.ts'
import type { Value } from './said.ts'
import { named, numberOr, type Plain, setting, type Translate } from './translate.ts'

const upSamplings: Partial<Readonly<Record<ShapeType, Layer['kind']>>> = {
  sequence: 'upSampling1d',
  image: 'upSampling2d',
  volume: 'upSampling3d',
}

/** One number for each axis but the last; one alone is for all of them. */
const perAxis = (value: Value, input: Shape): readonly number[] => {
  const numbers = [value].flat().map((one) => numberOr(one) ?? Number.NaN)
  const axes = axesOf(input).length - 1
  return numbers.length === 1
    ? Array.from({ length: axes }, () => numbers[0] ?? Number.NaN)
    : numbers
}

/** Each position so many times: as a layer of its own where that is a whole number. */
const timesLarger = (input: Shape, times: readonly number[], mode: Value): Plain | undefined => {
  const kind = upSamplings[input.type]
  if (kind === undefined || mode === 'bicubic' || !times.every(Number.isInteger)) return undefined
  const interpolation = mode === null || mode === 'nearest' ? 'nearest' : 'bilinear'
  return { kind, config: { size: times, interpolation } }
}

const resized = (className: string, input: Shape, sizes: readonly number[]): Plain => {
  const places = new Map(axesOf(input).map(({ name }, i) => [name, sizes[i]]))
  const output = mapShape(input, (size, axis) => places.get(axis) ?? size)
  const open = axesOf(output).map(({ name, size }) => [name, Number.isNaN(size) ? null : size])
  return {
    kind: 'operation',
    config: { does: className, output: { type: output.type, ...Object.fromEntries(open) } },
  }
}

const upsample: Translate = (of, className) => {
  const mode = className.includes('Bilinear') ? 'bilinear' : setting(of, 'mode')
  const [factor, sizes] = [setting(of, 'scale_factor'), setting(of, 'size')]
  return {
    takes: {},
    layerFor: (input) => {
      if (sizes !== null) return resized(className, input, perAxis(sizes, input))
      const times = perAxis(factor, input)
      const larger = axesOf(input).map(({ size }, i) => Math.floor(size * (times[i] ?? 1)))
      return timesLarger(input, times, mode) ?? resized(className, input, larger)
    },
  }
}

/** PyTorch states the last axis first: left, right, top, bottom. */
const sidesOf = (padding: Value, axes: number): readonly (readonly [number, number])[] => {
  const numbers = [padding].flat().map((one) => numberOr(one) ?? Number.NaN)
  const all = numbers.length === 1 ? Array.from({ length: 2 * axes }, () => numbers[0]) : numbers
  return Array.from(
    { length: axes },
    (_, i) => [all[2 * i] ?? Number.NaN, all[2 * i + 1] ?? Number.NaN] as const,
  ).reverse()
}

/** Zeros around, or other numbers: then it stands for itself, of the same size. */
const padding =
  (kind: Layer['kind'], type: ShapeType, axes: number): Translate =>
  (of, className) => {
    const sides = sidesOf(setting(of, 'padding', 0), axes)
    const isZero = /^(Zero|Constant)/.test(className) && (numberOr(setting(of, 'value')) ?? 0) === 0
    const isPlain = isZero && sides.flat().every((zeros) => zeros >= 0)
    return {
      takes: { types: [type] },
      layerFor: (input) => {
        if (isPlain) return { kind, config: { padding: sides } }
        const sizes = axesOf(input).map(({ size }, i) => {
          const [before, after] = sides[i] ?? [0, 0]
          return size + before + after
        })
        return resized(className, input, sizes)
      },
    }
  }

const paddings: readonly (readonly [string, Translate])[] = (
  [
    ['1d', padding('zeroPadding1d', 'sequence', 1)],
    ['2d', padding('zeroPadding2d', 'image', 2)],
    ['3d', padding('zeroPadding3d', 'volume', 3)],
  ] as const
).flatMap(([axes, translate]) =>
  ['Zero', 'Constant', 'Reflection', 'Replication', 'Circular'].map(
    (name) => [`${name}Pad${axes}`, translate] as const,
  ),
)

const pixelShuffle: Translate = (of) => ({
  layer: { kind: 'pixelShuffle', config: { upscaleFactor: setting(of, 'upscale_factor', 0) } },
  takes: { types: ['image'] },
})

const pixelUnshuffle: Translate = (of, className) => {
  const factor = numberOr(setting(of, 'downscale_factor', 0)) ?? Number.NaN
  return {
    layer: { kind: 'operation', config: { does: className } },
    takes: { types: ['image'] },
    output: (input) =>
      mapShape(input, (size, axis) =>
        axis === 'channels' ? size * factor ** 2 : Math.floor(size / factor),
      ),
  }
}

const channelShuffle: Translate = (of) => ({
  layer: { kind: 'channelShuffle', config: { groups: setting(of, 'groups', 0) } },
  takes: { types: ['image'] },
})

/** Numbers laid out otherwise, in a shape that is left open. */
const laidOut: Translate = (_, className) => ({
  layer: { kind: 'operation', config: { does: className } },
  takes: {},
  output: (input) => {
    const isHalf = className === 'GLU' && (input.type === 'vector' || input.type === 'sequence')
    return openShape(input.type, isHalf ? lastOf(input) / 2 : Number.NaN)
  },
})

/** Modules of PyTorch that make an input larger or lay it out otherwise. */
export const resizingModules: Readonly<Record<string, Translate>> = {
  ...Object.fromEntries(paddings),
  Upsample: upsample,
  UpsamplingNearest2d: upsample,
  UpsamplingBilinear2d: upsample,
  PixelShuffle: pixelShuffle,
  PixelUnshuffle: pixelUnshuffle,
  ChannelShuffle: channelShuffle,
  Unflatten: laidOut,
  Fold: laidOut,
  GLU: laidOut,
  LPPool1d: laidOut,
  LPPool2d: laidOut,
  FractionalMaxPool2d: laidOut,
  MaxUnpool1d: laidOut,
  MaxUnpool2d: laidOut,
  MaxUnpool3d: laidOut,
  CosineSimilarity: named,
}
