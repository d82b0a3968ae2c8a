import { below, between } from '../../random/draw.ts'
import { type Random, randomFrom } from '../../random/random.ts'
import type { DataSet, Looks } from '../data-set.ts'
import { type Drawn, drawnExamples, type HowMany } from '../drawn.ts'
import { randomHand } from '../strokes/hand.ts'
import { blank, draw, inked } from '../strokes/ink.ts'
import { shapeFrom } from '../strokes/written.ts'

const side = 32

/** How many coloured shapes, and the seed that they grow from. */
export interface Shapes extends HowMany {
  readonly kind: 'shapes'
}

/** Each shape by where the pen passes: x,y in hundredths of its box. */
const written = {
  circle: '50,4 18,18 4,50 18,82 50,96 82,82 96,50 82,18 50,4',
  triangle: '50,4 / 96,92 / 4,92 / 50,4',
  square: '8,8 / 92,8 / 92,92 / 8,92 / 8,8',
  cross: '50,2 50,98 ; 2,50 98,50',
  star: '50,2 / 79,96 / 3,38 / 97,38 / 21,96 / 50,2',
  zigzag: '4,20 / 30,84 / 50,20 / 70,84 / 96,20',
  arrow: '4,50 96,50 ; 62,16 / 96,50 / 62,84',
  heart: '50,96 20,64 4,34 22,8 42,12 50,32 / 58,12 78,8 96,34 80,64 50,96',
  spiral: '52,50 60,46 62,56 48,66 32,52 42,30 66,28 84,54 64,86 28,84 8,56',
  cup: '12,4 14,60 50,96 86,60 88,4',
} as const

const classes = Object.keys(written)
const shapes = Object.values(written).map(shapeFrom)

/** What drawn shapes look like: colour images, one class a shape. */
export const looksOfShapes: Looks = {
  shape: { type: 'image', height: side, width: side, channels: 3 },
  classes,
}

type Colour = readonly [red: number, green: number, blue: number]

const randomColour = (random: Random): Colour => [random(), random(), random()]

const apart = (one: Colour, other: Colour): number =>
  one.reduce((sum, level, channel) => sum + Math.max(level, other[channel] ?? 0), 0) -
  one.reduce((sum, level, channel) => sum + Math.min(level, other[channel] ?? 0), 0)

/** Paper and pen: colours that the eye can tell apart. */
const randomColours = (random: Random): readonly [paper: Colour, pen: Colour] => {
  const paper = randomColour(random)
  for (;;) {
    const pen = randomColour(random)
    if (apart(paper, pen) > 0.9) return [paper, pen]
  }
}

/** How far the grain of the paper reaches up and down, of the whole range. */
const grain = 0.12

const coloured = (random: Random, cover: Uint8Array): Uint8Array => {
  const [paper, pen] = randomColours(random)
  const bytes = new Uint8Array(3 * cover.length)
  for (const [at, ink] of cover.entries()) {
    const noise = between(random, -grain, grain)
    for (const [channel, level] of paper.entries()) {
      const mixed = level + ((pen[channel] ?? 0) - level) * (ink / 255) + noise
      bytes[3 * at + channel] = Math.round(255 * Math.min(Math.max(mixed, 0), 1))
    }
  }
  return bytes
}

const drawShape = (random: Random): Drawn => {
  const label = below(random, shapes.length)
  const { place, radius, ink } = randomHand(random, side)
  const sheet = blank(side)
  for (const line of shapes[label] ?? []) draw(sheet, line.map(place), radius + 0.5)
  return { label, bytes: coloured(random, inked(sheet, radius, ink)) }
}

/** Coloured shapes on coloured paper. The same seed gives the same bytes on any machine. */
export const drawShapes = ({ limit, testLimit, seed }: HowMany): DataSet => ({
  ...looksOfShapes,
  name: 'shapes',
  train: drawnExamples(limit, (at) => randomFrom(seed, 'shapes', at), drawShape),
  test: drawnExamples(testLimit, (at) => randomFrom(seed, 'shapes for the test', at), drawShape),
})
