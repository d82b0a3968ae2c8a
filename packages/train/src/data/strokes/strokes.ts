import { below } from '../../random/draw.ts'
import { type Random, randomFrom } from '../../random/random.ts'
import type { DataSet, Looks } from '../data-set.ts'
import { type Drawn, drawnExamples, type HowMany } from '../drawn.ts'
import { digits } from './digits.ts'
import { randomHand } from './hand.ts'
import { blank, draw, inked } from './ink.ts'

const side = 28

/** How many drawn digits, and the seed that they grow from. */
export interface Strokes extends HowMany {
  readonly kind: 'strokes'
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
export const drawStrokes = ({ limit, testLimit, seed }: HowMany): DataSet => ({
  ...looksOfStrokes,
  name: 'strokes',
  train: drawnExamples(limit, (at) => randomFrom(seed, 'strokes', at), drawDigit),
  test: drawnExamples(testLimit, (at) => randomFrom(seed, 'strokes for the test', at), drawDigit),
})

/** One digit as bytes, row by row: 0 is paper, 255 the darkest ink. */
const drawDigit = (random: Random): Drawn => {
  const label = below(random, digits.length)
  const ways = digits[label] ?? []
  const way = ways[below(random, ways.length)] ?? []
  const { place, radius, ink } = randomHand(random, side)
  const sheet = blank(side)
  for (const line of way) draw(sheet, line.map(place), radius + 0.5)
  return { label, bytes: inked(sheet, radius, ink) }
}
