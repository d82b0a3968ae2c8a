import {
  addressOfLayer,
  as,
  type Derivation,
  type Expression,
  isTerm,
  layerOf,
  plays,
  type Sheet,
  slotsOf,
  type Test,
  type Where,
  type Word,
} from '@longhand/derivation'
import { isUses } from './counts.ts'

/** The biases of a count: their number, or that number times their uses. */
export const biasTerm: Test = (node) =>
  areBiases(node) || (isUses(node) && slotsOf(node).some(areBiases))

const areBiases = plays('biases')

const positions: readonly (readonly [axis: string, role?: Word])[] = [
  ['depth', 'output-depth'],
  ['height', 'output-height'],
  ['width', 'output-width'],
  ['steps', 'output-steps'],
]

/** The layer that a line speaks of, as addresses begin. */
export const layerAround = ({ of }: Derivation): string => addressOfLayer(layerOf(of))

/** The sizes over which a layer slides its weights; none where its output is one vector. */
export const outputPositions = (layer: string, sheet: Sheet): readonly Expression[] =>
  positions.flatMap(([axis, role]) => {
    const size = sheet.find(`${layer}.output.${axis}`)
    if (size === undefined) return []
    return [role === undefined ? size : as(role, size)]
  })

/** In the slope of the loss, whichever loss it is. */
export const inLossSlope: Where = (_, owner) => owner !== undefined && isLossSlope(owner)

const isLossSlope = isTerm('loss-slope')
