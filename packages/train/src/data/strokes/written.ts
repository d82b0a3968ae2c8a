import { type Point, smooth } from './curve.ts'

/** One way to write a sign: the lines of the pen, in a box from 0 to 1, y down. */
export type Shape = readonly (readonly Point[])[]

const pointsIn = (piece: string): readonly Point[] =>
  piece
    .trim()
    .split(/\s+/)
    .map((point) => point.split(',').map((hundredths) => Number(hundredths) / 100))
    .map(([x = 0, y = 0]): Point => [x, y])

/** The pieces between corners, each beginning where the one before ended. */
const strokeFrom = (stroke: string): readonly Point[] => {
  const pieces = stroke.split('/').map(pointsIn)
  return pieces.flatMap((piece, i) => {
    const corner = pieces[i - 1]?.at(-1)
    return smooth(corner === undefined ? piece : [corner, ...piece])
  })
}

/**
 * The lines of a pen, by where it passes: x,y in hundredths of the box. A line is smooth through
 * its points, has a corner at `/`, and the pen lifts at `;`.
 */
export const shapeFrom = (written: string): Shape => written.split(';').map(strokeFrom)
