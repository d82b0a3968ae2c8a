import {
  type Issue,
  type PlacedLayer,
  type PlacedNetwork,
  type PlacedOf,
  shapeInWords,
} from '@longhand/network'

/** Every layer and input that TensorFlow.js cannot build, and why. */
export const buildIssues = (network: PlacedNetwork): readonly Issue[] => [
  ...sizeIssues(network),
  ...unsupportedIssues(network),
]

/** Inputs and layers of a size that nobody can build. */
export const sizeIssues = ({ inputs, layers }: PlacedNetwork): readonly Issue[] => [
  ...inputs.filter(isUnknown).map(unknownSize),
  ...layers.filter((layer) => weightsIn(layer) > mostWeights).map(tooLarge),
]

/** Layers that TensorFlow.js does not have. */
export const unsupportedIssues = ({ layers }: PlacedNetwork): readonly Issue[] =>
  layers.flatMap((layer) =>
    'unsupported' in layer.tfjs ? [unsupported(layer, layer.tfjs.unsupported)] : [],
  )

/** A gigabyte of 32-bit floats; the largest layer of VGG-16 needs two fifths of it. */
const mostWeights = 2 ** 28

const weightsIn = ({ weights }: PlacedLayer): number =>
  Object.values(weights).reduce((sum, { size }) => sum + Number(size.value), 0)

const tooLarge = (layer: PlacedLayer): Issue => ({
  path: layer.name,
  expected: `a layer of at most ${mostWeights} weights, which is a gigabyte`,
  received: `${weightsIn(layer)} of them`,
  try: 'Make the layer smaller, or what it reads.',
})

const isUnknown = ({ config }: PlacedOf<'input'>): boolean =>
  Object.values(config.shape).some(Number.isNaN)

const unknownSize = ({ name, config }: PlacedOf<'input'>): Issue => ({
  path: name,
  expected: 'an input whose sizes are known',
  received: shapeInWords(config.shape),
  try: 'Write every size as a whole number.',
})

const unsupported = ({ name, kind }: PlacedLayer, why: string): Issue => ({
  path: name,
  expected: 'a layer that TensorFlow.js can build',
  received: kind,
  try: `${why} Use another layer or setting.`,
})
