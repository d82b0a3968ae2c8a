import { draw, type Element, writeSvg } from './svg.ts'

/** A drawing, and what it says to those who do not see it. */
export interface Picture {
  readonly title: string
  readonly description: string
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
  readonly parts: readonly Element[]
}

/**
 * A drawing as an SVG of its own size, in CSS pixels.
 *
 * Colours and faces come from the page, by the classes that the elements carry: `given`, `comp`,
 * `node`, `edge`, `lab`.
 */
export const writePicture = (picture: Picture): string => {
  const { title, description, left, top, width, height, parts } = picture
  const box = [left, top, width, height].map(Math.round)
  const svg = draw(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      class: 'fig',
      viewBox: box.join(' '),
      width: box[2],
      height: box[3],
      role: 'img',
    },
    draw('title', {}, title),
    draw('desc', {}, description),
    ...parts,
  )
  return writeSvg(svg)
}
