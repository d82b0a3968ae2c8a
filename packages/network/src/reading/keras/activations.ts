import type { Checked, Issue } from '../../issue.ts'
import { type ActivationName, activationNames } from '../../schema/activation.ts'
import { quoted } from '../../schema/quoted.ts'
import { activationOfLayer } from './activation-layers.ts'
import { fieldsOf, inCamelCase } from './fields.ts'

/** What Keras calls each activation function; its `leaky_relu` has another slope than ours. */
const kerasNames: Readonly<Record<ActivationName, readonly string[]>> = {
  linear: ['linear'],
  sigmoid: ['sigmoid'],
  tanh: ['tanh'],
  relu: ['relu'],
  'leaky-relu': [],
  elu: ['elu'],
  selu: ['selu'],
  softplus: ['softplus'],
  gelu: ['gelu'],
  silu: ['silu', 'swish'],
  softmax: ['softmax'],
}

const known = activationNames.filter((name) => kerasNames[name].length > 0)

/** The activation function that a setting names: `"relu"`, or an object of Keras 3. */
export const readActivation = (value: unknown, path: string): Checked<ActivationName> => {
  const { class_name: className, config } = fieldsOf(value)
  const word = className === 'function' ? config : value
  const name = known.find((one) => kerasNames[one].some((kerasName) => kerasName === word))
  if (name !== undefined) return { value: name }
  const layer =
    typeof className === 'string' &&
    activationOfLayer(className, inCamelCase(fieldsOf(config)), path)
  return layer || { issues: [unknown(word, path)] }
}

const unknown = (value: unknown, path: string): Issue => ({
  path,
  expected: `an activation function that Longhand knows: ${known.join(', ')}`,
  received: quoted(fieldsOf(value).class_name ?? value),
  try: 'For counts alone, put another in its place: activation functions have no parameters.',
})
