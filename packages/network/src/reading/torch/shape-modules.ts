import { named, nothing, numberOr, said, setting, type Translate } from './translate.ts'

const dropout: Translate = (of) => ({
  layer: { kind: 'dropout', config: said({ rate: numberOr(setting(of, 'p', 0)) }) },
  takes: {},
})

const flatten: Translate = (of, className) =>
  (setting(of, 'start_dim', 0) ?? 1) === 1 && (setting(of, 'end_dim', 1) ?? -1) === -1
    ? { layer: { kind: 'flatten' }, takes: {} }
    : named(of, className)

/** Modules that move numbers, leave some out, or do nothing. */
export const shapeModules: Readonly<Record<string, Translate>> = {
  Dropout: dropout,
  Dropout1d: dropout,
  Dropout2d: dropout,
  Dropout3d: dropout,
  AlphaDropout: dropout,
  FeatureAlphaDropout: dropout,
  DropPath: nothing,
  StochasticDepth: nothing,
  Flatten: flatten,
  Permute: () => ({ takes: {}, isPermute: true }),
}
