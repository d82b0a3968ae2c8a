import * as tf from '@tensorflow/tfjs'

type Factory = (settings: object) => tf.layers.Layer

/** What makes a layer of TensorFlow.js, by its name. */
export const factoryOf = (name: string): Factory => {
  const found: unknown = Reflect.get(tf.layers, name)
  if (typeof found !== 'function') throw new TypeError(name)
  return (settings) => found.call(tf.layers, { ...settings })
}

type Made = tf.SymbolicTensor | tf.SymbolicTensor[] | tf.Tensor | tf.Tensor[]

/** The one tensor that a layer gave. */
export const tensorIn = (made: Made): tf.Tensor => {
  const [one] = [made].flat()
  if (one instanceof tf.Tensor) return one
  throw new TypeError('no tensor')
}
