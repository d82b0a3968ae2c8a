/**
 * What kinds of layers are listed under, in this order: Keras' groups, in British spelling.
 *
 * @see Keras, "Layers API"
 */
export const kindGroups = {
  core: 'Core',
  convolution: 'Convolution',
  pooling: 'Pooling',
  recurrent: 'Recurrent',
  preprocessing: 'Preprocessing',
  normalization: 'Normalisation',
  regularization: 'Regularisation',
  attention: 'Attention',
  reshaping: 'Reshaping',
  merging: 'Merging',
  activation: 'Activation',
} as const

/** What a layer kind is listed under. */
export type KindGroup = keyof typeof kindGroups
