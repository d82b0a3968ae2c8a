import type { ShapeType } from '../../shape.ts'
import { flagOr, named, numberOr, said, setting, type Translate } from './translate.ts'

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

/** One last axis is read; sizes of several are left to what stands for a module unknown. */
const layerNormalization: Translate = (of, className) => {
  const [axis, ...others] = [setting(of, 'normalized_shape', 0)].flat()
  const isPlain = flagOr(setting(of, 'elementwise_affine'), true)
  const center = isPlain && flagOr(setting(of, 'bias'), true)
  if (typeof axis !== 'number' || others.length > 0) return unknownWeights(of, className)
  const config = said({ epsilon: setting(of, 'eps'), scale: isPlain, center })
  const layer = { kind: 'layerNormalization', config } as const
  return { layer, takes: { types: anywhere, last: axis } }
}

const unknownWeights: Translate = (_, className) => ({
  layer: { kind: 'operation', config: { does: className, weights: { hidden: [null] } } },
  takes: {},
})

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
  LocalResponseNorm: named,
}
