import { type Checked, hasIssues, type Issue } from '../../issue.ts'
import { layerKinds } from '../../layer-kinds.ts'
import type { Network } from '../../network.ts'
import type { Reading } from '../reading.ts'
import { unknownSizes } from '../unknown-sizes.ts'
import { type Chain, chainOf } from './chain.ts'
import { inputShape } from './input-shape.ts'
import { notesOn } from './notes.ts'
import { parsePrint } from './parse-print.ts'
import { readStep } from './read-step.ts'
import { containersIn, stepsIn } from './steps.ts'

/**
 * What PyTorch's `print(model)` gives, as a network.
 *
 * The modules are read in the order in which they are printed. What a forward() does besides is not
 * printed: where sizes show that something is missing, an operation stands for it and sizes are
 * open from there on. The notes say what could not be known.
 *
 * @param input Sizes of one example as PyTorch has them, channels first: `[3, 224, 224]`.
 */
export const readTorchPrint = (text: string, input?: readonly number[]): Checked<Reading> => {
  const model = parsePrint(text)
  if (hasIssues(model)) return model
  const steps = stepsIn(model.value)
  if (steps === undefined) return { issues: [tooMany] }
  const reads = steps.map(readStep)
  const shape = inputShape(reads, input)
  if (hasIssues(shape)) return shape
  const name = steps.some((step) => step.name === 'input') ? 'given' : 'input'
  const given = layerKinds.input.putInPlace({
    name,
    config: { shape: shape.value },
    reads: [],
    inputs: [],
  })
  if (hasIssues(given)) return given
  const chain = inPrintedOrder((isTrusted) => chainOf(reads, given.value, isTrusted))
  if (chain.issues.length > 0) return { issues: chain.issues }
  if (chain.layers.length === 0) return { issues: [noLayers] }
  const network: Network = {
    name: model.value.className,
    input: name === 'input' ? shape.value : { [name]: shape.value },
    layers: chain.layers,
  }
  const notes = [...notesOn(model.value, reads, chain), ...unknownSizes(network)]
  return { value: { network, notes, containers: containersIn(model.value) } }
}

/** Every size as printed if all of them fit; else they are open where a forward() joins modules. */
const inPrintedOrder = (chain: (isTrusted: boolean) => Chain): Chain => {
  const trusted = chain(true)
  // what does not fit together shows in known sizes only
  return trusted.fits ? trusted : { ...chain(false), hidden: trusted.hidden }
}

const tooMany: Issue = {
  path: '',
  expected: 'at most 50000 modules',
  received: 'more',
  try: 'Print a part of the model.',
}

const noLayers: Issue = {
  path: '',
  expected: 'a model with at least one layer',
  received: 'none',
  try: 'Print the whole model.',
}
