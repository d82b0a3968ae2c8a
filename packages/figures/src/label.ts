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

/**
 * A number, or a shape, in the mathematics face and the colour of its origin.
 *
 * @param of Whose it is, where somebody may ask: `conv1.output`.
 */
export const numberLabel = (spot: Spot, written: string, origin: Origin, of?: string): Element => {
  const colour = origin === 'given' ? 'given' : 'comp'
  const attributes = { class: colour, 'data-origin': origin, 'data-of': of }
  return draw('text', { ...placed(spot), ...attributes }, written)
}

/** A word: the name of a layer. */
export const wordLabel = (spot: Spot, word: string): Element =>
  draw('text', { ...placed(spot), class: 'lab' }, word)

/** A setting in words, as the question gives it: `stride 4`. */
export const settingLabel = (spot: Spot, says: string): Element =>
  draw('text', { ...placed(spot), class: 'lab', 'data-origin': 'given' }, says)

const digit = 8.3
const letter = 7.2

/** About how wide a text will be set, in pixels. */
export const widthOf = (text: string): number =>
  [...text].reduce((width, sign) => width + (/[\d.]/.test(sign) ? digit : letter), 0) +
  (text.match(/[×−]/g)?.length ?? 0) * (12.8 - letter)
