import type { Checked } from '../../issue.ts'
import { axesOf, lastOf, type Sizes } from '../../shape.ts'
import { inPython } from '../python.ts'
import { channelsFirst, slidingCount } from './layout.ts'
import { cannot, module, type TorchLayer } from './torch-layer.ts'

/** PReLU; PyTorch shares its slopes along every axis but the channels. */
export const slopes = ({
  name,
  inputs: [input],
  config: { sharedAxes },
}: {
  readonly name: string
  readonly inputs: readonly Sizes[]
  readonly config: { readonly sharedAxes: readonly number[] }
}): Checked<TorchLayer> => {
  if (input === undefined || sharedAxes.length !== axesOf(input).length - 1)
    return cannot(`${name}.sharedAxes`, inPython(sharedAxes), 'PyTorch has one slope a channel.')
  return module(`nn.PReLU(${lastOf(input).value}, init=0.0)`, (x, self) =>
    channelsFirst(input, (y) => `${self}(${y})`)(x),
  )
}

/** Dropout of whole channels. */
export const wholeChannels = (output: Sizes, rate: number): Checked<TorchLayer> =>
  module(`nn.Dropout${slidingCount(output)}d(${rate})`, (x, self) =>
    channelsFirst(output, (y) => `${self}(${y})`)(x),
  )
