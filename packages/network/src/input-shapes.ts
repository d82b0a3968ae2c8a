import type { Network } from './network.ts'
import type { Shape } from './shape.ts'

const isShape = (input: Network['input']): input is Shape => typeof input.type === 'string'

/** What a network is given, by name; a single shape is called `input`. */
export const inputShapes = ({ input }: Network): readonly (readonly [string, Shape])[] =>
  isShape(input) ? [['input', input]] : Object.entries(input)
