import type { Issue } from '../issue.ts'
import type { Layer } from '../network.ts'
import { nearest } from '../schema/nearest.ts'
import { quoted } from '../schema/quoted.ts'
import { sameNames } from './same-names.ts'

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
  return [
    ...(inputs.length === 0 ? [noInput] : []),
    ...sameNames(names),
    ...wired.flatMap(({ layer, reads }) => [
      ...(reads.length === 0 ? [readsNothing(layer, inputs)] : []),
      ...reads.filter((name) => !known.has(name)).map((name) => unknownName(layer, name, names)),
    ]),
  ]
}

const noInput: Issue = {
  path: 'input',
  expected: 'a shape, or several by name',
  received: 'none',
  try: 'Say what the network is given, such as {"type": "vector", "features": 784}.',
}

const unknownName = (layer: Layer, name: string, names: readonly string[]): Issue => {
  const meant = nearest(name, names.slice(0, 1000))
  return {
    path: `${layer.name}.inputs`,
    expected: 'names of layers or inputs of this network',
    received: quoted(name),
    try: meant === undefined ? 'Read a layer or an input by its name.' : `Did you mean "${meant}"?`,
  }
}

const readsNothing = (layer: Layer, inputs: readonly string[]): Issue => ({
  path: `${layer.name}.inputs`,
  expected: 'the name of what it reads',
  received: 'nothing',
  try: `Name one of the inputs: ${inputs.slice(0, 8).map(quoted).join(', ')}.`,
})
