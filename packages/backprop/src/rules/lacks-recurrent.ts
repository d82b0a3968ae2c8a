import type { PlacedOf } from '@longhand/network'
import { lacksActivation } from '../activations/activation-rules.ts'
import type { Lack } from './gradient-rule.ts'

/** More steps than anybody reads: each stands on the one before. */
const mostSteps = 50

type RecurrentLayer = PlacedOf<'simpleRnn'> | PlacedOf<'lstm'>

/** What of a recurrent layer's settings is not worked out by hand, if anything. */
export const lacksRecurrent = (layer: RecurrentLayer): Lack | undefined =>
  lacksActivation(layer.config) ?? lacksSetting(layer) ?? lacksSteps(layer)

const lacksSetting = ({ config, inputs }: RecurrentLayer): Lack | undefined => {
  const settings = Object.entries({
    goBackwards: config.goBackwards,
    dropout: config.dropout > 0,
    recurrentDropout: config.recurrentDropout > 0,
    recurrentBias: config.recurrentBias,
    inputs: inputs.length > 1,
  })
  const other = settings.find(([, isSet]) => isSet)
  if (other === undefined) return undefined
  const [field] = other
  return {
    field,
    expected:
      field === 'inputs'
        ? 'a sequence alone: the first state is 0'
        : 'the usual setting, which alone is worked out by hand',
    received: field === 'inputs' ? `${inputs.length} of them` : field,
    try: 'Leave it out.',
  }
}

const lacksSteps = ({ inputs: [input] }: RecurrentLayer): Lack | undefined => {
  const steps = input?.type === 'sequence' ? Number(input.steps.value) : 0
  if (steps <= mostSteps) return undefined
  return {
    field: 'inputs',
    expected: `a sequence of at most ${mostSteps} steps`,
    received: `${steps} of them`,
    try: 'Take a shorter sequence, or train the network instead.',
  }
}
