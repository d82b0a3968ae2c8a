import { type PlacedLayer, type PlacedNetwork, shapeOf } from '@longhand/network'
import type { Origin } from '../label.ts'
import { draw, type Element } from '../svg.ts'
import { type Slab, sizesOf, slabOf } from './slab.ts'
import { type Way, wayInto } from './way.ts'

/** A layer's output as it is drawn and labelled, and the way into it. */
export interface Drawn {
  readonly layer: string
  /** Its name, and the names of those after it that only change its numbers: `conv1, relu1`. */
  readonly label: string
  /** The drawn layers that it reads. */
  readonly reads: readonly string[]
  readonly slab: Slab
  readonly sizes: string
  /** What a network reads is given; all else is worked out. */
  readonly origin: Origin
  /** The address of what it puts out: `conv1.output`. */
  readonly of: string
  readonly way: Way
}

/** Whether a layer leaves the shape alone and has no weights: an activation, a dropout. */
const isInPlace = ({ output, inputs, weights, sees, reads }: PlacedLayer): boolean =>
  reads.length === 1 &&
  output === inputs[0] &&
  sees.type === 'one-position' &&
  Object.keys(weights).length === 0

const drawnOf = (layer: PlacedLayer, reads: readonly string[]): Drawn => {
  const shape = shapeOf(layer.output)
  return {
    layer: layer.name,
    label: layer.name,
    reads,
    slab: slabOf(shape),
    sizes: sizesOf(shape),
    origin: layer.reads.length === 0 ? 'given' : 'derived',
    of: `${layer.of}.output`,
    way: wayInto(layer),
  }
}

/** Inputs and layers as they are drawn; a layer that works in place is named at the one it reads. */
export const drawnLayers = ({ inputs, layers }: PlacedNetwork): readonly Drawn[] => {
  const drawn = new Map(inputs.map((input) => [input.name, drawnOf(input, [])]))
  const given = new Set(drawn.keys())
  /** The layer that is drawn for one that is not. */
  const standsIn = new Map<string, string>()
  for (const layer of layers) {
    const reads = layer.reads.map((name) => standsIn.get(name) ?? name)
    const before = drawn.get(reads[0] ?? '')
    // at an input its work would not be seen
    if (before === undefined || given.has(before.layer) || !isInPlace(layer)) {
      drawn.set(layer.name, drawnOf(layer, reads))
      continue
    }
    standsIn.set(layer.name, before.layer)
    drawn.set(before.layer, { ...before, label: `${before.label}, ${layer.name}` })
  }
  return [...drawn.values()]
}

/** A slab with its lower left corner at a point. */
export const slabAt = ({ parts }: Slab, x: number, y: number, scale = 1): Element =>
  draw(
    'g',
    {
      transform: `translate(${x.toFixed(1)} ${y.toFixed(1)})${scale === 1 ? '' : ` scale(${scale})`}`,
    },
    ...parts,
  )
