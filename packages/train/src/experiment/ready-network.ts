import {
  type Checked,
  hasIssues,
  type Issue,
  type Network,
  type PlacedNetwork,
  placeNetwork,
} from '@longhand/network'
import { sizeIssues, unsupportedIssues } from '../building/build-issues.ts'
import type { Looks } from '../data/data-set.ts'
import { isCompiled } from '../engines/compiled/parts/parts.ts'
import type { EngineName } from '../engines/engine.ts'
import type { LossName } from '../engines/losses.ts'
import { fitIssues, trainingIssues } from './fit-issues.ts'

/** What a network is to learn, as far as it is known. */
export interface Task {
  readonly looks?: Looks
  readonly loss?: LossName
  readonly engine?: 'auto' | EngineName
}

/**
 * A network that can be trained and can learn its task, or all that is in the way.
 *
 * What TensorFlow.js does not have may stand in a network of which every layer may be compiled.
 */
export const readyNetwork = (
  network: Network,
  { looks, loss, engine = 'auto' }: Task,
): Checked<PlacedNetwork> => {
  const placed = placeNetwork(network)
  if (hasIssues(placed)) return { issues: placed.issues.map(inNetwork) }
  const issues = [
    ...sizeIssues(placed.value),
    ...(mayBeCompiled(placed.value, engine) ? [] : unsupportedIssues(placed.value)),
    ...(looks ? fitIssues(placed.value, looks) : []),
    ...(loss ? trainingIssues(placed.value, loss) : []),
  ]
  return issues.length > 0 ? { issues: issues.map(inNetwork) } : placed
}

const mayBeCompiled = ({ layers }: PlacedNetwork, engine: 'auto' | EngineName): boolean =>
  (engine === 'auto' || engine === 'compiled') && layers.every(({ kind }) => isCompiled(kind))

/** The path of an issue, seen from the experiment. */
export const inNetwork = (issue: Issue): Issue => ({
  ...issue,
  path: issue.path === '' ? 'network' : `network.${issue.path}`,
})
