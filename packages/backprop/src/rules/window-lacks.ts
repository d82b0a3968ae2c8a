import type { PlacedLayer } from '@longhand/network'
import type { Lack } from './gradient-rule.ts'
import { entriesWithin, type Window, windowsOf } from './window.ts'

/** A pool some window of which sees no number of the input: there is no largest there, and no mean. */
export const lacksNumbers = (layer: PlacedLayer): Lack | undefined => {
  const empty = windowsOf(layer).find(isEmptySomewhere)
  if (empty === undefined) return undefined
  return {
    field: 'padding',
    expected: 'that every window sees a number of the input',
    received: `padding of ${empty.before} and ${empty.after} around a window of ${inWords(empty)}`,
    try: 'Use less padding, or a smaller dilation.',
  }
}

const isEmptySomewhere = (window: Window): boolean => {
  const { dilation, input, output } = window
  const isEmpty = (position: number) => entriesWithin(window, position, [0, input]) === 0
  if (isEmpty(0) || isEmpty(output - 1)) return true
  // entries that stand nearer than the input is wide cannot stand on both sides of it
  if (dilation <= input) return false
  for (let position = 1; position < output - 1; position++) if (isEmpty(position)) return true
  return false
}

const inWords = ({ size, dilation }: Window): string =>
  dilation === 1 ? String(size) : `${size}, ${dilation} apart`
