import type { Checked } from '../../issue.ts'
import type { PlacedOf } from '../../layer-kinds.ts'
import { inPython } from '../python.ts'
import { args, cannot, module, type TorchLayer } from './torch-layer.ts'
import { isEven, padded, sidesOf } from './zeros.ts'

/** Windows of an image, each laid out as one step of a sequence. */
export const unfolding = ({
  name,
  inputs: [input],
  config: { kernelSize: size, strides, padding, dilationRate: dilation },
}: PlacedOf<'unfold'>): Checked<TorchLayer> => {
  const sides = input === undefined ? [] : sidesOf(padding, input, { size, strides, dilation })
  if (sides.flat().some(Number.isNaN))
    return cannot(`${name}.padding`, '"same" around an input of unknown size', 'Give it its size.')
  const made = args(
    inPython(size),
    `dilation=${inPython(dilation)}`,
    isEven(sides) ? `padding=${inPython(sides.map(([zeros]) => zeros))}` : undefined,
    `stride=${inPython(strides)}`,
  )
  return module(
    `nn.Unfold(${made})`,
    (x, self) => `${self}(${isEven(sides) ? x : padded(x, sides)}).transpose(1, 2)`,
  )
}
