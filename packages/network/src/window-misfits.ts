import type { Sees } from './facts.ts'
import type { Misfit } from './kind.ts'
import { axesOf, type Sizes, shapeInWords, shapeOf } from './shape.ts'
import { spanOf } from './windows.ts'

/** The window, if it does not fit what it slides over. */
export const windowMisfits = (sees: Sees, input: Sizes): readonly Misfit[] => {
  if (sees.type !== 'window') return []
  const axes = axesOf(input)
  const reach = sees.windows.map((window) => {
    const size = Number(axes.find(({ name }) => name === window.axis)?.size.value)
    const added = window.padding === 'same' ? spanOf(window) : window.padding[0] + window.padding[1]
    return { size, fits: !(spanOf(window) > size + added) }
  })
  if (reach.every(({ fits }) => fits)) return []
  return [
    {
      field: sees.field,
      expected: `a window that fits the ${reach.map(({ size }) => size).join('×')} input`,
      received: `a ${sees.windows.map(spanOf).join('×')} window`,
      try: `Use a smaller ${sees.field === 'poolSize' ? 'pool' : 'kernel'} or padding "same".`,
    },
  ]
}

/** That nothing would be left to put out; a size that is not known may be any. */
export const outputMisfits = (sees: Sees, output: Sizes): readonly Misfit[] => {
  if (axesOf(output).every(({ size }) => !(size.value < 1))) return []
  return [
    {
      field: 'field' in sees ? sees.field : '',
      expected: 'settings that leave at least one position along every axis',
      received: `${shapeInWords(shapeOf(output))} as output`,
      try: 'Use less padding or cropping, or a larger input.',
    },
  ]
}
