import {
  axesOf,
  type Issue,
  type LayerKind,
  type PlacedLayer,
  type PlacedNetwork,
  shapeInWords,
  shapeOf,
} from '@longhand/network'
import type { Looks } from '../data/data-set.ts'
import type { LossName } from '../engines/losses.ts'

/**
 * Why a network cannot learn from examples that look so.
 *
 * It must take as many numbers as an example holds (a vector of 784 takes an image of 28×28),
 * and give one number for each class.
 */
export const fitIssues = (network: PlacedNetwork, looks: Looks): readonly Issue[] => [
  ...inputIssues(network, looks),
  ...outputIssues(network, looks),
]

/** Why a network cannot be trained with a loss, whatever the examples. */
export const trainingIssues = (network: PlacedNetwork, loss: LossName): readonly Issue[] => [
  ...(hasTrainable(network) ? [] : [nothingToTrain]),
  ...network.layers.flatMap(gradientIssues),
  ...(asksForLogarithms.includes(loss) ? network.outputs.flatMap(logarithmIssues) : []),
]

/** Kinds that can be built and run, but not trained. */
const withoutGradient: { readonly [K in LayerKind]?: string } = {
  conv3dTranspose: 'TensorFlow.js has no gradient for transposed convolutions over volumes.',
}

const gradientIssues = ({ name, kind }: PlacedLayer): readonly Issue[] => {
  const why = withoutGradient[kind]
  if (why === undefined) return []
  const expected = 'a layer that can be trained'
  return [{ path: name, expected, received: kind, try: `${why} Use another layer.` }]
}

const asksForLogarithms: readonly LossName[] = ['cross-entropy', 'binary-cross-entropy']
const between0And1: readonly string[] = ['softmax', 'sigmoid']

const logarithmIssues = ({ name, config }: PlacedLayer): readonly Issue[] => {
  if (!('activation' in config) || between0And1.includes(config.activation)) return []
  return [
    {
      path: `${name}.activation`,
      expected: 'softmax or sigmoid: cross-entropy takes logarithms of numbers between 0 and 1',
      received: `"${config.activation}"`,
      try: 'Write "softmax", or take another loss.',
    },
  ]
}

const inputIssues = ({ inputs }: PlacedNetwork, { shape }: Looks): readonly Issue[] => {
  const given = axesOf(shape).reduce((count, { size }) => count * size, 1)
  const counts = inputs.map(({ output }) =>
    axesOf(output).reduce((count, { size }) => count * Number(size.value), 1),
  )
  if (counts.length === 1 && counts[0] === given) return []
  return [
    {
      path: 'input',
      expected: `one input that takes ${shapeInWords(shape)}`,
      received: inputs.map(({ output }) => shapeInWords(shapeOf(output))).join(' and '),
      try: [shape, ...(shape.type === 'vector' ? [] : [{ type: 'vector', features: given }])]
        .map((one, i) => `${i === 0 ? 'Write' : 'or'} ${JSON.stringify(one)}`)
        .join(', ')
        .concat('.'),
    },
  ]
}

const outputIssues = ({ outputs }: PlacedNetwork, { classes }: Looks): readonly Issue[] => {
  const [only, ...others] = outputs.map(({ output }) => shapeOf(output))
  const fits = only?.type === 'vector' && only.features === classes.length && others.length === 0
  if (fits) return []
  return [
    {
      path: 'outputs',
      expected: `one output, a vector of ${classes.length}: a number for each class`,
      received: outputs.map(({ output }) => shapeInWords(shapeOf(output))).join(' and '),
      try: `End with a dense layer of ${classes.length} units.`,
    },
  ]
}

const hasTrainable = ({ layers }: PlacedNetwork): boolean =>
  layers.some(({ weights }) => Object.values(weights).some(({ trainable }) => trainable))

const nothingToTrain: Issue = {
  path: 'layers',
  expected: 'at least one weight that training may change',
  received: 'none',
  try: 'Add a dense layer, or take `trainable: false` away from one.',
}
