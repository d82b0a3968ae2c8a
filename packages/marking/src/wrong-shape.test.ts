import type { Value } from '@longhand/derivation'
import { describe, expect, test } from 'vitest'
import { writtenShape } from './reading/written-shape.ts'
import { wrongShape, wrongShapes } from './wrong-shape.ts'

const saidOf = (text: string, asked: readonly Value[]): string | undefined => {
  const shape = writtenShape(text)
  if (shape === undefined) throw new RangeError(`${text} is not written as a shape`)
  return wrongShape(shape, asked)
}

const image = [55, 55, 96]

describe('wrongShape, 55×55×96', () => {
  test.each([
    '(55, 55, 96)',
    '[55,55,96]',
    '(None, 55, 55, 96)',
    '(1, 55, 55, 96)',
    '(-1, 55, 55, 96)',
    'output = (55, 55, 96)',
    '(96, 55, 55)',
    'torch.Size([96, 55, 55])',
    'torch.Size([1, 96, 55, 55])',
    '55×55×96',
    '55x55x96',
    'None x 55 x 55 x 96',
    '1×55×55×96',
    '96·55·55',
    String.raw`55 \times 55 \times 96`,
    // factors have no order
    '55·96·55',
    // fewer factors than sizes are arithmetic, or more: the two towers of Krizhevsky et al. (2012)
    '3025·96',
    '55×55×48×2',
  ])('%s is right', (text) => expect(saidOf(text, image)).toBeUndefined())

  test.each([
    '(110, 110, 24)',
    '(None, 110, 110, 24)',
    '110×110×24',
    '110*110*24',
    '110×110×24 = 290,400',
    '(3025, 96)',
    '(1, 1, 290400)',
    '(None, 290400)',
    '(5, 11, 55, 96)',
  ])('%s has other sizes', (text) =>
    expect(saidOf(text, image)).toBe(
      'The number is right, and the sizes are not: work out each of the 3 by itself.',
    ),
  )

  test.each(['(55, 96, 55)', '(1, 55, 96, 55)', '(55, 55, 96, 1)', '(96, 1, 55, 55)'])(
    '%s has the right sizes, and in an order that is no layout: a teacher says so',
    (text) =>
      expect(saidOf(text, image)).toBe(
        'The sizes are right, and their order is not. Channels stand last, (55, 55, 96), or first, (96, 55, 55).',
      ),
  )
})

describe('wrongShape, other shapes', () => {
  test.each([
    // a sequence: Keras, PyTorch’s convolutions, PyTorch’s recurrent layers
    ['(None, 5, 20)', [5, 20]],
    ['torch.Size([1, 20, 5])', [5, 20]],
    ['torch.Size([5, 1, 20])', [5, 20]],
    // a vector: Keras, a column, a map pooled to one position, the working of a flatten layer
    ['(None, 400)', [400]],
    ['(400,)', [400]],
    ['(400, 1)', [400]],
    ['torch.Size([1, 400, 1, 1])', [400]],
    ['5·5·16', [400]],
    // a map of one position
    ['(1, 1, 1, 512)', [1, 1, 512]],
    // a video
    ['(3, 16, 112, 112)', [16, 112, 112, 3]],
  ] as const)('%s is right', (text, asked) => expect(saidOf(text, asked)).toBeUndefined())

  test('a vector has one size, whatever it was before', () => {
    expect(saidOf('(5, 5, 16)', [400])).toBe(
      'The number is right, and the shape is not: it has one size only.',
    )
  })
})

describe('wrongShapes, two uses of a layer that gives 26×26×8', () => {
  const saidOfUses = (text: string, ...asked: readonly (readonly Value[])[]) => {
    const shape = writtenShape(text)
    if (shape === undefined) throw new RangeError(`${text} is not written as a shape`)
    return wrongShapes(shape, asked)
  }
  const [one, other] = [
    [26, 26, 8],
    [24, 24, 8],
  ]

  test.each(['2·26·26·8', '26×26×8×2', '1352·8', '(2, 26, 26, 8)', '(2, 8, 26, 26)'])(
    '%s is right: all its numbers',
    (text) => expect(saidOfUses(text, one, one)).toBeUndefined(),
  )

  test.each(['(26, 26, 16)', '(52, 26, 8)', '26×26×16', '(1, 26, 26, 16)'])(
    '%s is no shape of theirs',
    (text) => expect(saidOfUses(text, one, one)).toContain('that of all 2 uses of the layer'),
  )

  test('uses that give different shapes have none in common', () => {
    expect(saidOfUses('(2, 26, 26, 8)', one, other)).toContain('write the shape of one use.')
  })
})
