import {
  type Checked,
  hasIssues,
  type Issue,
  type Network,
  type PlacedLayer,
  type PlacedNetwork,
  placeNetwork,
  readNetwork,
  shapeInWords,
  shapeOf,
} from '@longhand/network'
import { shapeIn } from '../working/shape-in.ts'
import { byHandIssues } from './by-hand-issues.ts'

/** A network in its place that can be worked out by hand. */
export interface Placed {
  readonly network: Network
  readonly placed: PlacedNetwork
  readonly inputLayer: PlacedLayer
  readonly outputLayer: PlacedLayer
}

/** The network of a problem: right by itself, and worked out by hand in all its layers. */
export const readPlaced = (data: unknown): Checked<Placed> => {
  const network = readNetwork(data)
  if (hasIssues(network)) return { issues: network.issues.map(inProblem) }
  const placed = placeNetwork(network.value)
  if (hasIssues(placed)) return placed
  const { inputs, layers, outputs } = placed.value
  const [[inputLayer], [outputLayer]] = [inputs, outputs]
  const issues = [
    ...(layers.length > mostLayers ? [tooDeep(layers.length)] : layers.flatMap(byHandIssues)),
    ...inputs.flatMap(sizeIssues),
    ...layers.flatMap(hugeIssues),
    ...(inputs.length > 1 ? [severalOf('input', inputs)] : []),
    ...(outputs.length > 1 ? [severalOf('output', outputs)] : []),
  ]
  if (issues.length > 0 || inputLayer === undefined || outputLayer === undefined) return { issues }
  return { value: { network: network.value, placed: placed.value, inputLayer, outputLayer } }
}

/** Every layer stands on the one before, and so does its working. */
const mostLayers = 100

const tooDeep = (layers: number): Issue => ({
  path: 'network.layers',
  expected: `at most ${mostLayers} layers`,
  received: `${layers} of them`,
  try: 'Take fewer layers, or train the network instead.',
})

/** More numbers than these in one layer fit no memory, with all that belongs to them. */
const mostNumbers = 10_000_000

const hugeIssues = ({ name, output }: PlacedLayer): readonly Issue[] => {
  const numbers = shapeIn(output).reduce((product, size) => product * size, 1)
  if (!(numbers > mostNumbers)) return []
  return [
    {
      path: name,
      expected: `at most ${mostNumbers.toLocaleString('en')} numbers in a layer`,
      received: shapeInWords(shapeOf(output)),
      try: 'Take a smaller input, less padding, or fewer filters or units.',
    },
  ]
}

const inProblem = (issue: Issue): Issue => ({
  ...issue,
  path: issue.path === '' ? 'network' : `network.${issue.path}`,
})

const sizeIssues = ({ name, output }: PlacedLayer): readonly Issue[] => {
  if (shapeIn(output).every((size) => !Number.isNaN(size))) return []
  return [
    {
      path: `network.${name}`,
      expected: 'an input whose every size is known',
      received: shapeInWords(shapeOf(output)),
      try: 'Write the sizes as numbers: {"type": "image", "height": 5, "width": 5, "channels": 1}.',
    },
  ]
}

const severalOf = (what: 'input' | 'output', layers: readonly PlacedLayer[]): Issue => ({
  path: `network.${what === 'input' ? 'input' : 'outputs'}`,
  expected: `one ${what}: several are not worked out by hand here yet`,
  received: layers.map(({ name }) => name).join(', '),
  try:
    what === 'input'
      ? 'Join them into one.'
      : 'Name the one layer that the loss is taken of: "outputs": ["output"].',
})
