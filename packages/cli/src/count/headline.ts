import type { Format } from '@longhand/network'
import type { NetworkCount } from '@longhand/parameters'
import { plainSpelling, spell } from '@longhand/render'
import type { Counted } from './counted.ts'
import { sizesOf } from './sizes-of.ts'

const formats: Readonly<Record<Format, string>> = {
  longhand: '',
  keras: ', read from Keras',
  tfjs: ', read from TensorFlow.js',
  onnx: ', read from ONNX',
  'torch-print': ', read from a print of PyTorch',
}

const shapes = (layers: NetworkCount['network']['outputs']): string =>
  layers.map(({ output }) => spell({ sizes: sizesOf(output) }, plainSpelling)).join(' and ')

/** A network's name, what goes in, what comes out, and where it was read from. */
export const headline = (
  { model, count: { network } }: Counted,
  stressed: (name: string) => string,
): string => {
  const inAndOut = `${shapes(network.inputs)} → ${shapes(network.outputs)}`
  return `${stressed(network.name)}: ${inAndOut}${formats[model.format]}`
}
