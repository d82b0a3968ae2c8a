import type { UnitsDrawing } from './drawing.ts'
import type { Geometry } from './geometry.ts'
import { widthOfLabel } from './parts.ts'

/** How far biases beside units would stand out of the drawing: 0 where none does. */
export const overhang = ({ layers }: UnitsDrawing, place: Geometry): number =>
  Math.max(
    0,
    ...layers.flatMap(({ units, biases }, i) =>
      biases.map((bias, j) => {
        const isBetween = j > 0 && j < units.length - 1
        const { x, anchor } = place.bias(place.unit(i + 1, j, units.length), isBetween).spot
        const width = widthOfLabel(bias)
        if (anchor === 'start') return x + width - (place.left + place.width)
        return anchor === 'end' ? place.left - (x - width) : 0
      }),
    ),
  )
