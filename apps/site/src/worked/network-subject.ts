import { type Checked, hasIssues, placeNetwork, readNetwork } from '@longhand/network'
import { countQuestion, derivationOf } from '@longhand/questions'
import type { Subject } from './subject.ts'

/** A network as something that quantities are asked of. @param data Longhand's own JSON, parsed. */
export const networkSubject = (data: unknown): Checked<Subject> => {
  const read = readNetwork(data)
  if (hasIssues(read)) return read
  const placed = placeNetwork(read.value)
  if (hasIssues(placed)) return placed
  const network = placed.value
  return {
    value: {
      data: { network: read.value },
      network,
      derivation: (quantity) => derivationOf(network, quantity),
      question: (quantity) => countQuestion(network, quantity),
    },
  }
}
