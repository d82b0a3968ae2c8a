import { inputShapes } from '../input-shapes.ts'
import type { Network } from '../network.ts'
import type { Note } from '../note.ts'
import { axesOf, type Shape } from '../shape.ts'

/** That an input leaves sizes open, where one does. */
export const unknownSizes = (network: Network): readonly Note[] =>
  inputShapes(network)
    .filter(([, shape]) => axesOf(shape).some(({ size }) => Number.isNaN(size)))
    .map(([name, shape]) => ({
      id: 'unknown-size',
      says: `The ${openAxes(shape)} of ${name} can be any; what depends on it is not known.`,
    }))

const openAxes = (shape: Shape): string =>
  axesOf(shape)
    .filter(({ size }) => Number.isNaN(size))
    .map((axis) => axis.name)
    .join(' and ')
