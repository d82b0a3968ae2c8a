import type { WrittenShape } from '../answer.ts'
import { plainSigns } from './plain-signs.ts'
import { shapeIn } from './shape-in.ts'

/**
 * The shape that an answer is written as; of a chain, the last that it passes through.
 *
 * @example writtenShape('torch.Size([1, 96, 55, 55])') // { sizes: [1, 96, 55, 55], isInOrder: true }
 * @example writtenShape('55×55×96 = 290,400') // { sizes: [55, 55, 96], isInOrder: false }
 * @example writtenShape('290,400') // undefined
 */
export const writtenShape = (text: string): WrittenShape | undefined =>
  text
    .split(/[=≈≃≅≐∼]/)
    .flatMap((side) => shapeIn(plainSigns(side)) ?? [])
    .at(-1)
