import type { Issue } from '../issue.ts'
import type { Layer } from '../network.ts'
import { quoted } from '../schema/quoted.ts'

/** A layer and the names of what it reads. */
export interface Wired {
  readonly layer: Layer
  readonly reads: readonly string[]
}

/** What each layer reads: what it says, or else the layer before it, or else the one input. */
export const wire = (layers: readonly Layer[], inputs: readonly string[]): readonly Wired[] =>
  layers.map((layer, i) => {
    const before = layers[i - 1]?.name
    const implied = before === undefined ? (inputs.length === 1 ? inputs : []) : [before]
    return { layer, reads: layer.inputs ?? implied }
  })

/** Names that stand twice, and names that stand nowhere. */
export const wiringIssues = (
  wired: readonly Wired[],
  inputs: readonly string[],
): readonly Issue[] => {
  const names = [...inputs, ...wired.map(({ layer }) => layer.name)]
  const known = new Set(names)
  const twice = new Set(names.filter((name, i) => names.indexOf(name) !== i))
  return [
    ...[...twice].map(sameName),
    ...wired.flatMap(({ layer, reads }) => [
      ...(reads.length === 0 ? [readsNothing(layer, inputs)] : []),
      ...reads.filter((name) => !known.has(name)).map((name) => unknownName(layer, name)),
    ]),
  ]
}

const sameName = (name: string): Issue => ({
  path: name,
  expected: 'each name once',
  received: `${quoted(name)} more than once`,
  try: 'Give every layer and input a name of its own.',
})

const unknownName = (layer: Layer, name: string): Issue => ({
  path: `${layer.name}.inputs`,
  expected: 'names of layers or inputs of this network',
  received: quoted(name),
  try: 'Check the spelling; every layer needs a name that others can read.',
})

const readsNothing = (layer: Layer, inputs: readonly string[]): Issue => ({
  path: `${layer.name}.inputs`,
  expected: 'the name of what it reads',
  received: 'nothing',
  try: `Name one of the inputs: ${inputs.join(', ')}.`,
})
