import type { Layer } from '../../network.ts'
import type { Building, Tensor } from './building.ts'
import type { Constant, Op } from './op-graph.ts'
import { become, channelsOf } from './translate.ts'

type Kind = Layer['kind']

/** Kinds by how many axes their windows slide along. */
export type ByAxes = readonly [one: Kind, two: Kind, three: Kind]

/** A convolution in no library's words. */
export interface Convolution {
  readonly kinds: ByAxes
  readonly x: Tensor
  readonly kernel: Constant
  readonly bias: Constant | undefined
  readonly filters: number
  /** Channels that the kernel says it reads. */
  readonly channels: number
  readonly config: Readonly<Record<string, unknown>>
  /** The tensor it gives, where later operations are read together with it. */
  readonly output?: string | undefined
}

/** Adds a convolution; false where its kernel does not fit what it reads. */
export const putConvolution = (
  op: Op,
  build: Building,
  { kinds, x, kernel, bias, filters, channels, config, output }: Convolution,
): boolean => {
  const kind = kinds[x.labels.length - 3]
  if (kind === undefined || channelsOf(x) !== channels) return false
  return become(
    op,
    build,
    {
      kind,
      config: { filters, ...config, useBias: bias !== undefined },
      reads: [x],
      weights: [kernel, bias],
      without: (isTaken) => (isTaken(bias) ? { useBias: false } : {}),
    },
    () => x.labels,
    output,
  )
}

/** Convolutions. */
export const convolutions: ByAxes = ['conv1d', 'conv2d', 'conv3d']
/** Transposed convolutions. */
export const transposed: ByAxes = ['conv1dTranspose', 'conv2dTranspose', 'conv3dTranspose']
/** Max pools. */
export const maxPools: ByAxes = ['maxPooling1d', 'maxPooling2d', 'maxPooling3d']
/** Average pools. */
export const averagePools: ByAxes = ['averagePooling1d', 'averagePooling2d', 'averagePooling3d']
/** Pools over all positions. */
export const globalAverages: ByAxes = [
  'globalAveragePooling1d',
  'globalAveragePooling2d',
  'globalAveragePooling3d',
]
/** The largest of all positions. */
export const globalMaxima: ByAxes = [
  'globalMaxPooling1d',
  'globalMaxPooling2d',
  'globalMaxPooling3d',
]
/** Zeros around. */
export const zeroPaddings: ByAxes = ['zeroPadding1d', 'zeroPadding2d', 'zeroPadding3d']
/** Positions repeated. */
export const upSamplings: ByAxes = ['upSampling1d', 'upSampling2d', 'upSampling3d']
