import { addressOfLayer, type Derivation, layerOf, plays, type Sheet } from '@longhand/derivation'
import { partIn } from './part-in.ts'
import { follows } from './rework.ts'

const hasWindow = follows('window-positions', 'same-positions')

/** Whether a line is an output size of a pool: of a layer whose window holds no kernel. */
export const isPoolSize = (line: Derivation, sheet: Sheet): boolean => {
  if (!hasWindow(line)) return false
  const layer = addressOfLayer(layerOf(line.of))
  if (sheet.find(`${layer}.filters`) !== undefined) return false
  const kernel = sheet.find(`${layer}.kernel.kernel`)
  return (
    kernel?.type !== 'derivation' || partIn(kernel.formula, plays('kernel-height')) === undefined
  )
}
