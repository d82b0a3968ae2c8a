import { numberLabel, type Spot, settingLabel, widthOf, wordLabel } from '../label.ts'
import { arrowHead, line, type Point } from '../path.ts'
import { draw, type Element } from '../svg.ts'
import type { Arrangement, Link, Stop } from './arrange.ts'
import { slabAt } from './drawn.ts'
import { laneWidth, pastLastLane, wordsBeside } from './lanes.ts'
import type { Layout } from './layout.ts'

/** Slabs are smaller here than labels would be. */
const scale = 0.62
const arrowLength = 30
/** A single row has its words at its side. */
const [wordsAt, nameAt] = [58, 330]

/** A column's place from top to bottom: where its slabs begin, stand, and end with their words. */
interface Band {
  readonly start: number
  readonly base: number
  readonly end: number
}

const slabHeight = (stops: readonly Stop[]): number =>
  scale * Math.max(0, ...stops.map(({ drawn }) => drawn?.slab.height ?? 0))

/** Room above a column for what its ways say, and for them to turn. */
const gapAbove = (stops: readonly Stop[], isSingle: boolean): number => {
  if (isSingle) return arrowLength + 16
  const lines = stops.map(({ drawn }) => (drawn ? 1 + wordsBeside(drawn.way.settings).length : 0))
  return Math.max(arrowLength, 18 * Math.max(...lines)) + 30
}

const placeBands = (columns: Arrangement['columns'], isSingle: boolean): readonly Band[] => {
  const words = isSingle ? 6 : 46
  let end = 0
  return columns.map((stops, i) => {
    const start = i === 0 ? 0 : end + gapAbove(stops, isSingle)
    const base = start + slabHeight(stops)
    end = base + words
    return { start, base, end }
  })
}

/** A network from top to bottom: for narrow screens. */
export const narrowLayout = ({ columns, links }: Arrangement): Layout => {
  const lanes = Math.max(...columns.map(({ length }) => length))
  const isSingle = lanes === 1
  const bands = placeBands(columns, isSingle)
  const lane = laneWidth(columns)
  const bandOf = ({ column }: Stop) => bands[column] ?? { start: 0, base: 0, end: 0 }
  const xOf = ({ row }: Stop) => (isSingle ? 24 : (row + lanes / 2) * lane)
  return {
    left: 0,
    top: -4,
    width: isSingle ? nameAt + 2 : lanes * lane + pastLastLane(columns, lanes, lane),
    height: (bands.at(-1)?.end ?? 0) + 8,
    parts: [
      ...links.flatMap((link) => {
        const start = { x: xOf(link.from), y: bandOf(link.from).end + 6 }
        const end = { x: xOf(link.to), y: bandOf(link.to).start - 4 }
        return wayParts(link, start, end, isSingle)
      }),
      ...columns.flat().flatMap((stop) => stopParts(stop, bandOf(stop), xOf(stop), isSingle)),
    ],
  }
}

/** Down out of a band, across to the lane, and on down with an arrow and what it says. */
const wayParts = ({ to }: Link, start: Point, end: Point, isSingle: boolean) => {
  const turnsAt = start.y + 8
  const corners =
    start.x === end.x
      ? [start, end]
      : [start, { x: start.x, y: turnsAt }, { x: end.x, y: turnsAt }, end]
  if (to.drawn === undefined) return [draw('path', { class: 'line', d: line(corners) })]
  const { window, settings } = to.drawn.way
  const beside: Spot = { x: isSingle ? wordsAt : end.x + 8, y: end.y - 14, anchor: 'start' }
  const rest = isSingle
    ? [settings.join(', ')].filter((said) => said !== '')
    : wordsBeside(settings)
  const restAt = (i: number): Spot =>
    isSingle
      ? { ...beside, x: wordsAt + widthOf(window) + 12 }
      : { ...beside, y: beside.y - 17 * (rest.length - i - 1) }
  const windowAt: Spot = isSingle ? beside : { ...beside, y: beside.y - 17 * rest.length }
  return [
    draw('path', { class: 'line', d: line(corners) + arrowHead(end, 'down') }),
    ...(window === '' ? [] : [numberLabel(windowAt, window, 'given')]),
    ...rest.map((said, i) => settingLabel(restAt(i), said)),
  ]
}

const stopParts = (
  { drawn }: Stop,
  { start, base, end }: Band,
  x: number,
  isSingle: boolean,
): readonly Element[] => {
  if (drawn === undefined)
    return [
      draw('path', {
        class: 'line',
        d: line([
          { x, y: start - 4 },
          { x, y: end + 6 },
        ]),
      }),
    ]
  const { slab, sizes, label, origin, of } = drawn
  const small = slabAt(slab, x - (scale * slab.width) / 2, base, scale)
  const middle = base - (scale * slab.height) / 2 + 5
  return isSingle
    ? [
        small,
        numberLabel({ x: wordsAt, y: middle, anchor: 'start' }, sizes, origin, of),
        wordLabel({ x: nameAt, y: middle, anchor: 'end' }, label),
      ]
    : [
        small,
        numberLabel({ x, y: base + 22 }, sizes, origin, of),
        wordLabel({ x, y: base + 40 }, label),
      ]
}
