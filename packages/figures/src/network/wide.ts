import { numberLabel, settingLabel, widthOf, wordLabel } from '../label.ts'
import { arrowHead, line, type Point } from '../path.ts'
import { draw, type Element } from '../svg.ts'
import type { Arrangement, Link, Stop } from './arrange.ts'
import { slabAt } from './drawn.ts'
import type { Layout } from './layout.ts'

/** A column's place: where it begins and ends, and the room for the ways behind it. */
interface Column {
  readonly start: number
  readonly end: number
}

const below = 50
const arrowAbove = 14
const leastGap = 56
/** From a column to where its ways turn off. */
const turn = 12

const columnWidth = (stops: readonly Stop[]): number =>
  Math.max(
    0,
    ...stops.flatMap(({ drawn }) => {
      if (drawn === undefined) return []
      const { slab, sizes, label } = drawn
      return [slab.width, widthOf(sizes), widthOf(label)]
    }),
  )

/** Room before a column for what its ways say. */
const gapBefore = (stops: readonly Stop[]): number =>
  Math.max(
    leastGap,
    ...stops.flatMap(({ drawn }) => {
      if (drawn === undefined) return []
      const { window, settings } = drawn.way
      return [window, ...settings].map((text) => widthOf(text) + turn + 20)
    }),
  )

const placeColumns = (columns: Arrangement['columns']): readonly Column[] => {
  let end = 0
  return columns.map((stops, i) => {
    const start = i === 0 ? 0 : end + gapBefore(stops)
    end = start + columnWidth(stops)
    return { start, end }
  })
}

const rowPitch = (columns: Arrangement['columns']): number =>
  below + 18 + Math.max(...columns.flat().map(({ drawn }) => drawn?.slab.height ?? 0))

/** A network from left to right. */
export const wideLayout = ({ columns, links }: Arrangement): Layout => {
  const places = placeColumns(columns)
  const pitch = rowPitch(columns)
  const columnOf = ({ column }: Stop) => places[column] ?? { start: 0, end: 0 }
  const yOf = ({ row }: Stop) => row * pitch
  const ends = (link: Link): Ends => ({
    start: { x: columnOf(link.from).end, y: yOf(link.from) - arrowAbove },
    end: { x: columnOf(link.to).start, y: yOf(link.to) - arrowAbove },
  })
  const rows = columns.flat().map(({ row }) => row)
  const top = Math.min(...rows) * pitch - pitch + below + 4
  return {
    left: -2,
    top,
    width: (places.at(-1)?.end ?? 0) + 4,
    height: Math.max(...rows) * pitch + below - top,
    parts: [
      ...links.flatMap((link) => wayParts(link, ends(link))),
      ...columns.flat().flatMap((stop) => stopParts(stop, columnOf(stop), yOf(stop))),
    ],
  }
}

interface Ends {
  readonly start: Point
  readonly end: Point
}

/** Out of a column, up or down to the row, and on with an arrow and what it says. */
const wayParts = ({ to }: Link, { start, end }: Ends): readonly Element[] => {
  const turnsAt = start.x + turn
  const middle = { x: (turnsAt + end.x) / 2, y: end.y }
  const corners =
    start.y === end.y
      ? [start, end]
      : [start, { x: turnsAt, y: start.y }, { x: turnsAt, y: end.y }, end]
  if (to.drawn === undefined) return [draw('path', { class: 'line', d: line(corners) })]
  const { window, settings } = to.drawn.way
  return [
    draw('path', { class: 'line', d: line(corners) + arrowHead(end, 'right') }),
    ...(window === '' ? [] : [numberLabel({ ...middle, y: end.y - 9 }, window, 'given')]),
    ...settings.map((said, i) => settingLabel({ ...middle, y: end.y + 18 + 16 * i }, said)),
  ]
}

const stopParts = ({ drawn }: Stop, { start, end }: Column, y: number): readonly Element[] => {
  if (drawn === undefined)
    return [
      draw('path', { class: 'line', d: line([start, end].map((x) => ({ x, y: y - arrowAbove }))) }),
    ]
  const { slab, sizes, label, origin, of } = drawn
  const x = (start + end) / 2
  return [
    slabAt(slab, x - slab.width / 2, y),
    numberLabel({ x, y: y + 26 }, sizes, origin, of),
    wordLabel({ x, y: y + 44 }, label),
  ]
}
