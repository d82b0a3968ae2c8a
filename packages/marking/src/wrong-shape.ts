import type { WrittenShape } from './answer.ts'
import type { Sizes } from './shape-asked.ts'

/**
 * What is wrong with the sizes of an answer whose number is right, in a sentence; undefined where
 * nothing is.
 *
 * A printed list names an axis by its place: channels stand last, as in Keras, or first, as in
 * PyTorch, with a batch of one before them or without; so (55, 96, 55) is wrong, though its sizes
 * are right. The factors of a product have no order, and where they are fewer or more than the
 * sizes asked for they are arithmetic: 3025·96, or the two towers of 55·55·48·2. A vector may be a
 * column, or have sides of 1.
 *
 * @param asked Channels or features last.
 * @example wrongShape({ sizes: [96, 55, 55], isInOrder: true }, [55, 55, 96]) // undefined
 */
export const wrongShape = (
  { sizes, isInOrder }: WrittenShape,
  asked: Sizes,
): string | undefined => {
  const hasSizes = isSame(sorted(sizes), sorted(asked))
  if (isInOrder ? isLayout(sizes, asked) : hasSizes || isArithmetic(sizes, asked)) return undefined
  return hasSizes ? orderIs(asked) : sizesAre(asked)
}

/**
 * What is wrong with the sizes of an answer that has the numbers of all uses of a layer: a shape is
 * that of one use, and may be listed once for each of them.
 *
 * @param asked The shape of each use.
 */
export const wrongShapes = (
  { sizes, isInOrder }: WrittenShape,
  asked: readonly Sizes[],
): string | undefined => {
  const [first = []] = asked
  const areSame = asked.every((shape) => isSame(shape, first))
  const [uses, ...each] = sizes
  const isListed = areSame && uses === asked.length && isLayout(each, first)
  return (isInOrder ? isListed : isArithmetic(sizes, first)) ? undefined : ofOneUse(asked)
}

const isSame = (one: Sizes, other: Sizes): boolean => String(one) === String(other)

/** Sizes of 1 change no product. */
const withoutOnes = (sizes: Sizes): Sizes => sizes.filter((size) => size !== 1)

const sorted = (sizes: Sizes): Sizes => withoutOnes(sizes).toSorted((a, b) => Number(a) - Number(b))

const isArithmetic = (factors: Sizes, asked: Sizes): boolean =>
  asked.length === 1 || withoutOnes(factors).length !== withoutOnes(asked).length

const channelsFirst = (asked: Sizes): Sizes => [...asked.slice(-1), ...asked.slice(0, -1)]

const isLayout = (sizes: Sizes, asked: Sizes): boolean => {
  if (asked.length === 1) return isSame(withoutOnes(sizes), withoutOnes(asked))
  const [steps = 1, ...features] = asked
  // PyTorch's recurrent layers have the batch second
  const batchSecond = features.length === 1 ? [[steps, 1, ...features]] : []
  return [asked, channelsFirst(asked)]
    .flatMap((layout) => [layout, [1, ...layout]])
    .concat(batchSecond)
    .some((layout) => isSame(layout, sizes))
}

const printed = (sizes: Sizes): string => `(${sizes.join(', ')})`

const orderIs = (asked: Sizes): string =>
  `The sizes are right, and their order is not. Channels stand last, ${printed(asked)}, or first, ${printed(channelsFirst(asked))}.`

const sizesAre = ({ length }: Sizes): string =>
  length === 1
    ? 'The number is right, and the shape is not: it has one size only.'
    : `The number is right, and the sizes are not: work out each of the ${length} by itself.`

const ofOneUse = ({ length }: readonly Sizes[]): string =>
  `The number is that of all ${length} uses of the layer, and no shape of theirs: write the shape of one use.`
