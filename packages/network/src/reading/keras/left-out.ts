import type { Fields } from './fields.ts'

/** Settings that say how to start, train, name or store a layer, not what it computes. */
const aboutTraining = /(initializer|regularizer|constraint|init)$/i
const aboutStorage: ReadonlySet<string> = new Set([
  ...['name', 'trainable', 'dtype', 'inputDtype', 'autocast', 'seed', 'fused', 'sparse', 'ragged'],
  ...['batchInputShape', 'batchShape', 'inputShape', 'inputDim', 'inputLength', 'batchSize'],
  // how recurrent layers and embeddings run
  ...['stateful', 'unroll', 'implementation', 'consumeLess', 'unitForgetBias', 'returnState'],
  ...['maskZero', 'zeroOutputForMask', 'useCudnn', 'weights', 'backwardLayer'],
  // of a renormalisation that is off, of a mask, of a loss, of a margin that is not filled
  ...['renormMomentum', 'renormClipping', 'maskValue', 'l1', 'l2', 'fillMode', 'fillValue'],
  ...['queryShape', 'keyShape', 'valueShape', 'flashAttention'],
  // read for the whole file
  ...['dataFormat', 'dimOrdering'],
])

/** Settings that say nothing at these values, the only ones that can be read. */
const neutral: Fields = {
  ...{ mode: 0, keepdims: false, renorm: false, synchronized: false },
  ...{ groups: 1, rmsScaling: false, timeMajor: false, useGate: false },
  ...{ cropToAspectRatio: false, padToAspectRatio: false, antialias: false },
}

/** The settings that say what a layer computes; those that its kind `knows` do in any case. */
export const whatCounts = (config: Fields, knows: Fields = {}): Fields =>
  Object.fromEntries(
    Object.entries(config).filter(
      ([word, value]) =>
        value !== null &&
        value !== undefined &&
        !aboutTraining.test(word) &&
        (!aboutStorage.has(word) || Object.hasOwn(knows, word)) &&
        !(Object.hasOwn(neutral, word) && neutral[word] === value),
    ),
  )
