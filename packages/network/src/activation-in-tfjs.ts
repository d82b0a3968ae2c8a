import { type ActivationName, tfjsActivations } from './schema/activation.ts'
import { type ActivationSettings, usualSettings } from './schema/activation-settings.ts'
import type { TfjsLayer, Unsupported } from './tfjs-layer.ts'

/** A layer of TensorFlow.js for one function, and the one setting that it has. */
interface OwnLayer {
  readonly factory: string
  readonly setting: keyof ActivationSettings
  readonly theirs: string
}

const layers: Readonly<Partial<Record<ActivationName, OwnLayer>>> = {
  relu: { factory: 'reLU', setting: 'maxValue', theirs: 'maxValue' },
  'leaky-relu': { factory: 'leakyReLU', setting: 'negativeSlope', theirs: 'alpha' },
  elu: { factory: 'elu', setting: 'alpha', theirs: 'alpha' },
  softmax: { factory: 'softmax', setting: 'axis', theirs: 'axis' },
  'thresholded-relu': { factory: 'thresholdedReLU', setting: 'theta', theirs: 'theta' },
}

/** How TensorFlow.js builds an activation function with these settings, or why it cannot. */
export const activationInTfjs = (
  activation: ActivationName,
  settings: ActivationSettings,
): TfjsLayer | Unsupported => {
  const complete = { ...usualSettings[activation], ...withoutGaps(settings) }
  const unusual = Object.entries(complete).filter(
    ([word, value]) => value !== usualOf(activation, word),
  )
  const byName = tfjsActivations[activation]
  if (unusual.length === 0 && byName !== undefined)
    return { factory: 'activation', arguments: { activation: byName } }
  const own = layers[activation]
  if (own === undefined || unusual.some(([word]) => word !== own.setting))
    return { unsupported: `TensorFlow.js has no ${activation} with these settings.` }
  return { factory: own.factory, arguments: { [own.theirs]: complete[own.setting] } }
}

const usualOf = (activation: ActivationName, word: string): unknown =>
  Object.entries(usualSettings[activation] ?? {}).find(([field]) => field === word)?.[1]

const withoutGaps = (settings: ActivationSettings): ActivationSettings =>
  Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== undefined))
