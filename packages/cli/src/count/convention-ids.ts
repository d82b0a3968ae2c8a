/**
 * Every named way to count.
 *
 * A list, so that help and options know the names without what counts; a test holds it to that.
 */
export const conventionIds: readonly string[] = [
  'parameters',
  'trainable',
  'nonTrainable',
  'weightsOnly',
  'connections',
  'macs',
  'activations',
  'connectionsWithoutBiases',
  'connectionsInBounds',
  'connectionsWithPooling',
  'macsWithBiases',
  'flops',
  'flopsWithBiases',
  'macsWithElementwise',
  'macsOfTorchinfo',
]

/** The quantities that are counted in several ways, and what an output sees. */
export const conventionQuantities: readonly string[] = [
  'parameters',
  'connections',
  'macs',
  'activations',
  'receptiveField',
]

/** The optimisers whose memory is known. */
export const optimizers: readonly string[] = [
  'sgd',
  'momentum',
  'adagrad',
  'rmsprop',
  'adam',
  'adamw',
]
