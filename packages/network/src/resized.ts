import { type Address, derive, type Expression } from '@longhand/derivation'
import { mapShape, type Sizes } from './shape.ts'
import { isSliding, type SlidingAxis, slidingAxes, wordsOf } from './sliding-axis.ts'

/** How a new size along one axis comes about. */
export interface Resizing {
  readonly rule: string
  readonly because: string
  /** @param at Which of the axes: 0 is the first after the batch. */
  readonly size: (read: Expression, axis: SlidingAxis, at: number) => Expression
}

/** The shape with another size along each axis but that of the channels or features. */
export const resized = (of: Address, input: Sizes, { rule, because, size }: Resizing): Sizes => {
  const names = slidingAxes(input).map(({ name }) => name)
  return mapShape(input, (read, name) => {
    if (!isSliding(name)) return read
    const formula = size({ ...read, role: wordsOf[name].input }, name, names.indexOf(name))
    return derive({ rule, because, term: wordsOf[name].output, of: `${of}.output`, formula })
  })
}
