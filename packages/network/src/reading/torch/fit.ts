import { axesOf, lastOf, type Shape, type Sizes } from '../../shape.ts'
import type { Takes } from './translate.ts'

/** What must stand between a layer and the module after it, though the print does not show it. */
export interface Between {
  readonly does: 'flatten' | 'pool' | 'unknown' | 'sizes-known-here' | 'steps'
  /** What the module reads then. */
  readonly output: Shape
}

const open = Number.NaN

/** A shape of which only the channels or features are known. */
export const openShape = (type: Shape['type'], last: number = open): Shape => {
  if (type === 'vector') return { type, features: last }
  if (type === 'sequence') return { type, steps: open, features: last }
  if (type === 'image') return { type, height: open, width: open, channels: last }
  return { type, depth: open, height: open, width: open, channels: last }
}

/**
 * What must stand between what there is and what a module takes; undefined where it fits.
 *
 * @param areChannelsLast Whether a module before has put the channels of an image last.
 */
export const between = (
  current: Sizes,
  { types, last = open }: Takes,
  areChannelsLast: boolean,
): Between | undefined => {
  if (types === undefined) return beforeDense(current, last, areChannelsLast)
  const [type = current.type] = types
  const isSame = types.includes(current.type)
  const [there, wanted] = [Number(lastOf(current).value), last]
  if (isSame && (Number.isNaN(wanted) || there === wanted)) return undefined
  const does = Number.isNaN(there) && isSame ? 'sizes-known-here' : 'unknown'
  return { does, output: openShape(isSame ? current.type : type, wanted) }
}

/** A dense layer works on the last axis; an image is flattened or pooled before. */
const beforeDense = (
  current: Sizes,
  features: number,
  areChannelsLast: boolean,
): Between | undefined => {
  const last = Number(lastOf(current).value)
  const all = axesOf(current).reduce((product, { size }) => product * Number(size.value), 1)
  const vector: Shape = { type: 'vector', features }
  if (Number.isNaN(features)) return undefined
  const isPointwise = current.type !== 'image' && current.type !== 'volume'
  if (last === features && (isPointwise || areChannelsLast)) return undefined
  if (all === features) return { does: 'flatten', output: vector }
  if (!isPointwise && last === features) return { does: 'pool', output: vector }
  if (Number.isNaN(all) && (current.type === 'vector' || features % last === 0))
    return { does: 'sizes-known-here', output: vector }
  if (!isPointwise && features % last === 0) return { does: 'unknown', output: vector }
  return {
    does: 'unknown',
    output: current.type === 'vector' ? vector : openShape('sequence', features),
  }
}
