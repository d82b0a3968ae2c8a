import {
  type Checked,
  hasIssues,
  type Issue,
  type Network,
  type PlacedNetwork,
  placeNetwork,
} from '@longhand/network'
import { buildIssues } from '../building/build-issues.ts'
import type { Looks } from '../data/data-set.ts'
import type { LossName } from '../engines/losses.ts'
import { fitIssues, trainingIssues } from './fit-issues.ts'

/** What a network is to learn, as far as it is known. */
export interface Task {
  readonly looks?: Looks
  readonly loss?: LossName
}

/** A network that can be built and can learn its task, or all that is in the way. */
export const readyNetwork = (network: Network, { looks, loss }: Task): Checked<PlacedNetwork> => {
  const placed = placeNetwork(network)
  if (hasIssues(placed)) return { issues: placed.issues.map(inNetwork) }
  const issues = [
    ...buildIssues(placed.value),
    ...(looks ? fitIssues(placed.value, looks) : []),
    ...(loss ? trainingIssues(placed.value, loss) : []),
  ]
  return issues.length > 0 ? { issues: issues.map(inNetwork) } : placed
}

/** The path of an issue, seen from the experiment. */
export const inNetwork = (issue: Issue): Issue => ({
  ...issue,
  path: issue.path === '' ? 'network' : `network.${issue.path}`,
})
