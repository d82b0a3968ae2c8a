import { cellAddress, flatAt } from '@longhand/derivation'
import { type Issue, quoted } from '@longhand/network'
import { shapeIn } from '../working/shape-in.ts'
import { weightShape } from '../working/weights.ts'
import type { Placed } from './read-placed.ts'

const entry = /^(.+?)((?:\[\d+\])+)$/s
/** Addresses are short; a longer text is none. */
const longest = 1000

/** Labels of numbers that the problem does not have. */
export const nameIssues = (
  names: Readonly<Record<string, string>>,
  { placed, inputLayer, outputLayer }: Placed,
): readonly Issue[] => {
  const shapes = new Map<string, readonly number[]>([
    ['input', shapeIn(inputLayer.output)],
    ['target', shapeIn(outputLayer.output)],
    ...placed.layers.flatMap((layer) =>
      Object.keys(layer.weights).map(
        (tensor) => [`${layer.of}.${tensor}`, weightShape(layer, tensor)] as const,
      ),
    ),
  ])
  const isKnown = (address: string) => {
    const [, of = '', places = ''] = address.length > longest ? [] : (entry.exec(address) ?? [])
    const at = [...places.matchAll(/\d+/g)].map(Number)
    const shape = shapes.get(of)
    return shape?.length === at.length && flatAt(at, shape) !== undefined
  }
  const first = [...shapes]
    .map(([of, shape]) =>
      cellAddress(
        of,
        shape.map(() => 0),
      ),
    )
    .at(-1)
  return Object.keys(names)
    .filter((address) => !isKnown(address))
    .map((address) => ({
      path: 'names',
      expected: `the address of a weight, an input or a target, such as ${first}`,
      received: quoted(address),
      try: 'Write the layer, the tensor and the place, each counted from 0.',
    }))
}
