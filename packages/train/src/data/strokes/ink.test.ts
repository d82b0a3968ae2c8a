import { expect, test } from 'vitest'
import { smooth } from './curve.ts'
import { blank, draw, inked } from './ink.ts'

const rows = (bytes: Uint8Array, side: number) =>
  Array.from({ length: side }, (_, row) => [...bytes.subarray(row * side, (row + 1) * side)])

test('inked: a line of radius 1 through the middles covers a row whole and its neighbours half', () => {
  const sheet = blank(5)
  // from the middle of the first pixel of row 2 to that of the last
  draw(
    sheet,
    [
      [0.5, 2.5],
      [4.5, 2.5],
    ],
    1.5,
  )
  const half = [128, 128, 128, 128, 128]
  const whole = [255, 255, 255, 255, 255]
  const none = [0, 0, 0, 0, 0]
  expect(rows(inked(sheet, 1, 1), 5)).toEqual([none, half, whole, half, none])
})

test('draw: a line that leaves the sheet is cut off at its edge', () => {
  const sheet = blank(3)
  draw(
    sheet,
    [
      [-50, 1.5],
      [50, 1.5],
    ],
    1,
  )
  expect(rows(inked(sheet, 0.5, 1), 3)).toEqual([
    [0, 0, 0],
    [255, 255, 255],
    [0, 0, 0],
  ])
})

test('smooth: passes every point, and points on a straight line stay on it (Catmull & Rom)', () => {
  const through = [
    [0, 0],
    [1, 2],
    [2, 4],
    [3, 6],
  ] as const
  const points = smooth(through)
  for (const point of through) expect(points).toContainEqual(point)
  for (const [x, y] of points) expect(y).toBeCloseTo(2 * x, 12)
})
