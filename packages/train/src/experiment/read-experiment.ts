import {
  type Checked,
  check,
  hasIssues,
  isObject,
  issuesIn,
  type Network,
  readNetwork,
} from '@longhand/network'
import { looksOf } from '../data/data-sets.ts'
import { engineFor } from '../engines/engines.ts'
import { dataSets } from './data-set-schemas.ts'
import type { Experiment } from './experiment.ts'
import { readByKind } from './read-by-kind.ts'
import { inNetwork, readyNetwork, type Task } from './ready-network.ts'
import { fields, optimizers } from './schemas.ts'
import { settingIssues } from './setting-issues.ts'
import { said } from './words.ts'

/**
 * An experiment from parsed JSON or YAML, its settings complete; or all that is wrong with it.
 *
 * The network stands in it as an object: whoever knows networks by name puts it there.
 */
export const readExperiment = (data: unknown): Checked<Experiment> => {
  const own = check(fields, data, '', said)
  if (!isObject(data)) return { issues: issuesIn(own) }
  const dataset = readByKind(dataSets, data.dataset, 'dataset')
  const optimizer = readByKind(optimizers, data.optimizer, 'optimizer')
  const looks = hasIssues(dataset) ? undefined : looksOf(dataset.value)
  const network = networkIn(data.network, {
    ...(looks && { looks }),
    ...(hasIssues(own) ? {} : { loss: own.value.loss, engine: own.value.engine }),
  })
  const engine = hasIssues(own) ? own : engineFor(own.value.engine)
  if (hasIssues(own) || hasIssues(network) || hasIssues(dataset) || hasIssues(optimizer))
    return { issues: [own, network, dataset, optimizer].flatMap(issuesIn) }
  const together = settingIssues(own.value)
  if (hasIssues(engine) || together.length > 0)
    return { issues: [...issuesIn(engine), ...together] }
  return {
    value: {
      ...own.value,
      network: network.value,
      dataset: dataset.value,
      optimizer: optimizer.value,
    },
  }
}

/** The network as it was written, if it can learn from examples that look so. */
const networkIn = (data: unknown, task: Task): Checked<Network> => {
  const network = readNetwork(data)
  if (hasIssues(network)) return { issues: network.issues.map(inNetwork) }
  const ready = readyNetwork(network.value, task)
  return hasIssues(ready) ? ready : network
}
