import { type Besides, type Checked, hasIssues } from '@longhand/network'
import { countNetwork, type NetworkCount } from '@longhand/parameters'
import { type Model, readModelInput } from '../reading/read-model-input.ts'

/** A network that was read and counted. */
export interface Counted {
  readonly model: Model
  readonly count: NetworkCount
}

/** Reads the network that a name, a path or `-` stands for, and counts it. */
export const countInput = async (
  input: string,
  besides: Besides = {},
): Promise<Checked<Counted>> => {
  const model = await readModelInput(input, besides)
  if (hasIssues(model)) return model
  return { value: { model: model.value, count: countNetwork(model.value.network) } }
}
