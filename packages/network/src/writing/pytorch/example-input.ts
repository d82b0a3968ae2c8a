import type { PlacedLayer } from '../../layer-kinds.ts'
import { axesOf, type Shape, shapeOf } from '../../shape.ts'
import { inPython } from '../python.ts'

/** The axes of a shape as PyTorch has them. */
const sizesOf = (shape: Shape): readonly number[] => {
  const sizes = axesOf(shape).map(({ size }) => size)
  const areFirst = shape.type === 'image' || shape.type === 'volume'
  return areFirst ? [...sizes.slice(-1), ...sizes.slice(0, -1)] : sizes
}

/** Lines that run the model once on zeros, where every size is known. */
export const exampleInput = (inputs: readonly PlacedLayer[]): readonly string[] => {
  const shapes = inputs.map(({ output }) => sizesOf(shapeOf(output)))
  if (shapes.flat().some(Number.isNaN)) return []
  const zeros = shapes.map((sizes) => `torch.zeros${inPython([1, ...sizes])}`)
  return [
    '    with torch.no_grad():',
    `        outputs = model.eval()(${zeros.join(', ')})`,
    '    for output in outputs if isinstance(outputs, tuple) else (outputs,):',
    '        print(tuple(output.shape))',
  ]
}
