import { axesOf, lastOf, type Shape } from '@longhand/network'
import { closed, line, type Point } from '../path.ts'
import { draw, type Element } from '../svg.ts'

/** A drawn shape; its lower left corner is at 0, 0. */
export interface Slab {
  readonly width: number
  /** From the lower edge of the front to the upper edge of the back. */
  readonly height: number
  readonly parts: readonly Element[]
}

/** The root of a side, so that a map of 244 and one of 14 go into one picture. */
const lengthOf = (side: number): number => 18 + 6.6 * Math.sqrt(side)

/** The logarithm of the channels: one hairline a doubling. */
const thicknessOf = (channels: number): number => 6 + 4.4 * Math.log2(channels)

const slant = 0.34

/** A feature map as an oblique slab: its side is rows, its slant columns, its front channels. */
const mapSlab = (rows: number, columns: number, channels: number): Slab => {
  const [h, w, d] = [lengthOf(rows), thicknessOf(channels), slant * lengthOf(columns)]
  const at = (x: number, y: number): Point => ({ x, y })
  const front = closed([at(0, 0), at(0, -h), at(w, -h), at(w, 0)])
  const top = closed([at(0, -h), at(d, -h - d), at(w + d, -h - d), at(w, -h)])
  const side = closed([at(w, 0), at(w, -h), at(w + d, -h - d), at(w + d, -d)])
  const doublings = Math.round(Math.log2(channels))
  const hairlines = Array.from({ length: doublings }, (_, i) => {
    const x = (w * (i + 1)) / (doublings + 1)
    return line([at(x, 0), at(x, -h), at(x + d, -h - d)])
  })
  return {
    width: w + d,
    height: h + d,
    parts: [
      draw('path', { class: 'side-f', d: top }),
      draw('path', { class: 'face', d: front }),
      ...(hairlines.length > 0 ? [draw('path', { class: 'grid', d: hairlines.join('') })] : []),
      draw('path', { class: 'axis', d: front }),
      draw('path', { class: 'side-f', d: side }),
    ],
  }
}

/** Numbers without rows and columns: as high as they double, as wide as there are steps. */
const barSlab = (features: number, steps: number): Slab => {
  const [width, height] = [12 + 2 * Math.log2(steps), 12 + 8 * Math.log2(features + 1)]
  return {
    width,
    height,
    parts: [draw('rect', { class: 'face', x: 0, y: -height, width, height })],
  }
}

/** A shape as it is drawn in a network. */
export const slabOf = (shape: Shape): Slab => {
  if (shape.type === 'image' || shape.type === 'volume')
    return mapSlab(shape.height, shape.width, shape.channels)
  return barSlab(lastOf(shape), shape.type === 'sequence' ? shape.steps : 1)
}

/** A shape's sizes, axis by axis. @example sizesOf({ type: 'vector', features: 10 }) // '10' */
export const sizesOf = (shape: Shape): string =>
  axesOf(shape)
    .map(({ size }) => size)
    .join('×')
