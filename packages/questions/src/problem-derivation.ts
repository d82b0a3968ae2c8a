import { growthIssues, type Work } from '@longhand/backprop'
import { type Derivation, derive } from '@longhand/derivation'
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

const unknown = ({ network }: Work, quantity: string) => {
  const of = network.layers[0]?.of ?? 'hidden'
  const words = `${of}.output[0][0], ${of}.delta[0][0], ${of}.kernel[0][0].gradient`
  return {
    path: 'quantity',
    expected: `a number of this problem: loss, lossAfter, or such as ${words}`,
    received: quoted(quantity),
    try: 'Count examples, inputs and units from 0; an output takes the example first.',
  }
}
