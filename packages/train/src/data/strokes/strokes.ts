import { below } from '../../random/draw.ts'
import { type Random, randomFrom } from '../../random/random.ts'
import type { DataSet, Examples, Looks } from '../data-set.ts'
import { digits } from './digits.ts'
import { randomHand } from './hand.ts'
import { blank, draw, inked } from './ink.ts'

const side = 28

/** How many drawn digits, and the seed that they grow from. */
export interface Strokes {
  readonly kind: 'strokes'
  readonly limit: number
  readonly testLimit: number
  readonly seed: number
}

/** What drawn digits look like: grey images, one class a digit. */
export const looksOfStrokes: Looks = {
  shape: { type: 'image', height: side, width: side, channels: 1 },
  classes: digits.map((_, digit) => String(digit)),
}

/**
 * Drawn digits: several ways to write each, with thickness, slant and jitter.
 *
 * The same seed gives the same bytes on any machine: nothing is used but `+ − × ÷`, square roots
 * and comparisons, which IEEE 754 rounds alike everywhere. More examples begin with the same ones;
 * training and test examples come from streams of their own.
 */
export const drawStrokes = ({ limit, testLimit, seed }: Omit<Strokes, 'kind'>): DataSet => ({
  ...looksOfStrokes,
  name: 'strokes',
  train: examples(limit, (at) => randomFrom(seed, 'strokes', at)),
  test: examples(testLimit, (at) => randomFrom(seed, 'strokes for the test', at)),
})

const examples = (count: number, randomAt: (at: number) => Random): Examples => {
  const inputs = new Uint8Array(count * side * side)
  const labels = new Uint8Array(count)
  for (let at = 0; at < count; at += 1) {
    const random = randomAt(at)
    const digit = below(random, digits.length)
    labels[at] = digit
    inputs.set(drawDigit(random, digit), at * side * side)
  }
  return { count, inputs, labels }
}

/** One digit as bytes, row by row: 0 is paper, 255 the darkest ink. */
const drawDigit = (random: Random, digit: number): Uint8Array => {
  const shapes = digits[digit] ?? []
  const shape = shapes[below(random, shapes.length)] ?? []
  const { place, radius, ink } = randomHand(random, side)
  const sheet = blank(side)
  for (const line of shape) draw(sheet, line.map(place), radius + 0.5)
  return inked(sheet, radius, ink)
}
