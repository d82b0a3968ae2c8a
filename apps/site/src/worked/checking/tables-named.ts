import { hasIssues } from '@longhand/network'
import { countNetwork, quantities } from '@longhand/parameters'
import { weightAddresses } from '../weight-addresses.ts'
import { misnamed, type Shows, subjectIn, textIn, textsIn } from './named.ts'
import { nameOf } from './shown.ts'

/** A table of counts, layer by layer. */
export const countsIn: Shows = (attributes, example) => {
  const variant = textIn(attributes.in)
  const subject = subjectIn(example, variant)
  if (hasIssues(subject)) return subject
  const asked = textsIn(attributes.quantities)
  const unknown = asked.find((word) => !quantities.some((known) => known === word))
  if (unknown !== undefined || asked.length === 0)
    return misnamed('quantities', `some of ${quantities.join(', ')}`, unknown, 'Use these words.')
  const { layers, totals } = countNetwork(subject.value.network)
  const cell = (of: string, quantity: string) => nameOf(`${of}.${quantity}`, variant)
  return {
    value: quantities
      .filter((word) => asked.includes(word))
      .flatMap((word) => [
        ...layers.map(({ layer, count }) => ({
          name: cell(layer.of, word),
          derivation: count[word],
        })),
        { name: cell('total', word), derivation: totals[word] },
      ]),
  }
}

/** A table of weights before and after. */
export const weightsIn: Shows = (attributes, example) => {
  const variant = textIn(attributes.in)
  const subject = subjectIn(example, variant)
  if (hasIssues(subject)) return subject
  const { work } = subject.value
  if (work === undefined)
    return misnamed('in', 'a problem, whose weights have numbers', variant, 'Show Counts instead.')
  const addresses = weightAddresses(work).flatMap((address) => [
    `${address}.gradient`,
    `${address}.updated`,
  ])
  return {
    value: addresses.flatMap((address) => {
      const derivation = work.find(address)
      return derivation?.type === 'derivation'
        ? [{ name: nameOf(address, variant), derivation }]
        : []
    }),
  }
}
