import type { ShapeType } from '../../shape.ts'
import type { Value } from './said.ts'
import {
  flagOr,
  hidingWeights,
  named,
  numberOr,
  said,
  scaling,
  setting,
  type Translate,
} from './translate.ts'

const batchNormalization =
  (...types: readonly ShapeType[]): Translate =>
  (of) => {
    const isAffine = flagOr(setting(of, 'affine'), true)
    const momentum = numberOr(setting(of, 'momentum'))
    return {
      layer: {
        kind: 'batchNormalization',
        config: said({
          // PyTorch says the share of the new, Keras that of the old
          momentum: momentum && 1 - momentum,
          epsilon: setting(of, 'eps'),
          statistics: 'buffers',
          scale: isAffine,
          center: isAffine && flagOr(setting(of, 'bias'), true),
        }),
      },
      takes: { types, last: numberOr(setting(of, 'num_features', 0)) ?? Number.NaN },
    }
  }

const anywhere: readonly ShapeType[] = ['vector', 'sequence', 'image', 'volume']

/** Several axes have a number for each of their places. */
const overSeveral = (className: string, axes: readonly Value[], names: readonly string[]) => {
  const sizes = axes.filter((size) => typeof size === 'number')
  const constants = Object.fromEntries(names.map((name) => [name, sizes]))
  return { layer: scaling(className, constants), takes: {} }
}

/** One last axis is normalised, or several. */
const layerNormalization: Translate = (of, className) => {
  const [axis, ...others] = [setting(of, 'normalized_shape', 0)].flat()
  const isPlain = flagOr(setting(of, 'elementwise_affine'), true)
  const center = isPlain && flagOr(setting(of, 'bias'), true)
  if (typeof axis !== 'number') return { layer: hidingWeights(className), takes: {} }
  const names = [...(isPlain ? ['weight'] : []), ...(center ? ['bias'] : [])]
  if (others.length > 0) return overSeveral(className, [axis, ...others], names)
  const config = said({ epsilon: setting(of, 'eps'), scale: isPlain, center })
  const layer = { kind: 'layerNormalization', config } as const
  return { layer, takes: { types: anywhere, last: axis } }
}

const rmsNormalization: Translate = (of, className) => {
  const [axis, ...others] = [setting(of, 'normalized_shape', 0)].flat()
  const isPlain = flagOr(setting(of, 'elementwise_affine'), true)
  if (typeof axis !== 'number') return { layer: hidingWeights(className), takes: {} }
  if (others.length > 0 || !isPlain)
    return overSeveral(className, [axis, ...others], isPlain ? ['weight'] : [])
  const config = said({ epsilon: setting(of, 'eps') })
  return { layer: { kind: 'rmsNormalization', config }, takes: { types: anywhere, last: axis } }
}

const instanceNormalization =
  (type: ShapeType): Translate =>
  (of) => {
    const isAffine = flagOr(setting(of, 'affine'), false)
    const center = isAffine && flagOr(setting(of, 'bias'), true)
    const config = said({ epsilon: setting(of, 'eps'), scale: isAffine, center })
    return {
      layer: { kind: 'instanceNormalization', config },
      takes: { types: [type], last: numberOr(setting(of, 'num_features', 0)) ?? Number.NaN },
    }
  }

const groupNormalization: Translate = (of) => {
  const isAffine = flagOr(setting(of, 'affine'), true)
  const settings = { groups: setting(of, 'num_groups', 0), epsilon: setting(of, 'eps') }
  return {
    layer: {
      kind: 'groupNormalization',
      config: said({ ...settings, scale: isAffine, center: isAffine }),
    },
    takes: { types: anywhere, last: numberOr(setting(of, 'num_channels', 1)) ?? Number.NaN },
  }
}

/** Normalisations of PyTorch. */
export const normalizationModules: Readonly<Record<string, Translate>> = {
  BatchNorm1d: batchNormalization('vector', 'sequence'),
  BatchNorm2d: batchNormalization('image'),
  BatchNorm3d: batchNormalization('volume'),
  SyncBatchNorm: batchNormalization('vector', 'sequence', 'image', 'volume'),
  GroupNorm: groupNormalization,
  LayerNorm: layerNormalization,
  RMSNorm: rmsNormalization,
  InstanceNorm1d: instanceNormalization('sequence'),
  InstanceNorm2d: instanceNormalization('image'),
  InstanceNorm3d: instanceNormalization('volume'),
  LocalResponseNorm: named,
}
