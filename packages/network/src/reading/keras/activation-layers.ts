import type { Checked, Issue } from '../../issue.ts'
import type { ActivationName } from '../../schema/activation.ts'
import { type ActivationSettings, usualSettings } from '../../schema/activation-settings.ts'
import { quoted } from '../../schema/quoted.ts'
import type { Fields } from './fields.ts'
import { whatCounts } from './left-out.ts'

/** An activation function, and those of its settings that are not the usual ones here. */
export interface ReadActivation {
  readonly activation: ActivationName
  readonly settings: ActivationSettings
}

interface ActivationLayer {
  readonly activation: ActivationName
  /** Keras' words for our settings. */
  readonly words: Readonly<Record<string, keyof ActivationSettings>>
  /** What Keras takes where a setting is left out, if not what we take. */
  readonly leftOut?: ActivationSettings
}

/** Keras' layers that are one of our activation functions, and with which settings. */
const layers: Readonly<Record<string, ActivationLayer>> = {
  ReLU: {
    activation: 'relu',
    words: { maxValue: 'maxValue', negativeSlope: 'negativeSlope', threshold: 'threshold' },
  },
  // Keras 2 calls the slope alpha, Keras 3 negative_slope
  LeakyReLU: {
    activation: 'leaky-relu',
    words: { alpha: 'negativeSlope', negativeSlope: 'negativeSlope' },
    leftOut: { negativeSlope: 0.3 },
  },
  ELU: { activation: 'elu', words: { alpha: 'alpha' } },
  ThresholdedReLU: { activation: 'thresholded-relu', words: { theta: 'theta' } },
  Softmax: { activation: 'softmax', words: {} },
  // they leave every number as it is
  ...Object.fromEntries(
    ['Identity', 'Masking', 'ActivityRegularization'].map((name) => [
      name,
      { activation: 'linear', words: {} } as const,
    ]),
  ),
}

/** The activation function that a layer such as ReLU applies; undefined for layers of other kinds. */
export const activationOfLayer = (
  className: string,
  config: Fields,
  path: string,
): Checked<ReadActivation> | undefined => {
  const layer = Object.hasOwn(layers, className) ? layers[className] : undefined
  if (layer === undefined) return undefined
  // the axis of a softmax is looked at with those of all layers
  const { axis: _, ...said } = whatCounts(config)
  const issues = Object.entries(said).flatMap(([word, value]) =>
    settingIssues(layer, word, value, path),
  )
  return issues.length > 0 ? { issues } : { value: readSettings(layer, said) }
}

const settingIssues = (
  { words }: ActivationLayer,
  word: string,
  value: unknown,
  path: string,
): readonly Issue[] => {
  if (!Object.hasOwn(words, word)) return [strangeSetting(`${path}.${word}`, word)]
  return typeof value === 'number' ? [] : [noNumber(`${path}.${word}`, value)]
}

const readSettings = (
  { activation, words, leftOut }: ActivationLayer,
  said: Fields,
): ReadActivation => {
  const stated = Object.entries(said).flatMap(([word, value]) => {
    const setting = words[word]
    return setting !== undefined && typeof value === 'number' ? [[setting, tidy(value)]] : []
  })
  const all = Object.entries({ ...leftOut, ...Object.fromEntries(stated) })
  const usual = new Map<string, unknown>(Object.entries(usualSettings[activation] ?? {}))
  return {
    activation,
    settings: Object.fromEntries(all.filter(([word, value]) => usual.get(word) !== value)),
  }
}

/** Settings are stored in float32: 0.01 comes back as 0.009999999776482582. */
const tidy = (value: number): number =>
  Math.fround(value) === value ? Number(value.toPrecision(7)) : value

const noNumber = (path: string, value: unknown): Issue => ({
  path,
  expected: 'a number',
  received: quoted(value),
  try: 'Write a number such as 0.5.',
})

const strangeSetting = (path: string, word: string): Issue => ({
  path,
  expected: 'no such setting',
  received: quoted(word),
  try: 'Leave it out, if counts are all that matters: activation functions have no parameters.',
})
