import { named, nothing, numberOr, said, setting, type Translate, zeros } from './translate.ts'

const dropout: Translate = (of) => ({
  layer: { kind: 'dropout', config: said({ rate: numberOr(setting(of, 'p', 0)) }) },
  takes: {},
})

const alphaDropout: Translate = (of) => ({
  layer: { kind: 'alphaDropout', config: said({ rate: numberOr(setting(of, 'p', 0)) }) },
  takes: {},
})

/** Windows of an image, each laid out as one vector. */
const unfold: Translate = (of) => ({
  layer: {
    kind: 'unfold',
    config: said({
      kernelSize: setting(of, 'kernel_size', 0),
      strides: setting(of, 'stride'),
      padding: zeros(setting(of, 'padding')),
      dilationRate: setting(of, 'dilation'),
    }),
  },
  takes: { types: ['image'] },
})

const flatten: Translate = (of, className) =>
  (setting(of, 'start_dim', 0) ?? 1) === 1 && (setting(of, 'end_dim', 1) ?? -1) === -1
    ? { layer: { kind: 'flatten' }, takes: {} }
    : named(of, className, [])

/** Modules that move numbers, leave some out, or do nothing. */
export const shapeModules: Readonly<Record<string, Translate>> = {
  Dropout: dropout,
  Dropout1d: dropout,
  Dropout2d: dropout,
  Dropout3d: dropout,
  AlphaDropout: alphaDropout,
  FeatureAlphaDropout: alphaDropout,
  DropPath: nothing,
  StochasticDepth: nothing,
  Flatten: flatten,
  Unfold: unfold,
  Permute: () => ({ takes: {}, isPermute: true }),
}
