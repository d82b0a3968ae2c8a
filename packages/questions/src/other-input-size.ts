import { quantity } from '@longhand/derivation'
import { mapShape, type PlacedNetwork, type Shape, type Sizes, shapeOf } from '@longhand/network'
import { placedAs } from './placed-otherwise.ts'

/** Sides of pictures with so many channels that are taken for one another. */
const confused: readonly { readonly channels: number; readonly sides: readonly number[] }[] = [
  // AlexNet: 224 in the paper, 227 where its sizes come out even (CS231n)
  { channels: 3, sides: [227, 224] },
  // LeNet-5 reads 32, and MNIST’s digits have 28 (LeCun et al. 1998, §II.B)
  { channels: 1, sides: [32, 28] },
]

/**
 * The network on pictures of the size that its own is taken for.
 *
 * A layer that cannot stand there is left out, and so is what reads it.
 *
 * @returns Undefined where no input is known to be taken for another.
 * @example otherInputSize(alexnet)?.inputs[0]?.output.height.value // 224
 */
export const otherInputSize = (network: PlacedNetwork): PlacedNetwork | undefined => {
  const inputs = network.inputs.map((input) => {
    const side = otherSide(shapeOf(input.output))
    return side === undefined ? input : { ...input, output: withSide(side, input.output, input.of) }
  })
  return inputs.every((input, i) => input === network.inputs[i])
    ? undefined
    : placedAs({ ...network, inputs }, network.layers)
}

const otherSide = (shape: Shape): number | undefined => {
  if (shape.type !== 'image' || shape.height !== shape.width) return undefined
  const { sides = [] } =
    confused.find((one) => one.channels === shape.channels && one.sides.includes(shape.height)) ??
    {}
  return sides.find((side) => side !== shape.height)
}

const withSide = (side: number, sizes: Sizes, of: string): Sizes =>
  mapShape(sizes, (size, axis) =>
    axis === 'height' || axis === 'width' ? quantity(axis, side, `${of}.output`) : size,
  )
