import { draw, type Element } from './svg.ts'

/** Where a number comes from: the question, or its working. */
export type Origin = 'given' | 'derived'

/** Where a text stands and how it is aligned. */
export interface Spot {
  readonly x: number
  readonly y: number
  readonly anchor?: 'start' | 'middle' | 'end'
}

const placed = ({ x, y, anchor = 'middle' }: Spot) => ({ x, y, 'text-anchor': anchor })

/** A number, or a shape, in the mathematics face and the colour of its origin. */
export const numberLabel = (spot: Spot, written: string, origin: Origin): Element =>
  draw(
    'text',
    { ...placed(spot), class: origin === 'given' ? 'given' : 'comp', 'data-origin': origin },
    written,
  )

/** A word: the name of a layer, a setting. */
export const wordLabel = (spot: Spot, word: string): Element =>
  draw('text', { ...placed(spot), class: 'lab' }, word)

const digit = 8.3
const letter = 7.2

/** About how wide a text will be set, in pixels. */
export const widthOf = (text: string): number =>
  [...text].reduce((width, sign) => width + (/[\d.]/.test(sign) ? digit : letter), 0) +
  (text.match(/[×−]/g)?.length ?? 0) * (12.8 - letter)
