import type { Affine, Cell } from '@longhand/derivation'
import type { Style } from './style.ts'

/** A position with indices as it is written: symbols are counted from 1, y + i becomes y+i−1. */
export const writeAffine = ({ constant, times, over }: Affine): string => {
  const all = Object.entries(times)
  const steps = all.map(([name, by]) => {
    const size = Math.abs(by) === 1 ? '' : String(Math.abs(by))
    return `${by < 0 ? '−' : '+'}${size}${name}`
  })
  const start = all.reduce((left, [, by]) => left - by, constant)
  const isAlone = all.length === 0
  if (over === undefined) return joined(steps, start + 1, isAlone)
  return `(${joined(steps, start, isAlone)})/${over}+1`
}

const joined = (steps: readonly string[], shift: number, isAlone: boolean): string => {
  const last = shift < 0 ? `−${-shift}` : `+${shift}`
  return [...steps, ...(shift !== 0 || isAlone ? [last] : [])].join('').replace(/^\+/, '')
}

/** A cell of a table by its symbol: its place in whole numbers, or by free indices. */
export const writeCell = ({ table, at }: Cell, style: Style): string => {
  const places = at.map((place) => (isSettled(place) ? place.constant : writeAffine(place)))
  return style.format.sign(table.signAt(places))
}

const isSettled = ({ times, over }: Affine): boolean =>
  Object.keys(times).length === 0 && over === undefined
