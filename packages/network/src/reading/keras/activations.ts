import type { Checked, Issue } from '../../issue.ts'
import { activationNames } from '../../schema/activation.ts'
import { usualSettings } from '../../schema/activation-settings.ts'
import { quoted } from '../../schema/quoted.ts'
import { activationOfLayer, type ReadActivation } from './activation-layers.ts'
import { fieldsOf, inCamelCase } from './fields.ts'
import { kerasNames } from './keras-activations.ts'

/** The slope of the function `leaky_relu`; that of the layer LeakyReLU is another. */
const leakyRelu: ReadActivation = { activation: 'leaky-relu', settings: { negativeSlope: 0.2 } }

/** The activation function that a setting names: `"relu"`, or an object of Keras 3. */
export const readActivation = (value: unknown, path: string): Checked<ReadActivation> => {
  const { class_name: className, config } = fieldsOf(value)
  const word = className === 'function' ? config : value
  const activation = activationNames.find((one) =>
    kerasNames[one]?.some((kerasName) => kerasName === word),
  )
  if (activation !== undefined) return { value: { activation, settings: {} } }
  if (word === 'leaky_relu') return { value: leakyRelu }
  const layer =
    typeof className === 'string' &&
    activationOfLayer(className, inCamelCase(fieldsOf(config)), path)
  return layer || { issues: [unknown(word, path)] }
}

/** The settings that only an activation layer can hold: everywhere else the name stands alone. */
export const settingsLost = (
  { activation, settings }: ReadActivation,
  path: string,
): readonly Issue[] => {
  const usual = new Map<string, unknown>(Object.entries(usualSettings[activation] ?? {}))
  return Object.entries(settings).map(([word, value]) => ({
    path: `${path}.${word}`,
    expected: `${usual.get(word)}, as in Longhand’s ${activation}`,
    received: String(value),
    try: 'Put the activation function into a layer of its own, which can hold its settings.',
  }))
}

const unknown = (value: unknown, path: string): Issue => ({
  path,
  expected: 'an activation function that Longhand knows, such as relu, sigmoid or tanh',
  received: quoted(fieldsOf(value).class_name ?? value),
  try: 'For counts alone, put another in its place: activation functions have no parameters.',
})
