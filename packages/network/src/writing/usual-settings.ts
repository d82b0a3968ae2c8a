import type { Fields } from '../reading/keras/fields.ts'

/** Values that Keras and TensorFlow.js take where a setting is left out, in every layer alike. */
const usual: Fields = {
  useBias: true,
  padding: 'valid',
  activation: 'linear',
  center: true,
  scale: true,
  groups: 1,
  depthMultiplier: 1,
  keepdims: false,
  axis: -1,
}

const isOne = (value: unknown): boolean => (Array.isArray(value) ? value.every(isOne) : value === 1)

/** The settings that have to be written: those that are not what is taken anyway. */
export const unusual = (settings: Fields): Fields =>
  Object.fromEntries(
    Object.entries(settings).filter(([word, value]) => {
      if (value === undefined || value === null) return false
      if (word === 'dilationRate' || (word === 'strides' && 'kernelSize' in settings))
        return !isOne(value)
      return !(Object.hasOwn(usual, word) && usual[word] === value)
    }),
  )
