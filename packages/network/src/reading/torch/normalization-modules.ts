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

/** Normalisations of PyTorch. */
export const normalizationModules: Readonly<Record<string, Translate>> = {
  BatchNorm1d: batchNormalization('vector', 'sequence'),
  BatchNorm2d: batchNormalization('image'),
  BatchNorm3d: batchNormalization('volume'),
  SyncBatchNorm: batchNormalization('vector', 'sequence', 'image', 'volume'),
  LocalResponseNorm: named,
}
