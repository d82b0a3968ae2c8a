import type { Point } from './series.ts'

/** The size of a drawing, and how much is left free beside its curves. */
export interface Frame {
  readonly width: number
  readonly height: number
  readonly left: number
  readonly right: number
}

/** Where numbers come to stand. */
export interface Scales {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  readonly x: (value: number) => number
  readonly y: (value: number) => number
}

const short = (value: number): number => Math.round(value * 10) / 10

/** Scales that fill a frame; what lies beyond its ends stands on them. */
export const scalesFor = (
  frame: Frame,
  [xLeast, xMost]: readonly [number, number],
  [yLeast, yMost]: readonly [number, number],
): Scales => {
  const [left, right] = [frame.left, frame.width - frame.right]
  const [top, bottom] = [24, frame.height - 44]
  const share = (value: number, least: number, most: number): number =>
    Math.min(1, Math.max(0, (value - least) / (most - least || 1)))
  return {
    ...{ left, right, top, bottom },
    x: (value) => short(left + share(value, xLeast, xMost) * (right - left)),
    y: (value) => short(bottom - share(value, yLeast, yMost) * (bottom - top)),
  }
}

const through = (points: readonly (readonly [number, number])[]): string =>
  points.map(([x, y], i) => `${i === 0 ? 'M' : 'L'}${x} ${y}`).join('')

/** A line through points. */
export const linePath = (points: readonly Point[], { x, y }: Scales): string =>
  through(points.map((point) => [x(point.x), y(point.y)]))

/** The band between the lowest and the highest runs; empty where there is one. */
export const areaPath = (points: readonly Point[], { x, y }: Scales): string => {
  const reach = points.flatMap(({ x, low, high }) =>
    low === undefined || high === undefined || low === high ? [] : [{ x, low, high }],
  )
  if (reach.length === 0) return ''
  const above = reach.map((point): readonly [number, number] => [x(point.x), y(point.high)])
  const below = reach.map((point): readonly [number, number] => [x(point.x), y(point.low)])
  return `${through([...above, ...below.reverse()])}z`
}
