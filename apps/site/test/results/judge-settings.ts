import type { ExampleData } from './example-data.ts'

/** A pool, by hand: PyTorch leaves a last window out that would start in the zeros behind. */
const pooled = (side: number, size: number, stride: number, padding: number, isUp: boolean) => {
  const steps = (side + 2 * padding - size) / stride
  if (!isUp) return Math.floor(steps) + 1
  const up = Math.ceil(steps)
  return up * stride >= side + padding ? up : up + 1
}

const poolRow = /(\d+)×\1\s+(\d+)\s+(\d+)\s+(up|down)\s+([\d →]+)$/

/** Whether pools take one side to the next, all along a row: `two 2×2 2 0 down 28 → 14 → 7`. */
export const isPoolRow = (text: string): boolean => {
  if (/^Pools that take a side of \d+ to \d+/.test(text)) return true
  const [, size, stride, padding, way, path = ''] = poolRow.exec(text) ?? []
  const sides = path.split(' → ').map(Number)
  return (
    sides.length > 1 &&
    sides.slice(1).every((side, i) => {
      const settings = [size, stride, padding].map(Number)
      const [k = 0, s = 1, p = 0] = settings
      return pooled(sides[i] ?? 0, k, s, p, way === 'up') === side
    })
  )
}

interface Printed {
  readonly channels: number
  readonly side: number
  readonly parameters: number
}

const printedRows = (print: string): readonly Printed[] =>
  [...print.matchAll(/\[-1, (\d+), (\d+), \2\]\s+([\d,]+)/g)].map(
    ([, c, side, parameters = '']) => ({
      channels: Number(c),
      side: Number(side),
      parameters: Number(parameters.replaceAll(',', '')),
    }),
  )

/** An input of three channels fits if its megabytes round to those of the print. */
const isInput = (side: number, print: string): boolean => {
  const [, said = ''] = /Input size \(MB\): ([\d.]+)/.exec(print) ?? []
  return ((3 * side * side * 4) / 2 ** 20).toFixed(2) === said
}

const fit = /^(\d+)×\1, stride (\d+), padding (\d+)(?:, (\d+) groups)?$/

const isFit = (text: string, print: string): boolean => {
  const [, ...settings] = fit.exec(text) ?? []
  const [size = 0, stride = 1, padding = 0, groups = 1] = settings.map((one) => Number(one ?? 1))
  const sides = [243, 244].filter((side) => isInput(side, print))
  const inputs = sides.map((side) => ({ channels: 3, side, parameters: 0 }))
  const rows = printedRows(print)
  return [...inputs, ...rows].some((before) =>
    rows.some(({ channels, side, parameters }) => {
      const kernel = (size * size * before.channels * channels) / groups
      const steps = Math.floor((before.side + 2 * padding - size) / stride)
      return parameters === kernel + channels && side === steps + 1
    }),
  )
}

/** Whether what was recovered from a print gives the print again. */
export const isRecovered = (text: string, { print }: ExampleData): boolean => {
  if (/^\d+( or \d+)*$/.test(text))
    return text.split(' or ').every((side) => isInput(Number(side), print))
  const [, channels, side] = /^(\d+)×(\d+)×\2$/.exec(text) ?? []
  if (channels !== undefined)
    return isInput(Number(side), print) || print.includes(`[-1, ${channels}, ${side}, ${side}]`)
  return text.split(/ (?=\d+×)/).every((one) => isFit(one.trim(), print))
}
