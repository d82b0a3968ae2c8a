import type { PlacedLayer } from '@longhand/network'
import type { Lack } from './gradient-rule.ts'
import { type Window, windowsOf } from './window.ts'

/** A max pool some window of which sees no number of the input: nothing there is the largest. */
export const lacksNumbers = (layer: PlacedLayer): Lack | undefined => {
  const empty = windowsOf(layer).find(isEmptySomewhere)
  if (empty === undefined) return undefined
  return {
    field: 'padding',
    expected: 'padding smaller than the window, so that every window sees a number of the input',
    received: `${empty.before} and ${empty.after} around a window of ${empty.size}`,
    try: 'Use less padding, or padding "same".',
  }
}

const isEmptySomewhere = ({ size, stride, before, input, output }: Window): boolean => {
  const last = (output - 1) * stride - before
  return size <= before || last >= input
}
