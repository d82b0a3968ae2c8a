import type { AxisWindow, Sees } from './facts.ts'
import type { Misfit } from './kind.ts'
import { axesOf, type Sizes } from './shape.ts'

/** Positions that a window spans: d·(k − 1) + 1. */
const span = ({ size, dilation }: AxisWindow): number => dilation * (size - 1) + 1

/** The window, if it does not fit what it slides over. */
export const windowMisfits = (sees: Sees, input: Sizes): readonly Misfit[] => {
  if (sees.type !== 'window') return []
  const axes = axesOf(input)
  const reach = sees.windows.map((window) => {
    const size = Number(axes.find(({ name }) => name === window.axis)?.size.value)
    const added = window.padding === 'same' ? span(window) : window.padding[0] + window.padding[1]
    return { size, fits: !(span(window) > size + added) }
  })
  if (reach.every(({ fits }) => fits)) return []
  return [
    {
      field: sees.field,
      expected: `a window that fits the ${reach.map(({ size }) => size).join('×')} input`,
      received: `a ${sees.windows.map(span).join('×')} window`,
      try: `Use a smaller ${sees.field === 'poolSize' ? 'pool' : 'kernel'} or padding "same".`,
    },
  ]
}
