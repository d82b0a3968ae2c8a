import { startSettings } from '../../src/labs/convolution/convolution-settings.ts'
import { networkSubject, type Subject } from './subjects.ts'

const gridOf = (text: string): readonly (readonly number[])[] =>
  text.split('; ').map((row) => row.split(' ').map(Number))

const [image, kernel] = [gridOf(startSettings.image), gridOf(startSettings.kernel)]
const side = image.length - kernel.length + 1
const range = Array.from({ length: side }, (_, i) => i)

/** The image of the convolution lab under its kernel, cell by cell, by hand. */
export const slidValues: readonly number[] = range.flatMap((y) =>
  range.map((x) =>
    kernel
      .flatMap((row, i) => row.map((weight, j) => weight * (image[y + i]?.[x + j] ?? 0)))
      .reduce((sum, product) => sum + product, 0),
  ),
)

const windows = startSettings.layers.split('; ').map((layer) => layer.split(' ').map(Number))

/** The convolution and the layers of windows that the lab begins with. */
export const slidSubjects: readonly Subject[] = [
  networkSubject({
    name: 'slid',
    input: { type: 'image', height: image.length, width: image.length, channels: 1 },
    layers: [{ kind: 'conv2d', name: 'conv', config: { filters: 1, kernelSize: kernel.length } }],
  }),
  networkSubject({
    name: 'windows',
    input: { type: 'sequence', steps: 24, features: 1 },
    layers: windows.map(([kernelSize, strides, dilationRate], i) => ({
      kind: 'conv1d',
      name: `conv${i + 1}`,
      config: { filters: 1, kernelSize, strides, dilationRate },
    })),
  }),
]
