import type { Spot } from '../label.ts'
import type { Point } from '../path.ts'

/** Where a bias is written, and where its line begins and ends; without a line it stands on edges. */
export interface BiasPlace {
  readonly spot: Spot
  readonly from?: Point
  readonly to?: Point
}

/** Where everything of a drawn network stands. */
export interface Geometry {
  readonly width: number
  readonly height: number
  readonly left: number
  readonly top: number
  /** The middle of unit `i` of `count` in layer `layer`; the inputs are layer 0. */
  readonly unit: (layer: number, i: number, count: number) => Point
  readonly loss: (layer: number) => Point
  readonly inputNumber: (middle: Point) => Spot
  readonly unitNumber: (middle: Point) => Spot
  readonly lossNumber: (middle: Point) => Spot
  readonly target: (middle: Point) => Spot
  /**
   * How far along a slanting edge its weight stands, to a later unit and to an earlier one, so that
   * crossing edges keep theirs apart.
   */
  readonly weightAt: { readonly later: number; readonly earlier: number }
  /** @param isBetween Whether the unit stands between two others. */
  readonly bias: (middle: Point, isBetween: boolean) => BiasPlace
}

/** How many units the largest layer has, and how many layers there are with the inputs. */
export interface Extent {
  readonly most: number
  readonly layers: number
}

const [columnPitch, rowPitch] = [216, 200]

/** From left to right. */
export const wideGeometry = ({ most, layers }: Extent): Geometry => {
  const middle = ((most - 1) * rowPitch) / 2
  return {
    left: 0,
    top: -72,
    width: layers * columnPitch + 86,
    height: (most - 1) * rowPitch + 126,
    unit: (layer, i, count) => ({
      x: 26 + layer * columnPitch,
      y: middle + (i - (count - 1) / 2) * rowPitch,
    }),
    loss: (layer) => ({ x: 26 + layer * columnPitch - 40, y: middle }),
    inputNumber: ({ x, y }) => ({ x, y: y + 44 }),
    unitNumber: ({ x, y }) => ({ x, y: y + 44 }),
    lossNumber: ({ x, y }) => ({ x, y: y + 46 }),
    target: ({ x, y }) => ({ x: x + 32, y: y <= middle ? y - 8 : y + 20, anchor: 'start' }),
    weightAt: { later: 0.36, earlier: 0.36 },
    bias: ({ x, y }) => ({
      spot: { x, y: y - 48 },
      from: { x, y: y - 42 },
      to: { x, y: y - 24 },
    }),
  }
}

/** Between layers; more weights stand between larger ones. */
const layerPitchOf = (most: number): number => (most > 2 ? 280 : 206)

/** From top to bottom, for narrow screens: what stood above a unit stands at its outer side. */
export const narrowGeometry = ({ most, layers }: Extent): Geometry => {
  const middle = 180
  const layerPitch = layerPitchOf(most)
  const lane = 172 / Math.max(1, most - 1)
  const outside = ({ x, y }: Point, by: number): Spot =>
    x <= middle ? { x: x - by, y: y + 5, anchor: 'end' } : { x: x + by, y: y + 5, anchor: 'start' }
  return {
    left: 0,
    top: -30,
    width: 2 * middle,
    height: layers * layerPitch + 40,
    unit: (layer, i, count) => ({
      x: middle + (i - (count - 1) / 2) * lane,
      y: layer * layerPitch,
    }),
    loss: (layer) => ({ x: middle, y: layer * layerPitch - 54 }),
    inputNumber: (at) => outside(at, 32),
    unitNumber: ({ x, y }) => ({ x, y: y + 44 }),
    lossNumber: ({ x, y }) => ({ x: x + 36, y: y + 6, anchor: 'start' }),
    target: ({ x, y }) => ({ x, y: y + 64 }),
    weightAt: { later: 0.3, earlier: 0.41 },
    bias: (at, isBetween) => {
      // there is no room at its sides
      if (isBetween) return { spot: { x: at.x, y: at.y - 38 } }
      const side = at.x <= middle ? -1 : 1
      return {
        spot: outside(at, 42),
        from: { x: at.x + side * 24, y: at.y },
        to: { x: at.x + side * 38, y: at.y },
      }
    },
  }
}
