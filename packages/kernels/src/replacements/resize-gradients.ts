import type {
  ResizeBilinearGradAttrs,
  ResizeNearestNeighborGradAttrs,
  TensorInfo,
} from '@tensorflow/tfjs-core'
import type { Call, Heap, Image, Kernel, Workshop } from '../tensorflow.ts'

/** The two source positions along an axis that one output position is mixed from. */
interface Mix {
  readonly first: number
  readonly second: number
  /** Share of the second, from 0 to 1. */
  readonly share: number
}

type MixOf = (output: number, from: number, to: number) => Mix

const scaleOf = (from: number, to: number, alignCorners: boolean): number =>
  alignCorners && to > 1 ? (from - 1) / (to - 1) : from / to

const nearest =
  ({ alignCorners, halfPixelCenters }: ResizeNearestNeighborGradAttrs): MixOf =>
  (output, from, to) => {
    const at = (output + (halfPixelCenters ? 0.5 : 0)) * scaleOf(from, to, alignCorners)
    const first = Math.min(from - 1, alignCorners ? Math.round(at) : Math.floor(at))
    return { first, second: first, share: 0 }
  }

const between =
  ({ alignCorners, halfPixelCenters }: ResizeBilinearGradAttrs): MixOf =>
  (output, from, to) => {
    const scale = scaleOf(from, to, alignCorners)
    const at = halfPixelCenters ? (output + 0.5) * scale - 0.5 : output * scale
    const first = Math.max(0, Math.floor(at))
    const second = Math.min(from - 1, Math.ceil(at))
    return { first, second, share: first === second ? 0 : at - first }
  }

/** Writes the mixes of an axis as the kernel reads them; whoever asks for it frees it. */
const axis = (heap: Heap, mixOf: MixOf, from: number, to: number): number => {
  const address = heap.allocate(12 * to)
  const view = new DataView(heap.memory.buffer, address)
  for (let output = 0; output < to; output += 1) {
    const { first, second, share } = mixOf(output, from, to)
    view.setInt32(12 * output, first, true)
    view.setInt32(12 * output + 4, second, true)
    view.setFloat32(12 * output + 8, share, true)
  }
  return address
}

interface Resized {
  readonly images: Image
  readonly dy: Image
}

const gradient = (
  { heap, kernels }: Workshop,
  { images, dy }: Resized,
  mixOf: MixOf,
): TensorInfo => {
  const [batch, height, width, channels] = images.shape
  const [, toHeight, toWidth] = dy.shape
  const dx = heap.output(images.shape, 'float32')
  const rows = axis(heap, mixOf, height, toHeight)
  const columns = axis(heap, mixOf, width, toWidth)
  kernels.resizeGradient(
    ...[batch, height, width, toHeight, toWidth, channels],
    ...[rows, columns, heap.addressOf(dy), heap.addressOf(dx)],
  )
  heap.free(columns)
  heap.free(rows)
  return dx
}

/** The gradient of the nearest neighbour; the backend's is wrong for centres of pixels. */
export const nearestGradient = (shop: Workshop): Kernel => ({
  name: 'ResizeNearestNeighborGrad',
  run: ({ inputs, attrs }: Call<Resized, ResizeNearestNeighborGradAttrs>) =>
    gradient(shop, inputs, nearest(attrs)),
})

/** The gradient of bilinear mixing; the backend's is wrong for centres of pixels. */
export const bilinearGradient = (shop: Workshop): Kernel => ({
  name: 'ResizeBilinearGrad',
  run: ({ inputs, attrs }: Call<Resized, ResizeBilinearGradAttrs>) =>
    gradient(shop, inputs, between(attrs)),
})
