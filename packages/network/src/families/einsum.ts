import { type Address, as, type Expression, product, quantity } from '@longhand/derivation'
import type { Facts } from '../facts.ts'
import type { Misfit } from '../kind.ts'
import { axesOf, type Sizes } from '../shape.ts'
import { biasOf, tensor } from '../tensor.ts'
import { type Letters, lettersOf } from './einsum-letters.ts'

/** What an einsum layer is set to. */
export interface EinsumSettings {
  /** Axes of input, kernel and output: `abc,cd->abd`; the batch stands first. */
  readonly equation: string
  /** Sizes of the output without the batch; null: as in the input. */
  readonly outputShape: readonly (number | null)[]
  /** Axes of the output with biases of their own. */
  readonly biasAxes?: string | undefined
}

/** The sizes that the letters stand for: of the input, else of the stated output. */
const sizesOf = (
  { input, output }: Letters,
  sizes: Sizes,
  { outputShape }: EinsumSettings,
  of: Address,
): ReadonlyMap<string, Expression> => {
  const read = new Map(
    input.flatMap((letter, i) => {
      const size = axesOf(sizes)[i]?.size
      return size === undefined ? [] : [[letter, size] as const]
    }),
  )
  const made = output.flatMap((letter, i) => {
    const size = outputShape[i]
    return typeof size === 'number' && !read.has(letter)
      ? [[letter, quantity('units', size, of)] as const]
      : []
  })
  return new Map([...read, ...made])
}

const shapeFrom = (sizes: readonly Expression[]): Sizes | undefined => {
  const [a, b, c, d, ...more] = sizes
  if (a === undefined || more.length > 0) return undefined
  if (b === undefined) return { type: 'vector', features: a }
  if (c === undefined) return { type: 'sequence', steps: a, features: b }
  if (d === undefined) return { type: 'image', height: a, width: b, channels: c }
  return { type: 'volume', depth: a, height: b, width: c, channels: d }
}

/** The facts of an einsum layer whose equation fits what it reads. */
export const einsumFacts = (
  settings: EinsumSettings,
  of: Address,
  input: Sizes,
): Facts | undefined => {
  const letters = lettersOf(settings.equation, axesOf(input).length)
  const sizes = sizesOf(letters, input, settings, of)
  const named = (some: readonly string[]) => some.flatMap((letter) => sizes.get(letter) ?? [])
  const output = shapeFrom(named(letters.output))
  const kernel = named(letters.kernel)
  if (output === undefined || kernel.length < letters.kernel.length) return undefined
  const without = (some: readonly string[], others: readonly string[]) =>
    named(some.filter((letter) => !others.includes(letter)))
  const uses = without(letters.input, letters.kernel)
  const { biasAxes } = settings
  return {
    output,
    weights: {
      kernel: tensor({ of, name: 'kernel', term: 'kernel', shape: kernel, uses, multiplied: true }),
      ...(biasAxes !== undefined && {
        bias: biasOf(
          of,
          as('biases', product(named([...biasAxes]))),
          without(letters.output, [...biasAxes]),
        ),
      }),
    },
    sees: { type: 'everything' },
  }
}

/** An equation that names other axes than there are. */
export const einsumMisfits = (
  settings: EinsumSettings,
  of: Address,
  input: Sizes,
): readonly Misfit[] => {
  const misfits = lettersMisfits(settings, input)
  if (misfits.length > 0 || einsumFacts(settings, of, input) !== undefined) return misfits
  const expected = 'a number for each axis that the kernel makes, and four axes at most'
  return [misfit('outputShape', expected, settings.outputShape.join('×'))]
}

const lettersMisfits = (settings: EinsumSettings, input: Sizes): readonly Misfit[] => {
  const axes = axesOf(input).length
  const { input: read, kernel, output } = lettersOf(settings.equation, axes)
  const stray = [...kernel, ...output].filter(
    (letter) => !read.includes(letter) && !(kernel.includes(letter) && output.includes(letter)),
  )
  const strange = [...(settings.biasAxes ?? '')].filter((letter) => !output.includes(letter))
  return [
    ...(read.length === axes && stray.length === 0 && new Set(read).size === read.length
      ? []
      : [
          misfit(
            'equation',
            `letters for the batch and the ${axes} axes of the input`,
            settings.equation,
          ),
        ]),
    ...(output.length === settings.outputShape.length
      ? []
      : [
          misfit(
            'outputShape',
            `a size for each of the ${output.length} axes of the output`,
            `${settings.outputShape.length} of them`,
          ),
        ]),
    ...(strange.length === 0
      ? []
      : [misfit('biasAxes', 'letters of the output', strange.join(''))]),
  ]
}

const misfit = (field: string, expected: string, received: string): Misfit => ({
  field,
  expected,
  received,
  try: 'Compare the letters with the axes, the batch first.',
})
