import { hasIssues, type Network } from '@longhand/network'
import { namedSubject } from './named-subject.ts'

/** Whether labs know a network by its name: another of the same name goes by its text. */
export const isKnown = (network: Network): boolean => {
  const named = namedSubject(network.name)
  if (hasIssues(named) || !('network' in named.value.data)) return false
  return JSON.stringify(named.value.data.network) === JSON.stringify(network)
}
