import type { Layer } from '@longhand/network'

/** Settings of a layer in Keras' words. */
export type Settings = NonNullable<Layer['config']>

/** A convolution with ReLU, as all networks after 2012 use it. */
export const conv = (
  name: string,
  filters: number,
  kernelSize: number,
  settings: Settings = {},
): Layer => ({
  kind: 'conv2d',
  name,
  config: { filters, kernelSize, activation: 'relu', ...settings },
})

/** A max pool of 3×3 windows two apart, so that they overlap. */
export const overlappingPool = (name: string): Layer => ({
  kind: 'maxPooling2d',
  name,
  config: { poolSize: 3, strides: 2 },
})

/** A dense layer with its activation. */
export const dense = (name: string, units: number, activation: string): Layer => ({
  kind: 'dense',
  name,
  config: { units, activation },
})
