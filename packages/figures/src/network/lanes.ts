import { widthOf } from '../label.ts'
import type { Arrangement } from './arrange.ts'

const leastLane = 78

/** What a way says beside a lane, a word a line: lanes are narrow. */
export const wordsBeside = (settings: readonly string[]): readonly string[] =>
  settings.flatMap((setting) => setting.split(' '))

/** How wide a lane must be for what stands in it. */
export const laneWidth = (columns: Arrangement['columns']): number =>
  Math.max(
    leastLane,
    ...columns.flat().flatMap(({ drawn }) => {
      if (drawn === undefined) return []
      const { window, settings } = drawn.way
      return [drawn.sizes, window, ...wordsBeside(settings)].map((text) => widthOf(text) + 12)
    }),
  )

/** How far what is said beside the last lane reaches past its end. */
export const pastLastLane = (
  columns: Arrangement['columns'],
  lanes: number,
  lane: number,
): number =>
  Math.max(
    0,
    ...columns.flat().flatMap(({ row, drawn }) => {
      const said = drawn ? [drawn.way.window, ...wordsBeside(drawn.way.settings)] : []
      const middle = (row + lanes / 2) * lane
      return said.map((text) => middle + 8 + widthOf(text) - lanes * lane)
    }),
  )
