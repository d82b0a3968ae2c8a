import type { Checked } from '../../issue.ts'
import type { Fields } from '../../reading/keras/fields.ts'
import { kerasNames } from '../../reading/keras/keras-activations.ts'
import { activationNames } from '../../schema/activation.ts'
import { quoted } from '../../schema/quoted.ts'
import { inPython, keywords } from '../python.ts'

/** Functions that are layers of their own in Keras where they have settings. */
const layers: Readonly<Record<string, string>> = {
  relu: 'ReLU',
  'leaky-relu': 'LeakyReLU',
  elu: 'ELU',
  softmax: 'Softmax',
}

/**
 * An activation function as Keras names it, `"relu"`, or as a layer with its settings; empty for a
 * function that changes nothing.
 */
export const kerasActivation = (
  { activation, ...settings }: Fields,
  path: string,
): Checked<string> => {
  const name = activationNames.find((one) => one === activation)
  const said = Object.entries(settings).filter(([, value]) => value !== undefined)
  if (name === undefined) return noFunction(path, activation)
  if (name === 'linear') return { value: '' }
  const [kerasName] = kerasNames[name] ?? []
  if (said.length === 0 && kerasName !== undefined) return { value: inPython(kerasName) }
  const layer = layers[name]
  if (layer === undefined) return noFunction(path, activation)
  const complete = name === 'leaky-relu' ? { negativeSlope: 0.01, ...settings } : settings
  return { value: `keras.layers.${layer}(${keywords(complete).join(', ')})` }
}

const noFunction = (path: string, received: unknown): Checked<never> => ({
  issues: [
    {
      path: `${path}.activation`,
      expected: 'an activation function that Keras has, with these settings',
      received: quoted(received),
      try: 'Use another: activation functions have no parameters.',
    },
  ],
})
