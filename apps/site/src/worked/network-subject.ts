import { type Checked, hasIssues, type Network, placeNetwork, readNetwork } from '@longhand/network'
import { countQuestion, derivationOf } from '@longhand/questions'
import type { Subject } from './subject.ts'

/** A network as something that quantities are asked of. @param data Longhand's own JSON, parsed. */
export const networkSubject = (data: unknown): Checked<Subject> => {
  const read = readNetwork(data)
  return hasIssues(read) ? read : subjectOfNetwork(read.value)
}

/** The same, of a network that was read already. */
export const subjectOfNetwork = (data: Network): Checked<Subject> => {
  const placed = placeNetwork(data)
  if (hasIssues(placed)) return placed
  const network = placed.value
  return {
    value: {
      data: { network: data },
      network,
      derivation: (quantity) => derivationOf(network, quantity),
      question: (quantity) => countQuestion(network, quantity),
    },
  }
}
