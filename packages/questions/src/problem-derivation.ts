import { growthIssues, type Work } from '@longhand/backprop'
import { cellAddress, type Derivation, derive } from '@longhand/derivation'
import { type Checked, hasIssues, quoted } from '@longhand/network'
import { networkDerivation } from './network-derivation.ts'

/**
 * A number of a backpropagation problem with its working, or a count of its network.
 *
 * @param quantity `loss`, `lossAfter`, `hidden.output[0][1]`, `output.kernel[1][0].gradient`,
 * `hidden.bias[0].updated`, `hidden.delta[0][1]`; outputs and deltas take the example first.
 */
export const problemDerivation = (work: Work, quantity: string): Checked<Derivation> => {
  const found = work.find(quantity)
  if (found?.type === 'derivation')
    return Number.isFinite(Number(found.value))
      ? { value: found }
      : { issues: [tooLarge(work, quantity, found)] }
  if (found !== undefined)
    return {
      value: derive({
        ...found,
        rule: 'given',
        because: 'given by the problem',
        formula: found,
      }),
    }
  const counted = networkDerivation(work.network, quantity)
  return hasIssues(counted) ? { issues: [unknown(work, quantity)] } : counted
}

const tooLarge = (work: Work, quantity: string, { value }: Derivation) => ({
  path: quantity,
  expected: 'a number that can be written down',
  received: String(value),
  try: growthIssues(work)[0]?.try ?? 'Make weights, inputs or targets smaller.',
})

const unknown = (work: Work, quantity: string) => ({
  path: 'quantity',
  expected: `a number of this problem: loss, lossAfter, or such as ${firstOnes(work).join(', ')}`,
  received: quoted(quantity),
  try: 'Count examples, inputs and units from 0; an output takes the example first.',
})

/** The first output, delta and gradient of the first layer with weights, as they are asked for. */
const firstOnes = ({ network, gradients, tableAt }: Work): readonly string[] => {
  const layer =
    network.layers.find(({ name }) => Object.keys(gradients.get(name) ?? {}).length > 0) ??
    network.layers[0]
  if (layer === undefined) return []
  const { of, name } = layer
  const [tensor = 'kernel', gradient] = Object.entries(gradients.get(name) ?? {})[0] ?? []
  const first = (address: string, table = tableAt(address)) =>
    cellAddress(address, table?.shape.map(() => 0) ?? [0, 0])
  const ofWeight = gradient === undefined ? [] : [`${first(`${of}.${tensor}`, gradient)}.gradient`]
  return [first(`${of}.output`), first(`${of}.delta`), ...ofWeight]
}
