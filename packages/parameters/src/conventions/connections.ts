import {
  as,
  derive,
  type Expression,
  product,
  quantity,
  sum,
  type Word,
} from '@longhand/derivation'
import { type AxisWindow, axesOf, type PlacedLayer, type Weight } from '@longhand/network'
import type { Convention } from './convention.ts'
import { linksInBounds } from './links-in-bounds.ts'

const weightsOf = ({ weights }: PlacedLayer): readonly Weight[] =>
  Object.values(weights).filter(({ uses }) => uses !== undefined)

const usesOf = ({ size, uses = [] }: Weight): Expression => product([size, ...uses])

const windowsOf = ({ sees }: PlacedLayer): readonly AxisWindow[] =>
  sees.type === 'window' ? sees.windows : []

const connections = (
  id: string,
  term: Word,
  says: string,
  source: string,
  terms: (layer: PlacedLayer) => readonly Expression[],
): Convention => ({
  id,
  term,
  of: 'connections',
  says,
  source,
  count: (layer) =>
    derive({
      rule: `layer-${term}`,
      because: says,
      term,
      of: layer.of,
      formula: sum(terms(layer)),
    }),
})

const lecun = 'LeCun et al. 1998, "Gradient-based learning applied to document recognition", §II.B'

const withoutBiases = connections(
  'connectionsWithoutBiases',
  'connections-without-biases',
  'weights at each position, without the biases',
  'cs231n, "Convolutional neural networks", neurons and connections of a layer',
  (layer) =>
    weightsOf(layer)
      .filter(({ bias }) => !bias)
      .map(usesOf),
)

/** Whether a tensor begins with the sides of the layer's window and is used at each position. */
const isSlid = ({ shape, uses = [] }: Weight, windows: readonly AxisWindow[]): boolean =>
  windows.length > 0 &&
  uses.length === windows.length &&
  shape.length > windows.length &&
  windows.every(({ size }, i) => shape[i]?.value === size)

const isPadded = ({ padding }: AxisWindow): boolean =>
  padding === 'same' || padding.some((zeros) => zeros > 0)

const usesInBounds = (layer: PlacedLayer, weight: Weight): Expression => {
  const windows = windowsOf(layer)
  if (!isSlid(weight, windows) || !windows.some(isPadded)) return usesOf(weight)
  const links = windows.map((window) => linksInBounds(layer, window))
  return product([...links, ...weight.shape.slice(windows.length)])
}

const inBounds = connections(
  'connectionsInBounds',
  'connections-in-bounds',
  'weights and biases at each position, but no link to the zeros around the input',
  `${lecun}, where no layer is padded`,
  (layer) => weightsOf(layer).map((weight) => usesInBounds(layer, weight)),
)

/** A pool's window at each output; nothing for a layer that has weights of its own. */
const pooled = (layer: PlacedLayer): readonly Expression[] => {
  const windows = windowsOf(layer)
  if (windows.length === 0 || Object.keys(layer.weights).length > 0) return []
  const sides = windows.map(({ size }) => quantity('kernel-side', size, layer.of))
  return [as('window-links', product([...sides, ...axesOf(layer.output).map(({ size }) => size)]))]
}

const withPooling = connections(
  'connectionsWithPooling',
  'connections-with-pooling',
  'weights and biases at each position, and every number that a pooling window reads',
  `${lecun}, whose pools have weights and count`,
  (layer) => [...weightsOf(layer).map(usesOf), ...pooled(layer)],
)

/** Readings of connections other than LeCun's. */
export const connectionReadings: readonly Convention[] = [withoutBiases, inBounds, withPooling]
