import type { Checked, Issue } from '../../issue.ts'
import type { ActivationName } from '../../schema/activation.ts'
import { quoted } from '../../schema/quoted.ts'
import type { Fields } from './fields.ts'
import { whatCounts } from './left-out.ts'

/** What a setting is in our function, and what Keras takes where it is left out. */
interface Setting {
  readonly here: number | null
  readonly leftOut: number | null
}

interface ActivationLayer {
  readonly activation: ActivationName
  readonly settings: Readonly<Record<string, Setting>>
}

/** Keras' layers that are one of our activation functions, and with which settings. */
const layers: Readonly<Record<string, ActivationLayer>> = {
  ReLU: {
    activation: 'relu',
    settings: {
      maxValue: { here: null, leftOut: null },
      negativeSlope: { here: 0, leftOut: 0 },
      threshold: { here: 0, leftOut: 0 },
    },
  },
  LeakyReLU: { activation: 'leaky-relu', settings: { slope: { here: 0.01, leftOut: 0.3 } } },
  ELU: { activation: 'elu', settings: { alpha: { here: 1, leftOut: 1 } } },
  Softmax: { activation: 'softmax', settings: {} },
}

/** The activation function that a layer such as ReLU applies; undefined for layers of other kinds. */
export const activationOfLayer = (
  className: string,
  config: Fields,
  path: string,
): Checked<ActivationName> | undefined => {
  const layer = Object.hasOwn(layers, className) ? layers[className] : undefined
  if (layer === undefined) return undefined
  const { axis: _, ...said } = whatCounts(className === 'LeakyReLU' ? withSlope(config) : config)
  const issues = [
    ...Object.entries(layer.settings).flatMap(([word, { here, leftOut }]) => {
      const value = said[word] ?? leftOut
      return isSame(value, here)
        ? []
        : [otherValue(layer.activation, `${path}.${word}`, value, here)]
    }),
    ...Object.keys(said)
      .filter((word) => !Object.hasOwn(layer.settings, word))
      .map((word) => strangeSetting(`${path}.${word}`, word)),
  ]
  return issues.length > 0 ? { issues } : { value: layer.activation }
}

/** Keras 2 calls LeakyReLU's slope alpha, Keras 3 negative_slope. */
const withSlope = ({ alpha, negativeSlope = alpha, ...rest }: Fields): Fields => ({
  ...rest,
  slope: negativeSlope,
})

/** Settings are stored in float32: 0.01 comes back as 0.009999999776482582. */
const isSame = (value: unknown, here: number | null): boolean =>
  typeof value === 'number' && here !== null
    ? Math.fround(value) === Math.fround(here)
    : value === here

const otherValue = (
  activation: string,
  path: string,
  value: unknown,
  here: number | null,
): Issue => ({
  path,
  expected: `${here ?? 'none'}, as in Longhand’s ${activation}`,
  received: quoted(value),
  try: 'For counts alone, write that: activation functions have no parameters.',
})

const strangeSetting = (path: string, word: string): Issue => ({
  path,
  expected: 'no such setting',
  received: quoted(word),
  try: 'Leave it out, if counts are all that matters: activation functions have no parameters.',
})
